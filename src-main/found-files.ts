import { basename, relative } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { BridgeResult, FoundFiles, OpenedFile } from '@/platform/bridge'
import { failure, success, systemFailure } from './bridge-error'
import { readUserFile } from './read-file'
import { walkFolder } from './walk-folder'

/** The folder that the user chose last. The page names its files by their place in the list, never by a path. */
export class FoundFilesReader {
  #paths: string[] = []

  async choose(window: BrowserWindow): Promise<BridgeResult<FoundFiles | null>> {
    const answer = await dialog.showOpenDialog(window, { properties: ['openDirectory'] })
    const [folder] = answer.filePaths
    if (answer.canceled || folder === undefined) return success(null)
    try {
      const { paths, stopped } = await walkFolder(folder, ['gamme', 'gamme-revue'])
      this.#paths = paths
      const files = paths.map((path, index) => ({ id: String(index), name: relative(folder, path).replaceAll('\\', '/') }))
      return success({ folder: basename(folder), files, stopped })
    } catch (error) {
      return systemFailure(error, 'read')
    }
  }

  async read(id: string): Promise<BridgeResult<OpenedFile>> {
    const path = this.#paths[Number(id)]
    return path === undefined ? failure('not-found', id) : readUserFile(path)
  }
}
