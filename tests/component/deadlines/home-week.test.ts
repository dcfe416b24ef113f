import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import HomeWeek from '@/features/this-week/HomeWeek.vue'
import { useCurrentPlan } from '@/stores/current-plan'
import { useLibrary } from '@/stores/library'
import type { Plan } from '@/domain/plan/plan'
import { ok } from '@/domain/result'
import { summaryOf } from '@/storage/plan-summary'
import { open, planAfter, semesterId, setClock, showPart, task } from './stage'

/** The list holds the plan; it is read when it is needed, and no plan is open on this screen. */
async function show(plan: Plan, archivedAt: string | null = null) {
  open(plan)
  const library = useLibrary()
  vi.spyOn(library, 'read').mockResolvedValue(ok(plan))
  const row = { ...summaryOf(plan), savedAt: plan.updatedAt, archivedAt }
  Object.defineProperty(library, 'plans', { get: () => [row] })
  return { ...(await showPart(HomeWeek, () => ({}), '/plans')), user: userEvent.setup() }
}

describe('the week on the home screen', () => {
  beforeEach(() => setClock())
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('shows the load and the next deadlines of the plan changed last, and leads to each', async () => {
    const plan = planAfter(
      ...['2026-10-12', '2026-10-14', '2026-10-15', '2026-10-20', '2026-10-22', '2026-12-20'].map((due) => task(`Pour le ${due}`, { due }))
    )
    const { user, router } = await show(plan)
    const panel = within(await screen.findByRole('region', { name: 'Cette semaine' }))
    const lines = within(panel.getByRole('list', { name: 'Prochaines échéances' })).getAllByRole('listitem')
    expect(lines.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'lun. 12 oct., en retardPour le 2026-10-12',
      "aujourd'huiPour le 2026-10-14",
      'demainPour le 2026-10-15',
      'mar. 20 oct.Pour le 2026-10-20',
      'et 1 autre dans les trois semaines'
    ])
    expect(panel.getByRole('region', { name: 'Charge de la semaine' })).toBeTruthy()
    await user.click(panel.getByRole('button', { name: 'Pour le 2026-10-15' }))
    await waitFor(() => expect(router.currentRoute.value).toMatchObject({ name: 'semester', query: { view: 'due', item: 'Pour le 2026-10-15', semester: semesterId(plan) } }))
    expect(useCurrentPlan().plan?.id).toBe(plan.id)
  })

  it('is absent for an archived plan', async () => {
    await show(planAfter(task('Rapport')), '2026-10-01T08:00:00.000Z')
    expect(screen.queryByRole('region', { name: 'Cette semaine' })).toBeNull()
  })

  it('is absent when nothing is asked for', async () => {
    vi.unstubAllGlobals()
    setClock('2035-10-14T10:00:00')
    await show(planAfter())
    await waitFor(() => expect(useLibrary().read).toHaveBeenCalled())
    expect(screen.queryByRole('region', { name: 'Cette semaine' })).toBeNull()
  })
})
