import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

export interface LaunchOptions {
  /** Files named on the command line. */
  files?: string[]
  env?: Record<string, string>
}

/** The real application on a user-data folder of its own. */
export class GammeApp {
  #electron: ElectronApplication | null = null
  #page: Page | null = null
  readonly #errors: string[] = []
  readonly #expected: RegExp[] = []

  private constructor(readonly userData: string) {}

  /** Starts on a fresh folder: a new student, a new machine. */
  static async start(options: LaunchOptions = {}): Promise<GammeApp> {
    const gamme = new GammeApp(await mkdtemp(join(tmpdir(), 'gamme-e2e-')))
    await gamme.launch(options)
    return gamme
  }

  get electron(): ElectronApplication {
    if (!this.#electron) throw new Error('The application is not running.')
    return this.#electron
  }

  get page(): Page {
    if (!this.#page) throw new Error('The application is not running.')
    return this.#page
  }

  /** Errors of the page that no test announced. */
  get unexpectedErrors(): string[] {
    return this.#errors.filter((error) => !this.#expected.some((pattern) => pattern.test(error)))
  }

  /** Announces errors that a test provokes. */
  expectErrors(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  async launch({ files = [], env = {} }: LaunchOptions = {}): Promise<void> {
    if (!process.env.ELECTRON_EXEC_PATH) throw new Error('No Electron is named: run the tests with "npm run test:e2e".')
    this.#electron = await _electron.launch({
      // No `executablePath`: only with the `electron` package's own does Playwright hold the application's start
      // until it is attached. Attached in the middle of it, one launch in a hundred never ended.
      args: [projectFolder, `--user-data-dir=${this.userData}`, ...files],
      // Chromium's sandbox refuses to run as root; for everyone else it is on, as in the product.
      chromiumSandbox: process.getuid?.() !== 0,
      // The theme is the system's and the student's, not Playwright's.
      colorScheme: null,
      env: { ...definedOf(process.env), ...env }
    })
    const page = await this.#electron.firstWindow()
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text())
    })
    page.on('pageerror', (error) => this.#errors.push(error.stack ?? error.message))
    this.#page = page
    await this.untilShown()
    // Before its first screen, the page would drop a command of the menu.
    await page.getByRole('heading').first().waitFor()
  }

  /** Quits as the student would: the page flushes what it holds. */
  async quit(): Promise<void> {
    const electron = this.#electron
    this.#electron = null
    this.#page = null
    await electron?.close()
  }

  /** Ends the process at once, as a power cut would. */
  async kill(): Promise<void> {
    const electron = this.#electron
    this.#electron = null
    this.#page = null
    if (!electron) return
    const child = electron.process()
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }

  async restart(options: LaunchOptions = {}): Promise<void> {
    await this.quit()
    await this.launch(options)
  }

  /** Kills what still runs and removes the folder. */
  async dispose(): Promise<void> {
    await this.kill()
    await rm(this.userData, { recursive: true, force: true, maxRetries: 5 })
  }

  /** The window is shown when the first screen is mounted. */
  private async untilShown(): Promise<void> {
    const window = await this.electron.browserWindow(this.page)
    await window.evaluate((shown) => (shown.isVisible() ? undefined : new Promise<void>((resolve) => shown.once('show', () => resolve()))))
  }
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
