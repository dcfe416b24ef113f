import { join } from 'node:path'
import { app, session } from 'electron'
import { appOrigin } from './assets'
import { BackupStore } from './backups/backup-store'
import { flushBeforeClose } from './closing'
import { Flush } from './flush'
import { Handover } from './handover'
import type { IncomingFiles } from './incoming-files'
import { answerRequests, hearSignals, notify } from './ipc'
import { showMenu } from './menu'
import { denyPermissions } from './navigation'
import { Notifier } from './notifier'
import { cutNetwork } from './network'
import { reloadAfterCrash } from './page-crash'
import { Printer } from './print/printer'
import { serveRenderer } from './protocol'
import { RecentFiles } from './recent-files'
import { requestHandlers } from './request-handlers'
import { ShellStateKeeper } from './shell-state'
import { createWindow, focusWindow, keepWindowState, showWindow } from './window'

const built = import.meta.dirname

/** Composes the shell: its parts know one another only here. Runs once the application is ready. */
export async function startShell(devServer: string | null, incoming: IncomingFiles): Promise<void> {
  const devOrigin = devServer === null ? null : new URL(devServer).origin
  denyPermissions(session.defaultSession)
  cutNetwork(session.defaultSession, devOrigin)
  serveRenderer(join(built, '../renderer'))

  const userData = app.getPath('userData')
  const windowFile = join(userData, 'window.json')
  const state = new ShellStateKeeper(userData)
  const recent = new RecentFiles(join(userData, 'recent.json'))
  const backups = new BackupStore(join(userData, 'backups'), () => new Date())
  const handover = new Handover()
  const flush = new Flush()
  const window = createWindow(windowFile, join(built, '../preload/index.cjs'))
  const contents = window.webContents

  const open = async (path: string): Promise<void> => {
    const handed = await handover.give(path)
    await (handed.file.ok ? recent.add(path) : recent.remove(path))
  }
  const drawMenu = (): void =>
    showMenu(state.current, recent.paths, {
      command: (command) => notify(contents, 'app.menuCommand', command),
      openRecent: (path) => void open(path),
      clearRecent: () => void recent.clear()
    })
  recent.onChange(drawMenu)
  drawMenu()

  const trusted = devOrigin ?? appOrigin
  const printer = new Printer({ address: devServer ?? `${appOrigin}/`, preload: join(built, '../preload/print.cjs'), trustedOrigin: trusted })
  printer.onProgress((progress) => notify(contents, 'print.progress', progress))
  const notifier = new Notifier((id) => {
    focusWindow(window)
    notify(contents, 'notifications.clicked', id)
  })
  answerRequests(contents, requestHandlers({ window, state, recent, backups, printer, notifier, drawMenu }), trusted)
  hearSignals(
    contents,
    {
      'app.ready': () => showWindow(window),
      'app.flushed': (ticket) => flush.answered(ticket),
      'files.listening': () => handover.listen((file) => notify(contents, 'files.handedOver', file))
    },
    trusted
  )
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) handover.stopListening()
  })
  reloadAfterCrash(contents)
  flushBeforeClose(window, flush, () => keepWindowState(window, windowFile))
  incoming.receive(
    (path) => void open(path),
    () => focusWindow(window)
  )
  await window.loadURL(devServer ?? `${appOrigin}/`)
}
