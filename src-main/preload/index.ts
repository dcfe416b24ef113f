import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, BridgeResult, HandedFile, MenuCommand, Unsubscribe } from '@/platform/bridge'
import type { PrintProgress } from '@/platform/print-door'
import type { Notices, Requests, Signals } from '../channels'

function ask<C extends keyof Requests>(channel: C, ...args: Parameters<Requests[C]>): ReturnType<Requests[C]> {
  return ipcRenderer.invoke(channel, ...args) as ReturnType<Requests[C]>
}

function say<C extends keyof Signals>(channel: C, ...args: Signals[C]): void {
  ipcRenderer.send(channel, ...args)
}

/** The event itself stays here: its `sender` would hand the page a way to any channel. */
function hear<C extends keyof Notices>(channel: C, listener: (...args: Notices[C]) => void): void {
  ipcRenderer.on(channel, (_event, ...args) => listener(...(args as Notices[C])))
}

function subscription<L>(listeners: Set<L>, listener: L): Unsubscribe {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const flushListeners = new Set<() => Promise<void>>()
const menuListeners = new Set<(command: MenuCommand) => void>()
const fileListeners = new Set<(file: HandedFile) => void>()
const clickListeners = new Set<(id: string) => void>()
const printListeners = new Set<(progress: PrintProgress) => void>()

hear('app.flush', async (ticket) => {
  // A failed flush must not hold the window open: the page has shown its own error by then.
  await Promise.allSettled([...flushListeners].map((listener) => listener()))
  say('app.flushed', ticket)
})
hear('app.menuCommand', (command) => menuListeners.forEach((listener) => listener(command)))
hear('files.handedOver', (file) => fileListeners.forEach((listener) => listener(file)))
hear('notifications.clicked', (id) => clickListeners.forEach((listener) => listener(id)))
hear('print.progress', (progress) => printListeners.forEach((listener) => listener(progress)))

const notAClick: BridgeResult<null> = { ok: false, error: { code: 'refused', detail: 'A link opens on a click only.' } }

const bridge = {
  app: {
    info: () => ask('app.info'),
    ready: () => say('app.ready'),
    setShellState: (state) => ask('app.setShellState', state),
    onFlush: (listener) => subscription(flushListeners, listener),
    onMenuCommand: (listener) => subscription(menuListeners, listener)
  },
  files: {
    open: (request) => ask('files.open', request),
    openFolder: () => ask('files.openFolder'),
    readFound: (id) => ask('files.readFound', id),
    save: (request) => ask('files.save', request),
    onHandedOver: (listener) => {
      const unsubscribe = subscription(fileListeners, listener)
      say('files.listening')
      return unsubscribe
    }
  },
  print: {
    save: (request) => ask('print.save', request),
    cancel: () => ask('print.cancel'),
    onProgress: (listener) => subscription(printListeners, listener)
  },
  backups: {
    write: (request) => ask('backups.write', request),
    list: () => ask('backups.list'),
    read: (id) => ask('backups.read', id),
    reveal: () => ask('backups.reveal')
  },
  notifications: {
    show: (request) => ask('notifications.show', request),
    onClick: (listener) => subscription(clickListeners, listener)
  },
  links: {
    open: async (url) => (navigator.userActivation.isActive ? ask('links.open', url) : notAClick)
  }
} satisfies Bridge

contextBridge.exposeInMainWorld('gamme', bridge)
