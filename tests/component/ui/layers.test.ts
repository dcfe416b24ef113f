import userEvent from '@testing-library/user-event'
import { render, screen, waitFor } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import Button from '@/ui/Button.vue'
import ConfirmDialog from '@/ui/ConfirmDialog.vue'
import Dialog from '@/ui/Dialog.vue'
import Menu from '@/ui/Menu.vue'
import type { MenuItem } from '@/ui/menu'
import Popover from '@/ui/Popover.vue'

describe('Dialog', () => {
  it('is named by its title, keeps the focus and gives it back', async () => {
    const open = ref(false)
    const page = defineComponent(() => () => [
      h(Button, { onClick: () => (open.value = true) }, () => 'Ouvrir'),
      h(
        Dialog,
        { open: open.value, 'onUpdate:open': (value: boolean) => (open.value = value), title: 'Nouveau plan', description: 'Quatre questions' },
        { default: () => 'contenu' }
      )
    ])
    render(page)
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir' }))
    const dialog = await screen.findByRole('dialog', { name: 'Nouveau plan' })
    expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Quatre questions')
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Ouvrir'))
  })
})

describe('ConfirmDialog', () => {
  const props = { open: true, title: 'Supprimer ce plan ?', message: 'Il reste 30 jours dans la corbeille.', confirmLabel: 'Supprimer', danger: true }

  it('confirms with its verb', async () => {
    const onConfirm = vi.fn()
    render(ConfirmDialog, { props: { ...props, onConfirm } })
    expect(await screen.findByRole('alertdialog', { name: 'Supprimer ce plan ?' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Supprimer' }))
    expect(onConfirm).toHaveBeenCalledOnce()
  })

  it('does nothing when cancelled', async () => {
    const onConfirm = vi.fn()
    const { emitted } = render(ConfirmDialog, { props: { ...props, onConfirm } })
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }))
    expect(onConfirm).not.toHaveBeenCalled()
    expect(emitted('update:open')).toEqual([[false]])
  })
})

describe('Menu', () => {
  const select = vi.fn()
  const toggle = vi.fn()
  const items: MenuItem[] = [
    { label: 'Ouvrir', select },
    { type: 'separator' },
    { type: 'group', label: 'État', items: [{ label: 'Prévu', checked: true, select: toggle }] },
    { label: 'Retirer', danger: true, disabled: true, hint: 'Module obligatoire', select },
    { type: 'submenu', label: 'Déplacer vers', items: [{ label: 'S4', select }] }
  ]
  const show = () => render(Menu, { props: { label: 'Actions sur R3.05', items }, slots: { trigger: () => h('button', 'Actions sur R3.05') } })

  it('opens by keyboard and runs an item', async () => {
    show()
    screen.getByRole('button', { name: 'Actions sur R3.05' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('menu', { name: 'Actions sur R3.05' })).toBeTruthy()
    expect(screen.getByRole('menuitemcheckbox', { name: 'Prévu', checked: true })).toBeTruthy()
    expect(screen.getByRole('menuitem', { name: /Retirer/ }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('menuitem', { name: 'Déplacer vers' }).getAttribute('aria-haspopup')).toBe('menu')
    await userEvent.click(screen.getByRole('menuitem', { name: 'Ouvrir' }))
    expect(select).toHaveBeenCalledOnce()
  })
})

describe('Popover', () => {
  it('shows details beside its trigger, which names them', async () => {
    render(Popover, { slots: { trigger: () => h('button', 'Pourquoi ?'), default: 'Deux notes' } })
    await userEvent.click(screen.getByRole('button', { name: 'Pourquoi ?' }))
    const popover = await screen.findByRole('dialog', { name: 'Pourquoi ?' })
    expect(popover.textContent).toContain('Deux notes')
  })
})
