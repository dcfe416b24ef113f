import { render } from '@testing-library/vue'
import { getActivePinia } from 'pinia'
import { vi } from 'vitest'
import { computed, defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { latestInstance } from '@/domain/plan/query'
import type { Task } from '@/domain/schedule/schedule'
import { useCurrentPlan } from '@/stores/current-plan'
import { useNotices } from '@/stores/notices'
import { moduleId, open, planAfter } from '../results/stage'

export { moduleId, open, planAfter }

/** A Wednesday of S1. */
export const TODAY = '2026-10-14'

/**
 * Sets the clock to the morning of that day. It runs on: Vue drops a click that is as old as its listener, which on a
 * clock that stands still every click is.
 */
export function setClock(at = `${TODAY}T10:00:00`): void {
  const real = Date
  const offset = real.parse(at) - real.now()
  const now = (): number => real.now() + offset
  const shifted = new Proxy(real, {
    construct: (target, parts: unknown[]) => (parts.length === 0 ? new target(now()) : (Reflect.construct(target, parts) as Date)),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown))
  })
  vi.stubGlobal('Date', shifted)
}

export function semesterId(plan: Plan, number = 1): string {
  return latestInstance(plan, number)?.id ?? ''
}

export function task(id: string, change: Partial<Task> = {}): (plan: Plan) => Command {
  return (plan) => ({
    type: 'addTask',
    task: { id, kind: 'task', title: id, module: null, semester: semesterId(plan), due: TODAY, time: null, estimate: null, done: false, notes: '', ...change }
  })
}

/** An assessment of a module. */
export function assessed(code: string, id: string, change: { title?: string; date?: string | null } = {}): (plan: Plan) => Command {
  return (plan) => ({
    type: 'setAssessments',
    module: moduleId(plan, code),
    assessments: [{ id, title: 'DS', kind: 'normal', coefficient: 1, weights: {}, mark: null, outOf: 20, date: TODAY, ...change }]
  })
}

const screenOf = (title: string): Component => defineComponent(() => () => h('h1', title))

/** Shows a part of the open plan, anew at each of its changes, among routes that other screens stand in for. */
export async function showPart(part: Component, props: (plan: Plan) => Record<string, unknown>, at = '/semester') {
  const current = useCurrentPlan()
  const plan = computed(() => current.plan)
  const page = defineComponent(() => () => (plan.value ? h(part, { plan: plan.value, ...props(plan.value) }) : null))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/semester', name: 'semester', component: page },
      { path: '/plans', name: 'plans', component: page },
      { path: '/plain', name: 'plain', component: part },
      { path: '/results', name: 'results', component: screenOf('Résultats') }
    ]
  })
  await router.push(at)
  const pinia = getActivePinia()
  if (!pinia) throw new Error('open a plan first')
  const view = render(RouterView, { global: { plugins: [pinia, router] } })
  return { ...view, router, current, said: () => useNotices().announcements.map(({ text }) => text) }
}
