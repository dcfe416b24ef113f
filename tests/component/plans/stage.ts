import { configure, render, screen } from '@testing-library/vue'
import { getActivePinia } from 'pinia'
import { defineComponent, h, type Component } from 'vue'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import BackupsView from '@/features/backups/View.vue'
import PlanDoors from '@/features/plans/PlanDoors.vue'
import PlansView from '@/features/plans/View.vue'
import WizardView from '@/features/plans/wizard/View.vue'
import { useMenuCommands } from '@/features/shell/menu-commands'
import { useUndo } from '@/features/shell/use-undo'
import { useBackups } from '@/stores/backups'
import { useLibrary } from '@/stores/library'
import { useNotices } from '@/stores/notices'
import LiveRegion from '@/ui/LiveRegion.vue'
import Toasts from '@/ui/Toasts.vue'
import { valueOf } from '../../unit/storage/support'

// A plan is made, stored, copied and drawn for real: on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

const screenOf = (title: string): Component => defineComponent(() => () => h('h1', { tabindex: -1 }, title))

/** What the shell puts around every screen: doors of the files, commands, messages. */
const Frame = defineComponent(() => {
  const notices = useNotices()
  useMenuCommands({ undo: useUndo(), openPalette: () => undefined, openShortcuts: () => undefined })
  return () => [
    h('main', { tabindex: -1 }, h(RouterView)),
    h(PlanDoors),
    h(Toasts, { toasts: notices.toasts, onDismiss: notices.dismiss, onAct: notices.act }),
    h(LiveRegion, { announcements: notices.announcements })
  ]
})

export type Route = 'plans' | 'new-plan' | 'backups'

/** What the program does at its start, before any screen shows. */
export async function start(): Promise<void> {
  valueOf(await useBackups().check())
  valueOf(await useLibrary().load())
}

/** The real screens over the session's stores. */
export async function openScreen(at: Route) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/plans', name: 'plans', component: PlansView },
      { path: '/plans/new', name: 'new-plan', component: WizardView },
      { path: '/backups', name: 'backups', component: BackupsView },
      { path: '/three-years', name: 'three-years', component: screenOf('Vue 3 ans'), meta: { needsPlan: true } },
      { path: '/settings', name: 'settings', component: screenOf('Réglages') }
    ]
  })
  await router.push({ name: at })
  const pinia = getActivePinia()
  if (!pinia) throw new Error('the session is not started')
  const view = render(Frame, { global: { plugins: [pinia, router] } })
  await screen.findByRole('heading', { level: 1 })
  return { ...view, router }
}
