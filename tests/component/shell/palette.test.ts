import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { beforeEach, describe, expect, it } from 'vitest'
import CommandPalette from '@/features/shell/palette/CommandPalette.vue'
import { useCurrentPlan } from '@/stores/current-plan'
import { useSettings } from '@/stores/settings'
import { show, somePlan } from './stage'

const field = () => screen.getByRole('combobox', { name: 'Écran, plan, module ou action' })
const chosen = () => screen.getByRole('option', { selected: true }).textContent

describe('CommandPalette', () => {
  // happy-dom draws nothing, so there is nothing to scroll.
  beforeEach(() => void (Element.prototype.scrollIntoView = () => undefined))

  const withPlan = () => show(CommandPalette, { props: { open: true }, prepare: () => (useCurrentPlan().plan = somePlan()) })

  it('opens with the screens, the first one chosen, the focus in its field', async () => {
    await show(CommandPalette, { props: { open: true } })
    await waitFor(() => expect(document.activeElement).toBe(field()))
    expect(within(screen.getByRole('group', { name: 'Écrans' })).getAllByRole('option').length).toBeGreaterThan(1)
    expect(chosen()).toContain('Plans')
    expect(field().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id)
  })

  it('goes to a screen by keyboard', async () => {
    const { router, emitted } = await show(CommandPalette, { props: { open: true } })
    await userEvent.type(field(), 'reglages{Enter}')
    await waitFor(() => expect(router.currentRoute.value.name).toBe('settings'))
    expect(emitted('update:open')).toEqual([[false]])
  })

  it('walks through the suggestions with the arrows, round and round', async () => {
    await show(CommandPalette, { props: { open: true } })
    const first = chosen()
    await userEvent.type(field(), '{ArrowDown}')
    expect(chosen()).not.toBe(first)
    await userEvent.type(field(), '{ArrowUp}{ArrowUp}')
    expect(chosen()).toContain('Réglages')
  })

  it('finds a module without its accents and leads to it', async () => {
    const { router } = await withPlan()
    await userEvent.type(field(), 'materiaux s1')
    expect(chosen()).toContain('Science des matériaux')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(router.currentRoute.value.name).toBe('three-years'))
    expect(router.currentRoute.value.query.module).toBeTruthy()
  })

  it('changes a setting', async () => {
    await show(CommandPalette, { props: { open: true } })
    await userEvent.type(field(), 'theme sombre{Enter}')
    await waitFor(() => expect(useSettings().theme).toBe('dark'))
  })

  it('says how many suggestions there are, and that there is none', async () => {
    await show(CommandPalette, { props: { open: true } })
    await userEvent.type(field(), 'qqqq')
    expect(screen.getByRole('status').textContent).toBe('aucune proposition')
    expect(screen.getByText('Aucune proposition pour « qqqq »')).toBeTruthy()
    await userEvent.clear(field())
    await userEvent.type(field(), 'taille du texte')
    expect(screen.getByRole('status').textContent).toBe('3 propositions')
  })
})
