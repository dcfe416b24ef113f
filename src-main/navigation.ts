import { app, type Session } from 'electron'

/**
 * The page never leaves its document: no navigation, no other window, no embedded page. The one place that says so.
 * @param devServer its page reloads itself when a source changes; null in the built application
 */
export function denyNavigation(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    // For the page's own document and for whatever frame it may hold.
    contents.on('will-frame-navigate', (event) => {
      if (devServer === null || !event.url.startsWith(devServer)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // WebRTC would send datagrams that no request handler sees.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

/** Camera, position, notifications, devices: the application needs none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
