import type { BridgeResult, PrintRequest } from './bridge'
import { download } from './browser-files'
import type { PrintDoor, PrintProgress } from './print-door'

type Answer = BridgeResult<{ name: string } | null>

/** In a plain browser the page that prints is a frame, and the browser's own dialog prints it. */
export function createBrowserPrinter(onProgress: (progress: PrintProgress) => void) {
  let stop: (() => void) | null = null

  function save({ job, suggestedName }: PrintRequest): Promise<Answer> {
    const frame = document.createElement('iframe')
    frame.hidden = true
    return new Promise<Answer>((resolve) => {
      stop = () => resolve({ ok: true, value: null })
      const door: PrintDoor = {
        job: () => Promise.resolve(job),
        progress: onProgress,
        ready: () => {
          frame.contentWindow?.print()
          resolve({ ok: true, value: { name: suggestedName } })
        },
        deliver: (bytes) => {
          download({ suggestedName, kind: job.format, bytes })
          resolve({ ok: true, value: { name: suggestedName } })
        },
        failed: (detail) => resolve({ ok: false, error: { code: 'refused', detail } })
      }
      window.gammePrint = door
      frame.src = new URL('print.html', document.baseURI).href
      document.body.append(frame)
    }).finally(() => {
      stop = null
      frame.remove()
    })
  }

  return { save, cancel: () => stop?.() }
}
