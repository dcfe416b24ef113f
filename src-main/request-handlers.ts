import { mkdir } from 'node:fs/promises'
import { app, shell as desktop, type BrowserWindow } from 'electron'
import type { AppInfo, BridgeResult } from '@/platform/bridge'
import type { BackupStore } from './backups/backup-store'
import { failure, success } from './bridge-error'
import { openFiles, saveFile } from './files'
import { FoundFilesReader } from './found-files'
import type { Handlers } from './ipc'
import { openLink } from './links'
import type { Notifier } from './notifier'
import type { Printer } from './print/printer'
import { savePrinted } from './print/save-printed'
import { isRecentKind, type RecentFiles } from './recent-files'
import type { ShellStateKeeper } from './shell-state'

export interface Parts {
  window: BrowserWindow
  state: ShellStateKeeper
  recent: RecentFiles
  backups: BackupStore
  printer: Printer
  notifier: Notifier
  drawMenu: () => void
}

/** What each request of the page does. */
export function requestHandlers({ window, state, recent, backups, printer, notifier, drawMenu }: Parts): Handlers {
  const found = new FoundFilesReader()
  return {
    'app.info': async () => success(appInfo()),
    'app.setShellState': async (next) => {
      const kept = state.change(next)
      drawMenu()
      await kept
      return success(null)
    },
    'files.open': async (request) => {
      const { paths, result } = await openFiles(window, request, state.current.locale)
      for (const path of paths.filter(isRecentKind)) await recent.add(path)
      return result
    },
    'files.openFolder': () => found.choose(window),
    'files.readFound': (id) => found.read(id),
    'files.save': async (request) => {
      const { path, result } = await saveFile(window, request, state.current.locale)
      if (path !== null && isRecentKind(path)) await recent.add(path)
      return result
    },
    'print.save': (request) => savePrinted(window, printer, request, state.current.locale),
    'print.cancel': async () => {
      printer.cancel()
      return success(null)
    },
    'backups.write': (request) => backups.write(request),
    'backups.list': () => backups.list(),
    'backups.read': (id) => backups.read(id),
    'backups.reveal': () => reveal(backups.folder),
    'notifications.show': async (request) => notifier.show(request),
    'links.open': openLink
  }
}

function appInfo(): AppInfo {
  return {
    kind: 'electron',
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    os: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    dataFolder: app.getPath('userData')
  }
}

async function reveal(folder: string): Promise<BridgeResult<null>> {
  await mkdir(folder, { recursive: true })
  const problem = await desktop.openPath(folder)
  return problem === '' ? success(null) : failure('failed', problem)
}
