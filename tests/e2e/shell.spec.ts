import { spawn } from 'node:child_process'
import { mkdir, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator } from '@playwright/test'
import { SettingsPage } from './pages/settings-page'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import type { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { chooseMenu, menuEntry } from './support/menu'
import { putPlanFile } from './support/sample-files'

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
const planName = 'Plan d’essai'

/** The preview that the page shows before it imports anything. */
function preview(gamme: GammeApp): Locator {
  return gamme.page.getByRole('dialog').filter({ hasText: planName })
}

/** Ends like a double-click on a file while the application runs: the code with which the second process ended. */
async function startAgain(gamme: GammeApp, file: string): Promise<number | null> {
  const executable = await gamme.electron.evaluate(() => process.execPath)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(executable, [...sandbox, projectFolder, `--user-data-dir=${gamme.userData}`, file], { stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    second.once('exit', resolve)
    second.once('error', reject)
  })
}

test.describe('files handed over', () => {
  test('a file named on the command line is previewed once the page is there', async ({ gamme }) => {
    const file = await putPlanFile(gamme.userData)
    await gamme.restart({ files: [file] })
    await expect(preview(gamme)).toBeVisible()
  })

  test('a second start gives its file to the first and ends', async ({ gamme }) => {
    const file = await putPlanFile(gamme.userData)
    expect(await startAgain(gamme, file)).toBe(0)
    await expect(preview(gamme)).toBeVisible()
    expect(gamme.electron.windows()).toHaveLength(1)
  })

  test('a file dragged onto the window never replaces the page', async ({ gamme }) => {
    const file = await putPlanFile(gamme.userData)
    const address = await gamme.page.evaluate(() => location.href)
    await gamme.page.evaluate((path) => void setTimeout(() => location.assign(`file://${path}`)), file)
    gamme.expectErrors(/Not allowed to load local resource/)
    await gamme.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await gamme.page.evaluate(() => location.href)).toBe(address)
  })
})

