/**
 * Stands in for Electron's own default app, which the replacement runtime lacks:
 * `electron <folder>` takes the folder's name, version and main from its package.json.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('usage: electron <folder of the application>')
  process.exit(1)
}

const appPath = resolve(folder)
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
// The last two are what Electron keeps for its default app; they are in none of its type declarations.
const host = /** @type {import('electron').App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (app)
host.setName(manifest.productName ?? manifest.name)
host.setVersion(manifest.version)
host.setAppPath(appPath)

try {
  // Awaited: Electron fires `ready` after this module, and the application must declare its scheme before it.
  await import(pathToFileURL(join(appPath, manifest.main)).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
