import { opendir } from 'node:fs/promises'
import { join } from 'node:path'

/** A year of a whole department many times over; beyond, it is the wrong folder. */
export const folderLimits = { files: 5000, depth: 8, entries: 50_000 }

export interface FolderFiles {
  /** In the order of their names. */
  paths: string[]
  /** True when a limit stopped the reading: there may be more. */
  stopped: boolean
}

/**
 * Files of these extensions in a folder and those below it. Links are passed over: followed, they would lead out of
 * the folder that was chosen, or round in circles.
 */
export async function walkFolder(folder: string, extensions: readonly string[], limits = folderLimits): Promise<FolderFiles> {
  const found: FolderFiles = { paths: [], stopped: false }
  let entries = 0

  const wanted = (name: string): boolean => extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))

  async function walk(path: string, depth: number): Promise<void> {
    for await (const entry of await opendir(path)) {
      if ((entries += 1) > limits.entries || found.paths.length >= limits.files) {
        found.stopped = true
        return
      }
      if (entry.isFile() && wanted(entry.name)) found.paths.push(join(path, entry.name))
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue
      if (depth >= limits.depth) found.stopped = true
      else await walk(join(path, entry.name), depth + 1)
    }
  }

  await walk(folder, 1)
  found.paths.sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }))
  return found
}
