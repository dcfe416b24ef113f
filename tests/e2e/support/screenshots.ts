import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GammeApp } from './gamme-app'

const screenshotFolder = fileURLToPath(new URL('../../../out/screenshots', import.meta.url))

export type Theme = 'light' | 'dark'

export interface Look {
  width: number
  height: number
  theme: Theme
  locale: 'fr' | 'en'
}

export const usualLook: Look = { width: 1360, height: 860, theme: 'light', locale: 'fr' }

/** Gives the window's content this size and the system this theme; the language is the page's to change. */
export async function wear(gamme: GammeApp, { width, height, theme }: Pick<Look, 'width' | 'height' | 'theme'>): Promise<void> {
  const window = await gamme.electron.browserWindow(gamme.page)
  await window.evaluate((shown, size) => shown.setContentSize(size.width, size.height), { width, height })
  await gamme.electron.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await gamme.page.waitForFunction(
    (wanted) => innerWidth === wanted.width && matchMedia(`(prefers-color-scheme: ${wanted.theme})`).matches,
    { width, theme }
  )
}

/** Saves what the window shows as `<name>-<size>-<theme>-<locale>.png`, in `out/screenshots/` by default, and gives the path. */
export async function saveScreenshot(gamme: GammeApp, name: string, look: Partial<Look> = {}, folder = screenshotFolder): Promise<string> {
  const { width, height, theme, locale } = { ...usualLook, ...look }
  await wear(gamme, { width, height, theme })
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}-${width}x${height}-${theme}-${locale}.png`)
  // The caret's default treatment injects a style, which the content security policy refuses. A change of theme fades:
  // its end is awaited, or the picture shows colours that no theme has.
  await gamme.page.screenshot({ path, caret: 'initial', animations: 'disabled' })
  return path
}
