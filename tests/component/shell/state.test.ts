import userEvent from '@testing-library/user-event'
import { screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import SaveFailure from '@/features/shell/SaveFailure.vue'
import { useAppearance } from '@/features/shell/use-appearance'
import { useShellState } from '@/features/shell/use-shell-state'
import { useUndo } from '@/features/shell/use-undo'
import { setLocale } from '@/i18n'
import { bridge } from '@/platform'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useDatabase } from '@/stores/database'
import { useNotices } from '@/stores/notices'
import { useSaveState } from '@/stores/save-state'
import { useSettings } from '@/stores/settings'
import { around, show, somePlan } from './stage'

const moved = {
  entries: [{ id: '1', at: '2026-01-12T10:00:00.000Z', label: { key: 'moveModule', params: { code: 'R3.05', semester: 'S4' } }, patches: [], inverse: [] }],
  position: 1
}

describe('useShellState', () => {
  let push = vi.spyOn(bridge.app, 'setShellState')
  beforeEach(() => (push = vi.spyOn(bridge.app, 'setShellState').mockResolvedValue({ ok: true, value: null })))
  afterEach(() => void push.mockRestore())

  it('tells the shell what its menu needs, and each thing once', async () => {
    await show(
      around(() => useShellState(useUndo())),
      {
        at: 'three-years',
        prepare: () => {
          useCurrentPlan().plan = somePlan()
          useCurrentPlan().history = moved
        }
      }
    )
    expect(push).toHaveBeenLastCalledWith({
      locale: 'fr',
      theme: 'system',
      hasPlan: true,
      undo: 'Annuler : déplacer R3.05 en S4',
      redo: null
    })
    useSettings().theme = 'dark'
    await nextTick()
    expect(push).toHaveBeenLastCalledWith(expect.objectContaining({ theme: 'dark' }))
    expect(push).toHaveBeenCalledTimes(2)
  })

  it('offers no undo on a screen that does not show the plan', async () => {
    await show(
      around(() => useShellState(useUndo())),
      {
        at: 'settings',
        prepare: () => {
          useCurrentPlan().plan = somePlan()
          useCurrentPlan().history = moved
        }
      }
    )
    expect(push).toHaveBeenLastCalledWith(expect.objectContaining({ hasPlan: true, undo: null }))
  })
})

describe('useUndo', () => {
  it('announces that there is nothing to undo', async () => {
    let undo = () => {}
    await show(around(() => void (undo = useUndo().undo)))
    undo()
    expect(useNotices().announcements.map(({ text }) => text)).toEqual(['Rien à annuler'])
  })
})

describe('useAppearance', () => {
  // Read ahead: the first reading of a language may take longer than a test waits.
  beforeAll(() => import('@/i18n/english'))
  afterEach(() => setLocale('fr'))

  it('applies theme, text size and language at once', async () => {
    await show(around(useAppearance))
    const root = document.documentElement
    const settings = useSettings()
    expect(root.dataset.theme).toBeUndefined()
    settings.theme = 'dark'
    settings.textSize = 200
    settings.locale = 'en'
    await nextTick()
    expect(root.dataset.theme).toBe('dark')
    expect(root.style.fontSize).toBe('200%')
    await waitFor(() => expect(root.lang).toBe('en'))
    settings.theme = 'system'
    await nextTick()
    expect(root.dataset.theme).toBeUndefined()
  })
})

describe('SaveFailure', () => {
  it('stands empty, then says what failed, why and what to do', async () => {
    const saveChange = vi.fn().mockResolvedValue({ ok: false, error: { code: 'quota', detail: 'full' } })
    const plan = somePlan()
    const loadPlan = vi.fn().mockResolvedValue({ ok: true, value: { plan, history: { entries: [], position: 0 } } })
    await show(SaveFailure, { prepare: () => useDatabase().use({ plans: { loadPlan, saveChange } } as unknown as Storage) })
    expect(screen.getByRole('alert').textContent).toBe('')
    await useCurrentPlan().open(plan.id)
    useCurrentPlan().execute({ type: 'setNotes', notes: 'Stage à chercher' })
    await useSaveState().flush()
    await nextTick()
    expect(screen.getByRole('alert').textContent).toContain("Le dernier changement n'est pas enregistré")
    expect(screen.getByRole('alert').textContent).toContain('Le disque est plein')
    saveChange.mockResolvedValue({ ok: true, value: null })
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer maintenant' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(''))
  })
})
