import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import Banner from '@/ui/Banner.vue'
import Card from '@/ui/Card.vue'
import EmptyState from '@/ui/EmptyState.vue'
import ErrorState from '@/ui/ErrorState.vue'
import LiveRegion from '@/ui/LiveRegion.vue'
import LoadingState from '@/ui/LoadingState.vue'
import PageHeader from '@/ui/PageHeader.vue'
import Panel from '@/ui/Panel.vue'
import Tabs from '@/ui/Tabs.vue'

describe('the states of a list', () => {
  it('EmptyState is a heading with what to do', () => {
    render(EmptyState, { props: { title: "Aucun plan pour l'instant", hint: 'Un premier plan prend une minute.' }, slots: { default: '<button>Créer</button>' } })
    expect(screen.getByRole('heading', { level: 2, name: "Aucun plan pour l'instant" })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Créer' })).toBeTruthy()
  })

  it('ErrorState is an alert that folds the details away', () => {
    render(ErrorState, { props: { title: 'Lecture impossible', hint: 'Réessayer.', details: 'EIO' } })
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain('Lecture impossible')
    expect(alert.querySelector('details')?.open).toBe(false)
  })

  it('LoadingState is a status', () => {
    render(LoadingState, { props: { label: 'Lecture de 24 plans', progress: 0.5 } })
    expect(screen.getByRole('status').textContent).toContain('Lecture de 24 plans')
  })
})

describe('parts of a screen', () => {
  it('PageHeader holds the one heading that can receive the focus', () => {
    render(PageHeader, { props: { title: 'Vue 3 ans' } })
    const heading = screen.getByRole('heading', { level: 1, name: 'Vue 3 ans' })
    heading.focus()
    expect(document.activeElement).toBe(heading)
  })

  it('Panel is a region named by its heading', () => {
    render(Panel, { props: { title: 'À regarder', count: 4 }, slots: { default: 'contenu' } })
    expect(screen.getByRole('region', { name: 'À regarder 4' })).toBeTruthy()
  })

  it('Card is the element it is asked to be', () => {
    render(Card, { props: { as: 'li', tone: 'warning' }, slots: { default: 'Stage trop court' } })
    expect(screen.getByRole('listitem').textContent).toBe('Stage trop court')
  })

  it('Banner says its title and its text', () => {
    const { container } = render(Banner, { props: { tone: 'warning', title: 'Estimations' }, slots: { default: 'Coefficients du gabarit' } })
    expect(container.textContent).toContain('Estimations')
    expect(container.textContent).toContain('Coefficients du gabarit')
  })
})

describe('Tabs', () => {
  it('shows the panel of the chosen tab', async () => {
    const update = vi.fn()
    render(Tabs, {
      props: { label: 'Module', modelValue: 'marks', tabs: [{ id: 'marks', label: 'Notes' }, { id: 'hours', label: 'Heures', count: 3 }], 'onUpdate:modelValue': update },
      slots: { marks: 'douze', hours: 'trente-deux' }
    })
    expect(screen.getByRole('tablist', { name: 'Module' })).toBeTruthy()
    expect(screen.getByRole('tab', { name: 'Notes', selected: true })).toBeTruthy()
    expect(screen.getByRole('tabpanel', { name: 'Notes' }).textContent).toContain('douze')
    screen.getByRole('tab', { name: 'Notes' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(update).toHaveBeenLastCalledWith('hours')
  })
})

describe('LiveRegion', () => {
  it('stands before its first line, and keeps each urgency apart', async () => {
    const { container, rerender } = render(LiveRegion, { props: { announcements: [] } })
    expect(container.querySelectorAll('[aria-live]').length).toBe(2)
    await rerender({
      announcements: [
        { id: '1', text: 'R3.05 déplacé en S4', urgency: 'polite' },
        { id: '2', text: 'Enregistrement impossible', urgency: 'assertive' }
      ]
    })
    expect(container.querySelector('[aria-live="polite"]')?.textContent).toBe('R3.05 déplacé en S4')
    expect(container.querySelector('[aria-live="assertive"]')?.textContent).toBe('Enregistrement impossible')
  })
})
