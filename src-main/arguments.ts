import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Arguments {
  /** Absolute paths of the files to open. */
  files: string[]
  /** Where to keep the user's data instead of the system's usual place; null for the usual one. */
  userDataFolder: string | null
}

const userDataSwitch = '--user-data-dir='
const openable = /\.(gamme|gamme-maquette|gamme-revue)$/i

/**
 * Reads the command line, without the program's own path.
 * Chromium's and Node's switches stand among ours: what is not known is passed over.
 * @param folder where relative paths start
 * @param packaged false in development, where the first argument names the application's own folder
 */
export function parseArguments(args: readonly string[], folder: string, packaged: boolean): Arguments {
  const switches = args.filter((argument) => argument.startsWith('-'))
  const paths = args.filter((argument) => !argument.startsWith('-')).slice(packaged ? 0 : 1)
  const userData = switches.findLast((argument) => argument.startsWith(userDataSwitch))?.slice(userDataSwitch.length)
  return {
    files: paths.flatMap((path) => openablePath(path, folder)),
    userDataFolder: userData ? resolve(folder, userData) : null
  }
}

/** Linux desktops pass `file:` addresses where others pass paths. */
function openablePath(argument: string, folder: string): string[] {
  const path = argument.startsWith('file:') ? pathOfAddress(argument) : argument
  return path !== null && openable.test(path) ? [resolve(folder, path)] : []
}

function pathOfAddress(address: string): string | null {
  try {
    return fileURLToPath(address)
  } catch {
    return null
  }
}
