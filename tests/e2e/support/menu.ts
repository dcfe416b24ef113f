import type { ElectronApplication } from '@playwright/test'
import type { MenuCommand } from '@/platform/bridge'

/** Chooses an entry of the native menu, as the pointer would. */
export async function chooseMenu(electron: ElectronApplication, command: MenuCommand): Promise<void> {
  await electron.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (!item?.enabled) throw new Error(`The menu entry ${id} is absent or disabled.`)
    item.click()
  }, command)
}

/** What an entry of the native menu shows. */
export async function menuEntry(electron: ElectronApplication, command: MenuCommand): Promise<{ label: string; enabled: boolean } | null> {
  return electron.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    return item ? { label: item.label, enabled: item.enabled } : null
  }, command)
}
