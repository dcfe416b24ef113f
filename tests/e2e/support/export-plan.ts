import { answerSaveDialog } from './dialogs'
import type { GammeApp } from './gamme-app'
import { chooseMenu } from './menu'

/** Exports the open plan with what is ticked: the preview is one Enter away from the file. */
export async function exportPlan(gamme: GammeApp, path: string): Promise<void> {
  await answerSaveDialog(gamme.electron, path)
  await chooseMenu(gamme.electron, 'export-plan')
  const preview = gamme.page.getByRole('dialog', { name: 'Exporter le plan' })
  await preview.getByText('Semestres, modules et maquette').waitFor()
  await gamme.page.keyboard.press('Enter')
  await preview.waitFor({ state: 'detached' })
}
