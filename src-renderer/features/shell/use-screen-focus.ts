import { nextTick, watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useCurrentPlan } from '@/stores/current-plan'

/** Says which screen one is on: the focus on its heading, and the window's title. */
export function useScreenFocus(): void {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const current = useCurrentPlan()

  router.afterEach(async (to, from, failure) => {
    // At start the focus stays at the top of the page; a change of query is no other screen; a hash names its own place.
    if (failure || from.matched.length === 0 || to.name === from.name || to.hash) return
    await nextTick()
    focusScreen()
  })

  watchEffect(() => {
    if (typeof route.name !== 'string') return
    const screen = t(`app.screen.${route.name}`)
    const plan = route.meta.needsPlan ? current.plan?.name : undefined
    document.title = [plan, screen, t('app.name')].filter(Boolean).join(' – ')
  })
}

/** Puts the focus on the screen's heading, or on the screen while it has none. */
export function focusScreen(): void {
  const main = document.querySelector<HTMLElement>('main')
  const target = main?.querySelector<HTMLElement>('h1') ?? main
  target?.focus({ preventScroll: true })
  main?.scrollTo({ top: 0 })
}

/** Puts the focus on the heading of a part of the screen that was just shown, and brings it into view. */
export async function focusPart(id: string): Promise<void> {
  await nextTick()
  const part = document.getElementById(id)
  part?.scrollIntoView()
  part?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
}
