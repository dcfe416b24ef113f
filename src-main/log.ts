import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Two files of this size at most: enough for the last weeks, nothing that grows. */
const largest = 512 * 1024

let file: string | null = null
let terminalHears = true

/** Opens the log in the user's data; before this, and when the folder cannot be written, only the terminal hears. */
export function openLog(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'gamme.log')
    if (sizeOf(path) > largest) renameSync(path, join(folder, 'gamme.old.log'))
    file = path
  } catch (error) {
    console.error('cannot open the log', error)
  }
}

/** For the command line, which says in one sentence what it has to say. */
export function silenceTerminal(): void {
  terminalHears = false
}

/** Keeps what happened, never what the student wrote. */
export function log(level: 'info' | 'warning' | 'error', message: string, error?: unknown): void {
  const cause = error === undefined ? '' : ` ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  const line = `${new Date().toISOString()} ${level} ${message}${cause}`
  if (level !== 'info' && terminalHears) console.error(line)
  if (file === null) return
  try {
    appendFileSync(file, `${line}\n`)
  } catch {
    // Nothing is left to tell it to.
    file = null
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
