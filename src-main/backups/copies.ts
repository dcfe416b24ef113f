import { readFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { log } from '../log'
import { digestOf, isCopyFolder, parseCopyName, type CopyName } from './copy-name'
import { copiesToKeep } from './rotation'

/** A copy on the disk, in the folder of its plan. */
export interface Copy {
  file: string
  name: CopyName
}

/** Names of the folders that may hold copies; none before the first copy. */
export async function copyFolders(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory() && isCopyFolder(entry.name)).map((entry) => entry.name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Copies of the size that their name tells, oldest first. What is foreign, empty or cut short is passed over. */
export async function wholeCopies(path: string): Promise<Copy[]> {
  const files = (await readdir(path)).sort()
  const copies = await Promise.all(
    files.map(async (file): Promise<Copy | null> => {
      const name = parseCopyName(file)
      return name && name.bytes > 0 && (await sizeOf(join(path, file))) === name.bytes ? { file, name } : null
    })
  )
  return copies.filter((copy) => copy !== null)
}

/** Whether a copy reads back as this content; one that cannot be read does not. */
export async function holds(path: string, copy: Copy, content: Buffer): Promise<boolean> {
  if (copy.name.bytes !== content.byteLength || copy.name.digest !== digestOf(content)) return false
  try {
    return content.equals(await readFile(join(path, copy.file)))
  } catch {
    return false
  }
}

/** An old copy that cannot be removed costs a little room; the new one is safe all the same. */
export async function removeOld(path: string, copies: readonly Copy[]): Promise<void> {
  const keep = copiesToKeep(copies.map((copy) => copy.name.writtenAt))
  for (const copy of copies.filter(({ name }) => !keep.has(name.writtenAt))) {
    try {
      await rm(join(path, copy.file))
    } catch (error) {
      log('warning', `cannot remove the old copy ${copy.file}`, error)
    }
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const info = await stat(path)
    return info.isFile() ? info.size : null
  } catch {
    return null
  }
}
