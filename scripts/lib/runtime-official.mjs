import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder } from './paths.mjs'
import { runNode, say } from './process.mjs'

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
const releases = 'https://github.com/electron/electron/releases/download/'

/** Long enough for a slow campus network to answer at all, short enough not to be felt as a hang. */
const probeMilliseconds = 4000
const rememberedHours = 24

/**
 * The binary that the `electron` package has already downloaded, or null.
 * @param {string} [folder] the package's folder
 * @returns {string | null}
 */
export function installedOfficial(folder = packageFolder) {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? executable : null
}

/**
 * Downloads the official binary with the package's own installer.
 * With a fallback at hand, a server out of reach costs a few seconds once a day at most.
 * @param {{ fallback: boolean }} options
 * @returns {Promise<string | null>}
 */
export async function downloadOfficial({ fallback }) {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null
  const memory = join(cacheFolder(), 'official-out-of-reach.json')
  if (fallback) {
    if (isRemembered(memory, Date.now())) return null
    if (!(await answers(process.env.ELECTRON_MIRROR ?? releases))) {
      say("the official Electron's download server is out of reach; not asked again for a day")
      remember(memory)
      return null
    }
  }
  say('downloading the official Electron binary')
  const code = await runNode(join(packageFolder, 'install.js'), [])
  const executable = code === 0 ? installedOfficial() : null
  if (executable) rmSync(memory, { force: true })
  else remember(memory)
  return executable
}

/**
 * Whether a note of failure is recent enough to be believed.
 * @param {string} file
 * @param {number} now milliseconds
 */
export function isRemembered(file, now) {
  try {
    const age = now - Number(JSON.parse(readFileSync(file, 'utf8')).at)
    return age >= 0 && age < rememberedHours * 3_600_000
  } catch {
    return false
  }
}

/** @param {string} file */
function remember(file) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ at: Date.now() }))
}

/** @param {string} url */
async function answers(url) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMilliseconds) })
    return true
  } catch {
    return false
  }
}