test.describe('dialogs', () => {
  test('a file is saved under the extension of its kind, and opened again byte for byte', async ({ gamme, electron, page }) => {
    const target = join(gamme.userData, 'Mon plan')
    await answerSaveDialog(electron, target)
    const saved = await page.evaluate(() => window.gamme?.files.save({ suggestedName: 'x', kind: 'plan', bytes: Uint8Array.of(1, 2, 0, 255) }))
    expect(saved).toEqual({ ok: true, value: { name: 'Mon plan.gamme' } })
    expect([...(await readFile(`${target}.gamme`))]).toEqual([1, 2, 0, 255])

    await answerOpenDialog(electron, [`${target}.gamme`])
    const opened = await page.evaluate(async () => {
      const result = await window.gamme?.files.open({ kinds: ['plan'], multiple: true })
      return result?.ok ? result.value.map(({ name, bytes }) => ({ name, bytes: [...bytes] })) : result
    })
    expect(opened).toEqual([{ name: 'Mon plan.gamme', bytes: [1, 2, 0, 255] }])
  })

  test('a cancelled dialog is no error', async ({ electron, page }) => {
    await answerSaveDialog(electron, null)
    await answerOpenDialog(electron, [])
    const results = await page.evaluate(async () => [
      await window.gamme?.files.save({ suggestedName: 'x', kind: 'plan', bytes: new Uint8Array() }),
      await window.gamme?.files.open({ kinds: ['plan'], multiple: false })
    ])
    expect(results).toEqual([
      { ok: true, value: null },
      { ok: true, value: [] }
    ])
  })

  test('what cannot be written or read is a value with its code', async ({ gamme, electron, page }) => {
    const folder = join(gamme.userData, 'folder.gamme')
    await mkdir(folder)
    const huge = join(gamme.userData, 'huge.gamme')
    await writeFile(huge, '')
    await truncate(huge, 65 * 1024 * 1024)

    const save = async (path: string): Promise<string | undefined> => {
      await answerSaveDialog(electron, path)
      return page.evaluate(async () => {
        const result = await window.gamme?.files.save({ suggestedName: 'x', kind: 'plan', bytes: Uint8Array.of(1) })
        return result?.ok === false ? result.error.code : 'saved'
      })
    }
    const open = async (path: string): Promise<string | undefined> => {
      await answerOpenDialog(electron, [path])
      return page.evaluate(async () => {
        const result = await window.gamme?.files.open({ kinds: ['plan'], multiple: false })
        return result?.ok === false ? result.error.code : 'opened'
      })
    }
    expect(await save(join(gamme.userData, 'absent', 'plan.gamme'))).toBe('unwritable')
    expect(await save(folder)).toBe('unwritable')
    expect(await open(join(gamme.userData, 'absent.gamme'))).toBe('not-found')
    expect(await open(folder)).toBe('unreadable')
    expect(await open(huge)).toBe('too-large')
    expect((await readdir(gamme.userData)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

test.describe('menu', () => {
  test('speaks French, then English when the page does, at the next start too', async ({ gamme }) => {
    const say = (locale: 'fr' | 'en'): Promise<unknown> =>
      gamme.page.evaluate(
        (chosen) => window.gamme?.app.setShellState({ locale: chosen, theme: 'system', hasPlan: true, undo: null, redo: 'Rétablir : choisir MPI' }),
        locale
      )
    expect(await menuEntry(gamme.electron, 'open-file')).toEqual({ label: 'Ouvrir…', enabled: true })
    expect(await menuEntry(gamme.electron, 'export-plan')).toMatchObject({ enabled: false })
    await say('en')
    expect(await menuEntry(gamme.electron, 'open-file')).toEqual({ label: 'Open…', enabled: true })
    expect(await menuEntry(gamme.electron, 'redo')).toEqual({ label: 'Rétablir : choisir MPI', enabled: true })
    expect(await menuEntry(gamme.electron, 'export-plan')).toMatchObject({ enabled: true })
    const kept = JSON.parse(await readFile(join(gamme.userData, 'shell.json'), 'utf8'))
    expect(kept).toEqual({ locale: 'en', theme: 'system' })
  })

  test('lists the files used last, and drops one that is no longer there', async ({ gamme, electron }) => {
    const recent = (): Promise<string[]> =>
      electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items.map(({ label }) => label) ?? [])
    const clickFirst = (): Promise<void> =>
      electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[0]?.click())

    expect(await recent()).toEqual(['Aucun fichier récent'])
    const file = await putPlanFile(gamme.userData)
    await answerOpenDialog(electron, [file])
    await chooseMenu(electron, 'open-file')
    await expect(preview(gamme)).toBeVisible()
    await gamme.page.keyboard.press('Escape')
    await expect(preview(gamme)).toBeHidden()
    expect(await recent()).toEqual(['plan.gamme', '', 'Vider la liste'])

    await clickFirst()
    await expect(preview(gamme)).toBeVisible()
    await rm(file)
    await clickFirst()
    await expect.poll(recent).toEqual(['Aucun fichier récent'])
  })
})

test.describe('window', () => {
  test('is found again where it was left', async ({ gamme }) => {
    const bounds = { x: 140, y: 90, width: 1210, height: 790 }
    await gamme.electron.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
    await gamme.restart()
    expect(await gamme.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(bounds)
  })

  test('waits for the page to write what it holds, and closes without one that never answers', async ({ gamme }) => {
    // What the page still writes when it is asked is there at the next start.
    await gamme.page.evaluate(() => {
      window.gamme?.app.onFlush(async () => {
        await window.gamme?.backups.write({ key: 'flushed', label: 'flushed', text: 'written while closing' })
      })
    })
    await gamme.restart()
    expect(await gamme.page.evaluate(async () => {
      const list = await window.gamme?.backups.list()
      return list?.ok ? list.value.map(({ key }) => key) : list
    })).toContain('flushed')

    await gamme.page.evaluate(() => void window.gamme?.app.onFlush(() => new Promise(() => {})))
    const before = Date.now()
    await gamme.quit()
    expect(Date.now() - before).toBeGreaterThanOrEqual(3000)
    expect(await readFile(join(gamme.userData, 'logs', 'gamme.log'), 'utf8')).toContain('the page did not answer before the window closed')
  })

  test('loads its page again when the process of the page dies', async ({ gamme, electron }) => {
    const loaded = await electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string | undefined>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.once('did-finish-load', () => resolve(contents.getURL()))
          contents?.forcefullyCrashRenderer()
        })
    )
    expect(loaded).toMatch(/^gamme:\/\/app\//)
    expect(await readFile(join(gamme.userData, 'logs', 'gamme.log'), 'utf8')).toContain("the page's process is gone")
  })
})

test('Chromium draws its own parts in the language of the interface, from the next start on', async ({ gamme }) => {
  const languages = (): Promise<string> => gamme.page.evaluate(() => navigator.language)
  expect(await languages()).toBe('fr')
  await new SettingsPage(gamme).chooseLanguage('en')
  await gamme.restart()
  expect(await languages()).toBe('en-GB')
})
