import userEvent from '@testing-library/user-event'
import { screen, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Plan } from '@/domain/plan/plan'
import { bridge } from '@/platform'
import { context } from '@/platform/clock'
import type { Storage } from '@/storage'
import { useLibrary } from '@/stores/library'
import { useSaveState } from '@/stores/save-state'
import { newDisk, valueOf } from '../../unit/storage/support'
import { gabaritPlan, startSession } from '../../unit/stores/session'
import { openScreen, start } from './stage'

let storage: Storage

beforeEach(async () => {
  storage = await startSession(newDisk())
  await start()
})

afterEach(async () => {
  await useSaveState().flushAll()
  vi.restoreAllMocks()
  storage.close()
})

async function openExport(plan: Plan): Promise<HTMLElement> {
  valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
  valueOf(await useLibrary().load())
  await openScreen('plans')
  await userEvent.click(await screen.findByRole('button', { name: new RegExp(`Actions.*${plan.name}|${plan.name}.*[Aa]ctions`) }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Exporter/ }))
  return screen.findByRole('dialog', { name: 'Exporter le plan' })
}

function notedPlan(): Plan {
  const noted = applyCommand(gabaritPlan('Plan noté'), { type: 'setNotes', notes: 'à moi seul' }, context())
  return valueOf(noted).plan
}

describe('the export', () => {
  it('shows what the file will hold, private notes left out until they are ticked', async () => {
    const save = vi.spyOn(bridge.files, 'save').mockResolvedValue({ ok: true, value: { name: 'plan.gamme' } })
    const dialog = await openExport(notedPlan())
    const notes = await within(dialog).findByRole('checkbox', { name: 'Notes personnelles (1 ici)' })
    expect(notes).toHaveProperty('checked', false)
    expect(within(dialog).getByText('Semestres, modules et maquette')).toBeTruthy()
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Nom ou surnom' }), 'Élève 7')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer le fichier' }))
    await screen.findByText(/exporté dans plan\.gamme/)
    const first = new TextDecoder().decode(save.mock.calls[0]?.[0].bytes)
    expect(first).not.toContain('à moi seul')
    expect(JSON.parse(first)).toMatchObject({ share: { label: 'Élève 7', notes: false }, plan: { name: 'Plan noté' } })
  })

  it('writes the notes once they are ticked, and remembers the choice', async () => {
    const save = vi.spyOn(bridge.files, 'save').mockResolvedValue({ ok: true, value: { name: 'plan.gamme' } })
    const dialog = await openExport(notedPlan())
    await userEvent.click(await within(dialog).findByRole('checkbox', { name: 'Notes personnelles (1 ici)' }))
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /^Nom du plan/ }))
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer le fichier' }))
    await screen.findByText(/exporté dans plan\.gamme/)
    const written = JSON.parse(new TextDecoder().decode(save.mock.calls[0]?.[0].bytes))
    expect(written.plan).toMatchObject({ name: '', notes: 'à moi seul' })
    expect(save.mock.calls[0]?.[0].suggestedName).toBe('plan.gamme')
    expect(valueOf(await storage.settings.readSettings()).exportShare).toMatchObject({ notes: true, name: false })
  })

  it('stays open when the save dialog is left', async () => {
    vi.spyOn(bridge.files, 'save').mockResolvedValue({ ok: true, value: null })
    const dialog = await openExport(notedPlan())
    await within(dialog).findByRole('checkbox', { name: 'Notes personnelles (1 ici)' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer le fichier' }))
    expect(screen.getByRole('dialog', { name: 'Exporter le plan' })).toBeTruthy()
  })
})
