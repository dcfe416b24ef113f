import { app, type BrowserWindow } from 'electron'
import type { Flush } from './flush'
import { notify } from './ipc'
import { log } from './log'

/**
 * Holds the window's close until the page has written what it still holds and the shell its own.
 * @param keep what the shell writes meanwhile
 */
export function flushBeforeClose(window: BrowserWindow, flush: Flush, keep: () => Promise<void>): void {
  let quitting = false
  let closing = false
  let pageIsGone = false
  app.on('before-quit', () => (quitting = true))
  window.webContents.on('render-process-gone', () => (pageIsGone = true))
  window.webContents.on('did-finish-load', () => (pageIsGone = false))

  const finish = async (): Promise<void> => {
    const asked = pageIsGone ? 'flushed' : flush.ask((ticket) => notify(window.webContents, 'app.flush', ticket))
    const [outcome] = await Promise.all([asked, keep()])
    if (outcome === 'too-long') log('error', 'the page did not answer before the window closed')
    window.destroy()
    // Holding the close cancelled the quit that asked for it.
    if (quitting) app.quit()
  }

  window.on('close', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    void finish()
  })
}
