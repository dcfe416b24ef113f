/**
 * Stands in for Electron's own default app, which the replacement runtime lacks:
 * `electron [-r module]... <folder>` takes the folder's name, version and main from its package.json.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { folder, modules } = readArguments(process.argv.slice(1))
if (folder === null) {
  console.error('usage: electron [-r module]... <folder of the application>')
  process.exit(1)
}

// Playwright puts itself before the application this way.
for (const module of modules) createRequire(import.meta.url)(resolve(module))

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

/**
 * @param {string[]} args
 * @returns {{ folder: string | null, modules: string[] }}
 */
function readArguments(args) {
  /** @type {string[]} */
  const modules = []
  for (let index = 0; index < args.length; index++) {
    const argument = String(args[index])
    if (argument === '-r' || argument === '--require') modules.push(String(args[++index]))
    else if (!argument.startsWith('-')) return { folder: argument, modules }
  }
  return { folder: null, modules }
}
