import type { BackupInfo, Bridge, BridgeError, BridgeResult } from './bridge'
import { download, pickFiles } from './browser-files'
import { createBrowserPrinter } from './browser-print'
import { newId, now } from './clock'
import type { PrintProgress } from './print-door'

const answer = <T>(value: T): Promise<BridgeResult<T>> => Promise.resolve({ ok: true, value })
const refuse = (code: BridgeError['code'], detail: string) =>
  Promise.resolve({ ok: false as const, error: { code, detail } })

const openableProtocols = ['https:', 'mailto:']

/** The same product in a plain browser, for work on its components: copies in memory, files as downloads. */
export function createBrowserBridge(): Bridge {
  const copies: { info: BackupInfo; text: string }[] = []

  const clickListeners = new Set<(id: string) => void>()
  const printListeners = new Set<(progress: PrintProgress) => void>()
  const printer = createBrowserPrinter((progress) => printListeners.forEach((listener) => listener(progress)))

  return {
    app: {
      info: () =>
        answer({ kind: 'browser', version: 'browser', electron: null, chrome: null, os: 'web', dataFolder: null }),
      ready: () => undefined,
      setShellState: () => answer(null),
      onFlush: (listener) => {
        const flush = () => void listener()
        window.addEventListener('pagehide', flush)
        return () => window.removeEventListener('pagehide', flush)
      },
      onMenuCommand: () => () => undefined
    },
    files: {
      open: async ({ kinds, multiple }) => answer(await pickFiles(kinds, multiple)),
      // A plain browser hands over no folder that can be listed before it is read.
      openFolder: () => refuse('refused', 'no folder in the browser'),
      readFound: (id) => refuse('not-found', id),
      save: (request) => {
        download(request)
        return answer({ name: request.suggestedName })
      },
      onHandedOver: () => () => undefined
    },
    print: {
      save: (request) => printer.save(request),
      cancel: () => {
        printer.cancel()
        return answer(null)
      },
      onProgress: (listener) => {
        printListeners.add(listener)
        return () => void printListeners.delete(listener)
      }
    },
    backups: {
      write: ({ key, label, text }) => {
        const info = { id: newId(), key, label, writtenAt: now(), bytes: new TextEncoder().encode(text).length }
        copies.push({ info, text })
        return answer(info)
      },
      list: () => answer(copies.map((copy) => copy.info)),
      read: (id) => {
        const copy = copies.find((candidate) => candidate.info.id === id)
        return copy ? answer(copy.text) : refuse('not-found', id)
      },
      reveal: () => refuse('refused', 'no folder in the browser')
    },
    notifications: {
      // Asked for in passing, the browser's permission would be denied: who works there grants it by hand.
      show: ({ id, title, body }) => {
        if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return refuse('refused', 'not granted')
        const notification = new Notification(title, { body })
        notification.onclick = () => clickListeners.forEach((listener) => listener(id))
        return answer(null)
      },
      onClick: (listener) => {
        clickListeners.add(listener)
        return () => void clickListeners.delete(listener)
      }
    },
    links: {
      open: (url) => {
        if (!URL.canParse(url) || !openableProtocols.includes(new URL(url).protocol)) return refuse('refused', url)
        window.open(url, '_blank', 'noopener,noreferrer')
        return answer(null)
      }
    }
  }
}
