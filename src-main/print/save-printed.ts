import { basename, join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { BridgeResult, FileKind, PrintRequest } from '@/platform/bridge'
import type { PrintFormat } from '@/platform/print-door'
import { atomicWrite } from '../atomic-write'
import { success, systemFailure } from '../bridge-error'
import { filters, safeFileName, withExtension } from '../file-kinds'
import type { Locale } from '../shell-state'
import type { Printer } from './printer'

const kinds: Record<PrintFormat, FileKind> = { pdf: 'pdf', html: 'html', svg: 'svg', png: 'png' }

/** Asks where the document goes, makes it and writes it. Cancelled, in the dialog or later, nothing is written. */
export async function savePrinted(
  window: BrowserWindow,
  printer: Printer,
  { job, suggestedName }: PrintRequest,
  locale: Locale
): Promise<BridgeResult<{ name: string } | null>> {
  const kind = kinds[job.format]
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), withExtension(safeFileName(suggestedName), kind)),
    filters: filters([kind], locale)
  })
  if (answer.canceled || !answer.filePath) return success(null)
  const made = await printer.make(job)
  if (!made.ok) return made
  if (made.value === null) return success(null)
  const path = withExtension(answer.filePath, kind)
  try {
    await atomicWrite(path, made.value)
    return success({ name: basename(path) })
  } catch (error) {
    return systemFailure(error, 'write')
  }
}
