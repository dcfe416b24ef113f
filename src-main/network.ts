import { app, type Session } from 'electron'
import { appOrigin } from './assets'

/**
 * Whether a request stays inside the application.
 * @param devOrigin origin of the development server, null in the built application
 */
export function isLocalRequest(address: string, devOrigin: string | null): boolean {
  if (/^(blob|data|devtools):/i.test(address)) return true
  if (address === appOrigin || address.startsWith(`${appOrigin}/`)) return true
  if (devOrigin === null) return false
  const socketOrigin = devOrigin.replace(/^http/, 'ws')
  return [devOrigin, socketOrigin].some((origin) => address === origin || address.startsWith(`${origin}/`))
}

/**
 * Makes every host name unknown: DNS prefetch and preconnect never reach `webRequest`,
 * and a name that is looked up already tells something.
 * Must run before the application is ready.
 */
export function forgetHostNames(devServer: string | null): void {
  const except = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
}

/** Cancels every request that would leave the machine. */
export function cutNetwork(session: Session, devOrigin: string | null): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isLocalRequest(details.url, devOrigin) }))
  // The spell checker would download its dictionaries.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}
