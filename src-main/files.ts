import { basename, join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { BridgeResult, FileKind, OpenedFile, SaveRequest } from '@/platform/bridge'
import { atomicWrite } from './atomic-write'
import { success, systemFailure } from './bridge-error'
import { filters, safeFileName, withExtension } from './file-kinds'
import { readUserFile } from './read-file'
import type { Locale } from './shell-state'

/** Shows the open dialog and reads what was chosen; the first file that cannot be read fails the whole. */
export async function openFiles(
  window: BrowserWindow,
  request: { kinds: FileKind[]; multiple: boolean },
  locale: Locale
): Promise<{ paths: string[]; result: BridgeResult<OpenedFile[]> }> {
  const answer = await dialog.showOpenDialog(window, {
    filters: filters(request.kinds, locale),
    properties: request.multiple ? ['openFile', 'multiSelections'] : ['openFile']
  })
  if (answer.canceled) return { paths: [], result: success([]) }
  const files: OpenedFile[] = []
  for (const path of answer.filePaths) {
    const read = await readUserFile(path)
    if (!read.ok) return { paths: [], result: read }
    files.push(read.value)
  }
  return { paths: answer.filePaths, result: success(files) }
}

/** Shows the save dialog and writes; `path` is null when nothing was written. */
export async function saveFile(
  window: BrowserWindow,
  request: SaveRequest,
  locale: Locale
): Promise<{ path: string | null; result: BridgeResult<{ name: string } | null> }> {
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), withExtension(safeFileName(request.suggestedName), request.kind)),
    filters: filters([request.kind], locale)
  })
  if (answer.canceled || !answer.filePath) return { path: null, result: success(null) }
  const path = withExtension(answer.filePath, request.kind)
  try {
    await atomicWrite(path, request.bytes)
    return { path, result: success({ name: basename(path) }) }
  } catch (error) {
    return { path: null, result: systemFailure(error, 'write') }
  }
}
