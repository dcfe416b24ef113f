import type { WebContents } from 'electron'
import { log } from './log'

/** A page that dies again so soon would die for ever; the window is then left for the student to close. */
const leastLife = 10_000

/** Loads the page again when its process dies: what was saved is in the database, and an empty window helps nobody. */
export function reloadAfterCrash(contents: WebContents): void {
  let lastCrash = -Infinity
  contents.on('render-process-gone', (_event, details) => {
    log('error', `the page's process is gone: ${details.reason}`)
    const now = Date.now()
    if (details.reason !== 'clean-exit' && now - lastCrash > leastLife) contents.reload()
    lastCrash = now
  })
}
