import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

export interface Ended {
  code: number
  stdout: string
  /** Without what Chromium itself says of the machine it runs on. */
  stderr: string
}

/** Runs the application as a script would, and waits for its end. */
export function runGamme(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const electron = process.env.ELECTRON_EXEC_PATH
  if (!electron) throw new Error('No Electron is named: run the tests with "npm run test:e2e".')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return new Promise((resolve) => {
    execFile(electron, [...sandbox, projectFolder, ...args], { env: { ...process.env, ...env }, timeout: 60_000 }, (error, stdout, stderr) => {
      const own = stderr.split('\n').filter((line) => line !== '' && !/^\[\d+:\d+\/[\d.]+:/.test(line))
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr: own.join('\n') })
    })
  })
}
