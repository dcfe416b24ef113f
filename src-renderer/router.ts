import { createRouter, createWebHashHistory } from 'vue-router'
import { useSettings } from './stores/settings'

declare module 'vue-router' {
  interface RouteMeta {
    /** The screen shows the open plan, and offers the list of plans when there is none. */
    needsPlan?: true
  }
}

/** Each screen is loaded when it is first opened. A route's title is the message `app.screen.<name>`. */
export const router = createRouter({
  // The address is part of the origin's page: a reload in the window stays on the screen.
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: () => ({ name: useSettings().startScreen }) },
    { path: '/plans', name: 'plans', component: () => import('./features/plans/View.vue') },
    { path: '/plans/new', name: 'new-plan', component: () => import('./features/plans/wizard/View.vue') },
    { path: '/three-years', name: 'three-years', component: () => import('./features/three-years/View.vue'), meta: { needsPlan: true } },
    { path: '/parcours', name: 'parcours', component: () => import('./features/parcours/View.vue'), meta: { needsPlan: true } },
    { path: '/semester', name: 'semester', component: () => import('./features/semester/View.vue'), meta: { needsPlan: true } },
    { path: '/results', name: 'results', component: () => import('./features/results/View.vue'), meta: { needsPlan: true } },
    { path: '/skills', name: 'skills', component: () => import('./features/skills/View.vue'), meta: { needsPlan: true } },
    { path: '/compare', name: 'compare', component: () => import('./features/compare/View.vue') },
    { path: '/own-review', name: 'own-review', component: () => import('./features/own-review/View.vue'), meta: { needsPlan: true } },
    { path: '/review/:plan?', name: 'review', component: () => import('./features/review/View.vue') },
    { path: '/maquette/:maquette?', name: 'maquette', component: () => import('./features/maquette/View.vue') },
    { path: '/backups', name: 'backups', component: () => import('./features/backups/View.vue') },
    { path: '/settings', name: 'settings', component: () => import('./features/settings/View.vue') },
    { path: '/:unknown(.*)*', redirect: { name: 'plans' } }
  ]
})
