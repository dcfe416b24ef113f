import { join } from 'node:path'
import { app, session } from 'electron'
import { appOrigin } from '../assets'
import { silenceTerminal } from '../log'
import { denyNavigation, denyPermissions } from '../navigation'
import { cutNetwork, forgetHostNames } from '../network'
import { Printer } from '../print/printer'
import { declareScheme, serveRenderer } from '../protocol'
import type { CommandLineCall } from './export-arguments'
import { runExport } from './run-export'
import { makeTemporaryProfile, removeProfile } from './temporary-profile'
import { commandLineTexts, localeOf } from './texts'

/** The user's data stay out of reach, and a running application keeps its own: this one has a folder of its own. */
function useTemporaryProfile(): void {
  const folder = makeTemporaryProfile(Date.now())
  app.setPath('userData', folder)
  app.on('quit', () => removeProfile(folder))
}

/** Does what the command line asks, shows no window, and ends with its exit code. */
export function startCommandLine(call: CommandLineCall): void {
  useTemporaryProfile()
  silenceTerminal()
  // Chromium's own words about the machine would stand between those of the command.
  app.commandLine.appendSwitch('log-level', '3')
  app.disableHardwareAcceleration()
  declareScheme()
  forgetHostNames(null)
  denyNavigation(null)
  // Between two documents there is no window, and that is no reason to end.
  app.on('window-all-closed', () => {})
  app
    .whenReady()
    .then(() => answer(call))
    .then(
      (code) => app.exit(code),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        app.exit(1)
      }
    )
}

async function answer(call: CommandLineCall): Promise<number> {
  const system = localeOf(app.getPreferredSystemLanguages())
  if (call.type === 'help') {
    process.stdout.write(`${commandLineTexts[system].help}\n`)
    return 0
  }
  const locale = call.locale ?? system
  if (call.type === 'usage') {
    process.stderr.write(`${commandLineTexts[locale].usage[call.code]}\n`)
    return 2
  }
  denyPermissions(session.defaultSession)
  cutNetwork(session.defaultSession, null)
  serveRenderer(join(import.meta.dirname, '../renderer'))
  const printer = new Printer({ address: `${appOrigin}/`, preload: join(import.meta.dirname, '../preload/print.cjs'), trustedOrigin: appOrigin })
  return runExport(call, printer, locale, (line) => void process.stderr.write(`${line}\n`))
}
