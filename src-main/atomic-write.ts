import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that a crash or a power cut leaves the old content or the new, never a part:
 * aside in the same folder, flushed to the disk, then renamed.
 * @throws the system's own error; the old file is then untouched
 */
export async function atomicWrite(path: string, content: string | Uint8Array): Promise<void> {
  const target = await throughLinks(path)
  const aside = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`)
  try {
    const file = await open(aside, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, target)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await syncFolder(dirname(target))
}

/** Renaming onto a link would replace the link and leave the file that the user meant as it was. */
async function throughLinks(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return path
  }
}

/** Makes the rename itself last. Windows cannot open a folder, and its file system does without. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
