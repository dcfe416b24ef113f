import { app } from 'electron'
import { log, openLog } from './log'

/** Keeps what went wrong, for the report that a student may join to a question. */
export function startLogging(folder: string): void {
  openLog(folder)
  log('info', `Gamme ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`)
  process.on('uncaughtExceptionMonitor', (error) => log('error', 'uncaught exception', error))
  process.on('unhandledRejection', (reason) => log('error', 'unhandled rejection', reason))
  app.on('child-process-gone', (_event, details) => log('error', `${details.type} process gone: ${details.reason}`))
}
