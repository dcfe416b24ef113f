import userEvent from '@testing-library/user-event'
import { screen, waitFor } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import Screen from '@/features/shell/Screen.vue'
import { useScreenFocus } from '@/features/shell/use-screen-focus'
import { useCurrentPlan } from '@/stores/current-plan'
import { around, show, somePlan } from './stage'

describe('Screen', () => {
  it('shows the screen of the route', async () => {
    await show(Screen, { props: { starting: false } })
    expect(screen.getByRole('heading', { name: 'Les plans' })).toBeTruthy()
  })

  it('waits while the stores start', async () => {
    await show(Screen, { props: { starting: true } })
    expect(screen.getByRole('status').textContent).toContain('Chargement')
  })

  it('offers the list of plans where a plan is needed', async () => {
    const { router } = await show(Screen, { at: 'three-years', props: { starting: false } })
    expect(screen.getByRole('heading', { name: 'Aucun plan ouvert' })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: 'Vue 3 ans' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Voir les plans' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('plans'))
  })

  it('says that the plan is being read', async () => {
    await show(Screen, { at: 'three-years', props: { starting: false }, prepare: () => (useCurrentPlan().loading = true) })
    expect(screen.getByRole('status')).toBeTruthy()
  })
})

describe('useScreenFocus', () => {
  const page = around(useScreenFocus)

  it('leaves the focus alone at start', async () => {
    await show(page)
    expect(document.activeElement).toBe(document.body)
  })

  it('moves the focus to the heading of the next screen, and names the window', async () => {
    const { router } = await show(page, { prepare: () => (useCurrentPlan().plan = somePlan()) })
    expect(document.title).toBe('Plans – Gamme')
    await router.push({ name: 'three-years' })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Trois ans' })))
    expect(document.title).toBe('Mon BUT GMP – Vue 3 ans – Gamme')
  })

  it('keeps the focus when only the query changes', async () => {
    const { router } = await show(page, { at: 'settings' })
    const field = screen.getByRole('textbox', { name: 'Nom' })
    field.focus()
    await router.push({ name: 'settings', query: { part: 'data' } })
    expect(document.activeElement).toBe(field)
  })
})
