import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findModule } from '@/domain/plan/query'
import QuickEntry from '@/features/semester/quick-entry/QuickEntry.vue'
import { marked } from '../results/stage'
import { moduleId, open, planAfter, semesterId, showPart, setClock } from './stage'

async function show(...commands: Parameters<typeof planAfter>) {
  open(planAfter(...commands))
  const kept = vi.fn()
  const cancelled = vi.fn()
  const stage = await showPart(QuickEntry, (plan) => ({ semester: semesterId(plan), onKept: kept, onCancel: cancelled }))
  const line = screen.getByRole('textbox', { name: "Saisie rapide d'une échéance" })
  return { ...stage, user: userEvent.setup(), line, kept, cancelled, tasks: () => stage.current.plan?.schedule?.tasks ?? [] }
}

const understood = () => within(screen.getByRole('group', { name: 'Compris ainsi, à corriger ou à confirmer' }))
const valueOf = (name: RegExp) => (understood().getByLabelText(name) as HTMLInputElement).value

describe('quick entry', () => {
  beforeEach(() => setClock())
  afterEach(() => void vi.unstubAllGlobals())

  it('shows what it understands while one types, from which words, and keeps nothing yet', async () => {
    const { user, line, current, tasks } = await show()
    await user.type(line, 'rendu SAÉ 1.01 vendredi 18h, prévoir 2h')
    await screen.findByRole('group', { name: /^Compris/ })
    expect((understood().getByRole('radio', { name: 'Rendu' }) as HTMLInputElement).checked).toBe(true)
    expect(valueOf(/^Module/)).toBe(moduleId(current.plan!, 'SAÉ 1.01'))
    expect([valueOf(/^Jour/), valueOf(/^Heure/), valueOf(/^Temps estimé/), valueOf(/^Intitulé/)]).toEqual(['2026-10-16', '18:00', '2', 'Rendu'])
    expect(understood().getByText('vendredi 16 octobre, lu dans « vendredi »')).toBeTruthy()
    expect(tasks()).toEqual([])
  })

  it('keeps it on Enter, says so, and is ready for the next', async () => {
    const { user, line, current, tasks, kept, said } = await show()
    await user.type(line, 'rendu SAÉ 1.01 vendredi 18h')
    await screen.findByRole('group', { name: /^Compris/ })
    await user.keyboard('{Enter}')
    await waitFor(() => expect(tasks()).toHaveLength(1))
    expect(tasks()).toMatchObject([{ kind: 'deadline', title: 'Rendu', module: moduleId(current.plan!, 'SAÉ 1.01'), semester: semesterId(current.plan!), due: '2026-10-16', time: '18:00', estimate: null }])
    expect(kept).toHaveBeenCalledExactlyOnceWith('Rendu')
    expect(said()).toContain('Fait : Ajouter « Rendu ».')
    expect(screen.queryByRole('group', { name: /^Compris/ })).toBeNull()
    expect(document.activeElement).toBe(line)
    expect((line as HTMLInputElement).value).toBe('')
  })

  it('lets each part be corrected; what is typed on does not undo it', async () => {
    const { user, line, tasks } = await show()
    await user.type(line, 'rendu vendredi')
    await screen.findByRole('group', { name: /^Compris/ })
    await user.click(understood().getByRole('radio', { name: 'Examen' }))
    await user.clear(understood().getByLabelText(/^Jour/))
    await user.type(understood().getByLabelText(/^Jour/), '2026-10-19')
    await user.type(line, ' 9h30')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(tasks()).toHaveLength(1))
    expect(tasks()).toMatchObject([{ kind: 'exam', title: 'Rendu', due: '2026-10-19', time: '09:30' }])
  })

  it('asks for the day that it did not find', async () => {
    const { user, line, tasks } = await show()
    await user.type(line, 'réviser')
    await screen.findByRole('group', { name: /^Compris/ })
    await user.keyboard('{Enter}')
    expect(tasks()).toEqual([])
    expect(await understood().findByText('Choisir un jour.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(understood().getByLabelText(/^Jour/)))
    await user.type(understood().getByLabelText(/^Jour/), '2026-10-19')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(tasks()).toHaveLength(1))
    expect(tasks()).toMatchObject([{ title: 'Réviser', due: '2026-10-19' }])
  })

  it('keeps nothing while a correction makes no sense', async () => {
    const { user, line, tasks } = await show()
    await user.type(line, 'rendu vendredi 18h')
    await screen.findByRole('group', { name: /^Compris/ })
    await user.clear(understood().getByLabelText(/^Heure/))
    await user.type(understood().getByLabelText(/^Heure/), '25h')
    await user.click(understood().getByRole('button', { name: /^Ajouter/ }))
    await waitFor(() => expect(document.activeElement).toBe(understood().getByLabelText(/^Heure/)))
    expect(understood().getByText('Écrire une heure, par exemple 18:00 ou 8h30.')).toBeTruthy()
    expect(tasks()).toEqual([])
  })

  it('is given up by Escape: first the line, then the dialog around it', async () => {
    const { user, line, tasks, cancelled } = await show()
    await user.type(line, 'rendu vendredi')
    await screen.findByRole('group', { name: /^Compris/ })
    await user.keyboard('{Escape}')
    expect((line as HTMLInputElement).value).toBe('')
    expect(cancelled).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(cancelled).toHaveBeenCalledOnce()
    expect(tasks()).toEqual([])
  })

  it('makes an assessment of an exam whose mark is to be followed, and warns when a mark gives way', async () => {
    const { user, line, current, tasks } = await show(marked('R1.01', 1200))
    await user.type(line, 'DS R1.01 mardi 8h30')
    await screen.findByRole('group', { name: /^Compris/ })
    expect(understood().getByText(/laissera place/)).toBeTruthy()
    await user.click(understood().getByRole('checkbox', { name: 'Suivre la note dans Résultats' }))
    expect(understood().queryByLabelText(/^Temps estimé/)).toBeNull()
    await user.click(understood().getByRole('button', { name: /^Ajouter/ }))
    await waitFor(() => expect(screen.queryByRole('group', { name: /^Compris/ })).toBeNull())
    expect(tasks()).toEqual([])
    expect(findModule(current.plan!, moduleId(current.plan!, 'R1.01'))?.assessments).toMatchObject([{ title: 'DS', date: '2026-10-20', time: '08:30', mark: null, coefficient: 1 }])
  })

  it('offers the modules that it hesitates between', async () => {
    const { user, line, current } = await show()
    await user.type(line, 'contrôle ingénierie vendredi')
    await screen.findByRole('group', { name: /^Compris/ })
    expect(understood().getByText('Plusieurs modules possibles :')).toBeTruthy()
    const [first] = understood().getAllByRole('button', { name: /^(R|SAÉ)/ })
    const code = first?.textContent?.trim() ?? ''
    await user.click(first!)
    expect(valueOf(/^Module/)).toBe(moduleId(current.plan!, code))
    expect(understood().queryByText('Plusieurs modules possibles :')).toBeNull()
  })
})
