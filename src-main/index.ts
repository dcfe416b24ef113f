import { join } from 'node:path'
import { app } from 'electron'
import { parseArguments } from './arguments'
import { parseCall } from './command-line/export-arguments'
import { startCommandLine } from './command-line/start'
import { IncomingFiles } from './incoming-files'
import { log } from './log'
import { startLogging } from './logging'
import { denyNavigation } from './navigation'
import { forgetHostNames } from './network'
import { declareScheme } from './protocol'
import { startShell } from './shell'
import { chromiumLanguage } from './shell-state'

/** Set by electron-vite's development server; a packaged application never listens to it. */
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

const call = parseCall(process.argv.slice(1), process.cwd(), app.isPackaged)
if (call) startCommandLine(call)
else startApplication()

function startApplication(): void {
  const given = parseArguments(process.argv.slice(1), process.cwd(), app.isPackaged)
  if (given.userDataFolder !== null) app.setPath('userData', given.userDataFolder)
  // Two instances would write the same database, each unaware of the other's changes.
  if (!app.requestSingleInstanceLock({ files: given.files })) return app.quit()
  // Windows ties a notification to an installed application by this name, the `appId` of the packages.
  app.setAppUserModelId('org.gamme.planner')
  startLogging(join(app.getPath('userData'), 'logs'))
  app.commandLine.appendSwitch('lang', chromiumLanguage(app.getPath('userData')))
  declareScheme()
  forgetHostNames(devServer)
  denyNavigation(devServer)
  const incoming = new IncomingFiles(given.files)
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => startShell(devServer, incoming))
    .catch((error: unknown) => {
      log('error', 'the shell could not start', error)
      app.exit(1)
    })
}
