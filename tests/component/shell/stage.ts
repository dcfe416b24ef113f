import { render } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import gabarit from '@resources/maquette-gabarit-gmp.json'
import type { Maquette } from '@/domain/maquette/maquette'
import { createPlan } from '@/domain/plan/create-plan'
import type { Plan } from '@/domain/plan/plan'

/** A plan for MPI that starts in September 2025. */
export function somePlan(): Plan {
  let id = 0
  return createPlan(
    { name: 'Mon BUT GMP', entryYear: 2025, yearModes: ['initial', 'initial', 'workStudy'], parcours: 'MPI', maquette: gabarit as unknown as Maquette },
    { now: '2026-01-12T10:00:00.000Z', newId: () => `id-${++id}` }
  )
}

const screenOf = (title: string): Component => defineComponent(() => () => h('h1', { tabindex: -1 }, title))

/** The routes of the shell with headings in place of the screens. */
export function someRouter(): Router {
  return createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/plans', name: 'plans', component: screenOf('Les plans') },
      { path: '/three-years', name: 'three-years', component: screenOf('Trois ans'), meta: { needsPlan: true } },
      { path: '/backups', name: 'backups', component: screenOf('Les copies') },
      { path: '/settings', name: 'settings', component: screenOf('Les réglages') }
    ]
  })
}

/** Renders a part of the shell at a route, with fresh stores. `prepare` fills them first. */
export async function show(part: Component, options: { at?: string; props?: Record<string, unknown>; prepare?: () => void } = {}) {
  const pinia = createPinia()
  setActivePinia(pinia)
  options.prepare?.()
  const router = someRouter()
  await router.push({ name: options.at ?? 'plans' })
  const view = render(part, { props: options.props ?? {}, global: { plugins: [pinia, router] } })
  return { ...view, router }
}

/** A component that runs composables beside the screen of the route. */
export function around(setup: () => void): Component {
  return defineComponent(() => {
    setup()
    return () => h('main', { tabindex: -1 }, [h('input', { 'aria-label': 'Nom' }), h('button', 'Ailleurs'), h(RouterView)])
  })
}
