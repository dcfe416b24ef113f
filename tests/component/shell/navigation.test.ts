import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import SideNavigation from '@/features/shell/SideNavigation.vue'
import { useBackupLoop } from '@/stores/backup-loop'
import { now } from '@/platform/clock'
import { show } from './stage'

const props = { collapsed: false, collapsible: true }

describe('SideNavigation', () => {
  it('lists the screens that exist, and says which one is open', async () => {
    const { router } = await show(SideNavigation, { props })
    const navigation = screen.getByRole('navigation', { name: 'Écrans' })
    const plans = within(navigation).getByRole('link', { name: 'Plans' })
    expect(plans.getAttribute('aria-current')).toBe('page')
    expect(plans.getAttribute('aria-keyshortcuts')).toBe('Control+1')
    await userEvent.click(within(navigation).getByRole('link', { name: 'Vue 3 ans' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('three-years'))
    expect(plans.hasAttribute('aria-current')).toBe(false)
  })

  it('keeps its names when it shows icons alone', async () => {
    await show(SideNavigation, { props: { ...props, collapsed: true } })
    expect(screen.getByRole('link', { name: 'Vue 3 ans' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Réglages' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Rechercher…' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Montrer les noms des écrans' })).toBeTruthy()
  })

  it('says when the last copy was made, and leads to the copies', async () => {
    const { router } = await show(SideNavigation, { props, prepare: () => (useBackupLoop().lastBackupAt = now()) })
    await userEvent.click(screen.getByRole('link', { name: /^Copie de sécurité\s*à l'instant/ }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('backups'))
  })

  it('says that there is no copy yet', async () => {
    await show(SideNavigation, { props })
    expect(screen.getByRole('link', { name: /^Copie de sécurité\s*aucune pour l'instant/ })).toBeTruthy()
  })

  it('asks for the palette', async () => {
    const { emitted } = await show(SideNavigation, { props })
    await userEvent.click(screen.getByRole('button', { name: 'Rechercher…' }))
    expect(emitted('palette')).toHaveLength(1)
  })
})
