import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { appScheme, assetPath, contentType } from './assets'
import { contentSecurityPolicy } from './content-security-policy'

/** Must run before the application is ready: Chromium fixes the list of schemes then. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Serves the built renderer from its folder, and nothing else. */
export function serveRenderer(folder: string): void {
  protocol.handle(appScheme, async (request) => {
    const path = request.method === 'GET' ? assetPath(folder, request.url) : null
    if (path === null) return answer(403, 'text/plain', null)
    try {
      return answer(200, contentType(path), await readFile(path))
    } catch {
      return answer(404, 'text/plain', null)
    }
  })
}

function answer(status: number, type: string, body: Buffer<ArrayBuffer> | null): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin'
    }
  })
}
