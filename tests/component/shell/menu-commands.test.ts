import userEvent from '@testing-library/user-event'
import { screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handleCommand, handles, runCommand } from '@/features/shell/command-handlers'
import { useMenuCommands } from '@/features/shell/menu-commands'
import type { useUndo } from '@/features/shell/use-undo'
import { bridge } from '@/platform'
import type { MenuCommand } from '@/platform/bridge'
import { around, show } from './stage'

const undo = vi.fn()
const openPalette = vi.fn()
const exportPlan = vi.fn()
let fromMenu: (command: MenuCommand) => void = () => undefined

const page = around(() => {
  useMenuCommands({ undo: { undo, redo: vi.fn() } as unknown as ReturnType<typeof useUndo>, openPalette, openShortcuts: vi.fn() })
  handleCommand('export-plan', exportPlan)
})

describe('commands', () => {
  beforeEach(() => {
    vi.clearAllMocks()
    vi.spyOn(bridge.app, 'onMenuCommand').mockImplementation((listener) => {
      fromMenu = listener
      return () => (fromMenu = () => undefined)
    })
  })
  afterEach(() => void vi.restoreAllMocks())

  it('go to a screen by its number', async () => {
    const { router } = await show(page)
    await userEvent.keyboard('{Control>}[Digit2]{/Control}')
    await waitFor(() => expect(router.currentRoute.value.name).toBe('three-years'))
  })

  it('undo the plan, but never in a text field', async () => {
    await show(page)
    await userEvent.click(screen.getByRole('textbox', { name: 'Nom' }))
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(undo).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Ailleurs' }))
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(undo).toHaveBeenCalledOnce()
  })

  it('wait while a dialog asks something', async () => {
    await show(page)
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.dataset.modal = ''
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(openPalette).not.toHaveBeenCalled()
    dialog.remove()
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(openPalette).toHaveBeenCalledOnce()
  })

  it('come from the native menu too', async () => {
    const { router, unmount } = await show(page)
    fromMenu('export-plan')
    expect(exportPlan).toHaveBeenCalledOnce()
    fromMenu('about')
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/settings#about'))
    unmount()
    expect(handles('export-plan')).toBe(false)
    expect(runCommand('export-plan')).toBe(false)
  })

  it('leave alone the keys of commands that nothing handles', async () => {
    await show(page)
    const event = new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', ctrlKey: true, cancelable: true })
    window.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })
})
