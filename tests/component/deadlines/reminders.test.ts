import { waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import type { Plan } from '@/domain/plan/plan'
import { remindersAt } from '@/domain/schedule/reminders'
import { fail, ok } from '@/domain/result'
import { useReminderLoop } from '@/features/semester/reminders/use-reminder-loop'
import { bridge } from '@/platform'
import type { NotificationRequest } from '@/platform/bridge'
import { useCurrentPlan } from '@/stores/current-plan'
import { useNotices } from '@/stores/notices'
import { useReminders } from '@/stores/reminders'
import { moduleId, open, planAfter, semesterId, setClock, showPart, task, TODAY } from './stage'

const Loop = defineComponent(() => {
  useReminderLoop()
  return () => null
})

let click: (id: string) => void = () => undefined

/** The loop over a plan all of whose deadlines are to be reminded of. */
async function show(plan: Plan, answer: Awaited<ReturnType<typeof bridge.notifications.show>> = ok(null)) {
  open(plan)
  const shown = new Set<string>()
  const store = useReminders()
  vi.spyOn(store, 'due').mockImplementation(() => {
    const reminders = remindersAt(plan, { exam: 'weekBefore', deadline: 'weekBefore', task: 'weekBefore' }, { day: TODAY, time: '10:00' }, shown)
    return Promise.resolve(reminders.length === 0 ? null : { plan, reminders })
  })
  vi.spyOn(store, 'remember').mockImplementation((keys) => Promise.resolve(keys.forEach((key) => shown.add(key))))
  vi.spyOn(store, 'forget').mockImplementation((keys) => Promise.resolve(keys.forEach((key) => shown.delete(key))))
  const requests: NotificationRequest[] = []
  vi.spyOn(bridge.notifications, 'show').mockImplementation((request) => {
    requests.push(request)
    return Promise.resolve(answer)
  })
  vi.spyOn(bridge.notifications, 'onClick').mockImplementation((listener) => {
    click = listener
    return () => undefined
  })
  const stage = await showPart(Loop, () => ({}), '/plain')
  return { ...stage, requests, shown }
}

const SOON = { timeout: 4000 }

describe('the notifications of what is due', () => {
  beforeEach(() => setClock())
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('say what and when, each once', async () => {
    const plan = planAfter(
      task('Rapport', { kind: 'deadline', due: '2026-10-15', time: '18:00', module: null }),
      task('DS', { kind: 'exam', due: '2026-10-16' })
    )
    const { requests, current } = await show(plan)
    await waitFor(() => expect(requests).toHaveLength(2), SOON)
    expect(requests.map(({ title, body }) => [title, body])).toEqual([
      ['Rendu, demain 18:00', 'Rapport'],
      ['Examen, ven. 16 oct.', 'DS']
    ])
    current.plan = { ...plan }
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(requests).toHaveLength(2)
  })

  it('name the module', async () => {
    const plan = planAfter((before) => task('Rapport', { due: TODAY, module: moduleId(before, 'R1.01') })(before))
    const { requests } = await show(plan)
    await waitFor(() => expect(requests).toMatchObject([{ title: "Tâche, aujourd'hui", body: 'Rapport, R1.01 Mécanique' }]), SOON)
  })

  it('are one when there are many, which leads to the week', async () => {
    const plan = planAfter(...['a', 'b', 'c', 'd'].map((id) => task(id)))
    const { requests, router } = await show(plan)
    await waitFor(() => expect(requests).toMatchObject([{ title: '4 échéances à venir', body: 'Mon BUT GMP' }]), SOON)
    click(requests[0]?.id ?? '')
    await waitFor(() => expect(router.currentRoute.value).toMatchObject({ name: 'semester', query: { view: 'week' } }))
  })

  it('lead to the item of the plan at a click', async () => {
    const plan = planAfter(task('Rapport'))
    const { requests, router } = await show(plan)
    await waitFor(() => expect(requests).toHaveLength(1), SOON)
    click('none')
    expect(router.currentRoute.value.name).toBe('plain')
    click(requests[0]?.id ?? '')
    await waitFor(() => expect(router.currentRoute.value).toMatchObject({ name: 'semester', query: { view: 'due', semester: semesterId(plan), item: 'Rapport' } }))
    expect(useCurrentPlan().plan?.id).toBe(plan.id)
  })

  it('that the system refuses are said once, and stay due', async () => {
    const { shown, requests, current } = await show(planAfter(task('Rapport')), fail({ code: 'refused', detail: '' }))
    await waitFor(() => expect(useNotices().toasts).toHaveLength(1), SOON)
    expect(useNotices().toasts[0]).toMatchObject({ tone: 'warning', text: "Le système n'affiche pas de notification : les rappels restent dans « Cette semaine »." })
    expect(shown.size).toBe(0)
    current.plan = current.plan && { ...current.plan }
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(requests).toHaveLength(1)
  })
})
