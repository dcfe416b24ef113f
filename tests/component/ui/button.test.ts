import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { Plus } from '@lucide/vue'
import { describe, expect, it, vi } from 'vitest'
import Button from '@/ui/Button.vue'
import IconButton from '@/ui/IconButton.vue'

describe('Button', () => {
  it('is named by its words alone, with an icon beside them', async () => {
    const click = vi.fn()
    render(Button, { props: { icon: Plus }, slots: { default: 'Ajouter' }, attrs: { onClick: click } })
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }))
    expect(click).toHaveBeenCalledOnce()
  })

  it('does nothing while busy, and keeps the focus', async () => {
    const click = vi.fn()
    render(Button, { props: { busy: true }, slots: { default: 'Exporter' }, attrs: { onClick: click } })
    const button = screen.getByRole('button', { name: 'Exporter' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(click).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-busy')).toBe('true')
  })

  it('submits nothing unless it is told to', () => {
    render(Button, { slots: { default: 'Fermer' } })
    expect(screen.getByRole('button', { name: 'Fermer' }).getAttribute('type')).toBe('button')
  })
})

describe('IconButton', () => {
  it('is named by its label', () => {
    render(IconButton, { props: { label: 'Ajouter un module', icon: Plus, shortcut: 'Mod+N' } })
    const button = screen.getByRole('button', { name: 'Ajouter un module' })
    expect(button.dataset.tooltip).toBe('Ajouter un module')
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+N')
    expect(button.hasAttribute('aria-pressed')).toBe(false)
  })

  it('says whether a toggle is on', () => {
    render(IconButton, { props: { label: 'Filtrer', icon: Plus, pressed: true } })
    expect(screen.getByRole('button', { name: 'Filtrer', pressed: true })).toBeTruthy()
  })
})
