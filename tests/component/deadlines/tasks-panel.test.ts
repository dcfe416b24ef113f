import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'
import TasksPanel from '@/features/semester/tasks/TasksPanel.vue'
import { useNotices } from '@/stores/notices'
import { assessed, moduleId, open, planAfter, semesterId, showPart, setClock, task, TODAY } from './stage'

async function show(...commands: ((plan: Plan) => Command)[]) {
  open(planAfter(...commands))
  const stage = await showPart(TasksPanel, (plan) => ({ semester: semesterId(plan), today: TODAY }))
  return { ...stage, user: userEvent.setup(), tasks: () => stage.current.plan?.schedule?.tasks ?? [] }
}

/** Headings of the groups, each with its titles. */
function groups(): [string, string[]][] {
  return screen.getAllByRole('heading', { level: 3 }).map((heading) => {
    const section = heading.closest('section') as HTMLElement
    const titles = [...section.querySelectorAll('[data-due]')].map((title) => title.textContent ?? '')
    return [heading.textContent?.trim() ?? '', titles]
  })
}

describe('the panel of deadlines', () => {
  beforeEach(() => setClock())
  afterEach(() => void vi.unstubAllGlobals())

  it('shows what is late, of this week, of each later week, and folds what is settled', async () => {
    await show(
      task('Oublié', { due: '2026-10-12' }),
      task('Demain', { due: '2026-10-15', kind: 'deadline', time: '18:00', estimate: 150 }),
      task('Novembre', { due: '2026-11-05' }),
      task('Fini', { due: '2026-10-13', done: true }),
      assessed('R1.01', 'ds', { date: '2026-10-16' })
    )
    expect(groups()).toEqual([
      ['En retard', ['Oublié']],
      ['Cette semaine', ['Demain', 'DS']],
      ['Semaine 45', ['Novembre']]
    ])
    const line = screen.getByRole('button', { name: 'Demain' }).closest('li') as HTMLElement
    expect(line.textContent).toContain('Rendu')
    expect(line.textContent?.replace(/\s/g, ' ')).toContain('2 h 30')
    expect(line.textContent).toContain('18:00')
    expect(screen.getByText('1 échéance terminée ou passée')).toBeTruthy()
  })

  it('says how to begin when there is nothing', async () => {
    await show()
    expect(screen.getByRole('heading', { name: "Aucune échéance pour l'instant" })).toBeTruthy()
  })

  it('adds one by keyboard, and asks for what is missing', async () => {
    const { user, tasks, said } = await show()
    screen.getByRole('button', { name: 'Ajouter' }).focus()
    await user.keyboard('{Enter}')
    const dialog = within(await screen.findByRole('dialog', { name: 'Nouvelle échéance' }))
    await user.click(dialog.getByRole('button', { name: 'Ajouter' }))
    expect(dialog.getByText('Donner un intitulé.')).toBeTruthy()
    expect(dialog.getByText('Choisir un jour.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: /^Intitulé/ })))
    await user.keyboard('Fiche de lecture')
    await user.click(dialog.getByRole('radio', { name: 'Rendu' }))
    await user.type(dialog.getByLabelText(/^Jour/), '2026-10-20')
    await user.type(dialog.getByRole('textbox', { name: /^Temps estimé/ }), '2,5')
    await user.click(dialog.getByRole('button', { name: 'Ajouter' }))
    await waitFor(() => expect(tasks()).toHaveLength(1))
    expect(tasks()).toMatchObject([{ kind: 'deadline', title: 'Fiche de lecture', module: null, due: '2026-10-20', time: null, estimate: 150, done: false }])
    expect(said()).toContain('Fait : Ajouter « Fiche de lecture ».')
  })

  it('changes one, and gives it to the semester of its module', async () => {
    const { user, tasks, current } = await show(task('Rapport', { estimate: 60 }))
    await user.click(screen.getByRole('button', { name: 'Rapport' }))
    const dialog = within(await screen.findByRole('dialog', { name: "Modifier l'échéance" }))
    const module = moduleId(current.plan!, 'R2.01')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Module' }), module)
    await user.type(dialog.getByRole('textbox', { name: 'Notes' }), 'en binôme')
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() => expect(tasks()[0]?.module).toBe(module))
    expect(tasks()).toMatchObject([{ title: 'Rapport', module, semester: semesterId(current.plan!, 2), notes: 'en binôme', estimate: 60 }])
  })

  it('ticks one; the focus goes to the next', async () => {
    const { user, tasks } = await show(task('Un'), task('Deux', { due: '2026-10-15' }))
    screen.getByRole('checkbox', { name: 'Terminé : Un' }).focus()
    await user.keyboard(' ')
    expect(tasks().map(({ done }) => done)).toEqual([true, false])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Deux' })))
    await user.click(screen.getByText('1 échéance terminée ou passée'))
    await user.click(screen.getByRole('checkbox', { name: 'Terminé : Un' }))
    expect(tasks().map(({ done }) => done)).toEqual([false, false])
  })

  it('walks by arrows and removes by Delete', async () => {
    const { user, tasks } = await show(task('Un'), task('Deux', { due: '2026-10-15' }), task('Trois', { due: '2026-11-15' }))
    screen.getByRole('button', { name: 'Un' }).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Deux' }))
    await user.keyboard('{Delete}')
    expect(tasks().map(({ title }) => title)).toEqual(['Un', 'Trois'])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Trois' })))
    await user.keyboard('{Delete}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Un' })))
    await user.keyboard('{Delete}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ajouter' })))
  })

  it('postpones by the menu, and never blocks the past', async () => {
    const { user, tasks } = await show(task('Oral', { due: '2026-10-12' }))
    await user.click(screen.getByRole('button', { name: 'Actions sur Oral' }))
    await user.click(await screen.findByRole('menuitem', { name: "Repousser d'une semaine" }))
    expect(tasks()[0]?.due).toBe('2026-10-19')
  })

  it('shares assessments with Résultats: date, hour and room here, the mark there', async () => {
    const { user, current, router } = await show(assessed('R1.01', 'ds', { date: null }))
    await user.click(screen.getByRole('button', { name: 'Dater DS, R1.01' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Évaluation' }))
    await user.type(dialog.getByLabelText('Jour'), '2026-11-12')
    await user.type(dialog.getByRole('textbox', { name: 'Heure' }), '8h30')
    await user.type(dialog.getByRole('textbox', { name: 'Salle' }), 'Amphi B')
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    const assessment = () => findModule(current.plan!, moduleId(current.plan!, 'R1.01'))?.assessments[0]
    await waitFor(() => expect(assessment()?.date).toBe('2026-11-12'))
    expect(assessment()).toMatchObject({ id: 'ds', title: 'DS', date: '2026-11-12', time: '08:30', room: 'Amphi B', coefficient: 1 })
    expect(groups()).toEqual([['Semaine 46', ['DS']]])
    screen.getByRole('button', { name: 'DS' }).focus()
    await user.keyboard('{Delete}')
    expect(assessment()).toMatchObject({ id: 'ds', date: null })
    current.undo()
    await user.click(await screen.findByRole('button', { name: 'Actions sur DS' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Voir dans Résultats' }))
    await waitFor(() => expect(router.currentRoute.value).toMatchObject({ name: 'results', query: { year: '1-1', view: 'marks', semester: semesterId(current.plan!) } }))
  })

  it('filters by kind and by module', async () => {
    const { user, current } = await show(
      ...Array.from({ length: 9 }, (_, index) => task(`Tâche ${index}`)),
      task('Rapport', { kind: 'deadline' }),
      assessed('R1.01', 'ds')
    )
    await user.click(screen.getByRole('radio', { name: 'Rendus' }))
    expect(groups()).toEqual([['Cette semaine', ['Rapport']]])
    await user.click(screen.getByRole('radio', { name: 'Tout' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Par module' }), moduleId(current.plan!, 'R1.01'))
    expect(groups()).toEqual([['Cette semaine', ['DS']]])
    await user.click(screen.getByRole('radio', { name: 'Tâches' }))
    expect(screen.getByRole('heading', { name: 'Aucune échéance de ce choix' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Tout montrer' }))
    expect(groups()[0]?.[1]).toHaveLength(11)
  })

  it('says a refusal in a sentence', async () => {
    const { user, current } = await show(task('Rapport'))
    await user.click(screen.getByRole('button', { name: 'Rapport' }))
    const dialog = within(await screen.findByRole('dialog', { name: "Modifier l'échéance" }))
    current.undo()
    current.execute({ type: 'removeTask', task: 'Rapport' })
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() => expect(useNotices().toasts.map(({ tone }) => tone)).toEqual(['error']))
  })
})
