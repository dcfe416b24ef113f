import type { ElectronApplication } from '@playwright/test'

/** The next open dialogs answer with these files; none means that the student cancelled. */
export async function answerOpenDialog(electron: ElectronApplication, paths: string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, paths)
}

/** The next save dialogs answer with this file; null means that the student cancelled. */
export async function answerSaveDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}
