import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Stop, capture, say } from './process.mjs'

/** What the Electron binary and its virtual display need, by the name of each package manager. */
const packages = {
  apt: ['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2', 'libxkbcommon0'],
  dnf: ['xorg-x11-server-Xvfb', 'xorg-x11-xauth', 'gtk3', 'nss', 'alsa-lib', 'mesa-libgbm', 'libXScrnSaver', 'at-spi2-atk', 'libdrm', 'libxkbcommon'],
  pacman: ['xorg-server-xvfb', 'xorg-xauth', 'gtk3', 'nss', 'alsa-lib', 'mesa', 'libxss', 'at-spi2-core', 'libdrm', 'libxkbcommon']
}

/**
 * Libraries that `ldd` could not find.
 * @param {string} output what `ldd` wrote
 * @returns {string[]}
 */
export function missingLibraries(output) {
  const missing = [...output.matchAll(/^\s*(\S+) => not found\s*$/gm)].map((match) => String(match[1]))
  return [...new Set(missing)]
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries with the suffix `t64`; asking for the old name fails there.
 * @param {readonly string[]} names
 * @param {(name: string) => Promise<boolean>} exists
 */
export async function debianNames(names, exists) {
  return Promise.all(names.map(async (name) => ((await exists(`${name}t64`)) ? `${name}t64` : name)))
}

/**
 * @param {string} program
 * @returns {boolean}
 */
export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return folder !== ''
    } catch {
      return false
    }
  })
}

/**
 * Makes sure that this Linux can run the binary: installs what is missing when it may, otherwise stops with the command to run.
 * On other systems Electron brings all it needs.
 * @param {string} executable
 * @param {{ display: boolean }} needs `display`: a virtual display will be started
 */
export async function prepareSystem(executable, needs) {
  if (process.platform !== 'linux') return
  const missing = await findMissing(executable, needs)
  if (missing.length === 0) return

  say(`missing on this system: ${missing.join(', ')}`)
  if (!existsSync('/etc/debian_version') || !onPath('apt-get')) throw new Stop(manualCommand(missing))
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.apt.join(' ')}`
  if (process.getuid?.() !== 0) throw new Stop(`run this, then start again:\n  sudo sh -c '${command}'`)

  await installDebianPackages()
  const left = await findMissing(executable, needs)
  if (left.length > 0) throw new Stop(`still missing after the installation: ${left.join(', ')}. Install the packages that hold them, then start again.`)
}

async function installDebianPackages() {
  say('installing the system packages that Electron needs (apt-get, as root)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await apt(['update', '-qq'], env)
  const names = await debianNames(packages.apt, async (name) => (await capture('apt-cache', ['show', '--no-all-versions', name])).code === 0)
  say(`apt-get install ${names.join(' ')}`)
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...names], env)
}

/**
 * Its hundred lines are shown only when they explain a failure.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function apt(args, env) {
  const { code, stdout, stderr } = await capture('apt-get', args, { env })
  if (code !== 0) throw new Stop(`apt-get ${args[0]} failed:\n${stdout}${stderr}`)
}

/**
 * @param {string} executable
 * @param {{ display: boolean }} needs
 */
async function findMissing(executable, needs) {
  const { stdout } = await capture('ldd', [executable])
  const missing = missingLibraries(stdout)
  return needs.display && !onPath('Xvfb') ? [...missing, 'Xvfb'] : missing
}

/** @param {readonly string[]} missing */
function manualCommand(missing) {
  if (onPath('dnf')) return `run this, then start again:\n  sudo dnf install ${packages.dnf.join(' ')}`
  if (onPath('pacman')) return `run this, then start again:\n  sudo pacman -S --needed ${packages.pacman.join(' ')}`
  return `install the packages of your distribution that hold ${missing.join(', ')}, then start again.`
}
