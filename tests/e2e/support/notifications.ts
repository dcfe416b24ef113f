import type { ElectronApplication } from '@playwright/test'

declare global {
  /** In the shell: what it would have shown. */
  var notificationsShown: { title: string; body: string; emit(event: string): boolean }[] | undefined
}

/** A machine without a desktop shows no notification: from now on they are kept instead, as if it had. */
export async function keepNotifications(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ Notification }) => {
    const shown: NonNullable<typeof globalThis.notificationsShown> = []
    globalThis.notificationsShown = shown
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this)
    }
  })
}

/** Titles and texts of those kept so far. */
export async function notifications(electron: ElectronApplication): Promise<string[]> {
  return electron.evaluate(() => (globalThis.notificationsShown ?? []).map(({ title, body }) => `${title} | ${body}`))
}

/** The user clicks one. */
export async function clickNotification(electron: ElectronApplication, index: number): Promise<void> {
  await electron.evaluate((_electron, place) => void globalThis.notificationsShown?.[place]?.emit('click'), index)
}
