import { extname, join } from 'node:path'

/** The origin owns the student's IndexedDB: another scheme or host would be an empty application. */
export const appScheme = 'gamme'
export const appHost = 'app'
export const appOrigin = `${appScheme}://${appHost}`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

/** The type sent with a file; what is not known is never guessed by the browser (`nosniff`). */
export function contentType(path: string): string {
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/**
 * The file that an address of the application names, or null when it names none.
 * A segment that could climb out of the folder (`..`, encoded or not, a backslash, a drive letter, a NUL) names none.
 */
export function assetPath(folder: string, address: string): string | null {
  let url: URL
  let path: string
  try {
    url = new URL(address)
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (url.protocol !== `${appScheme}:` || url.host !== appHost) return null
  if (/[\\:\0%]/.test(path)) return null
  const segments = path.split('/').filter((segment) => segment !== '')
  if (segments.some((segment) => segment === '.' || segment === '..')) return null
  return join(folder, ...(segments.length === 0 ? ['index.html'] : segments))
}
