import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'gamme-export-'
/** Longer than any run: a folder in use must not be taken from under another one. */
const leastAge = 3_600_000

/**
 * A data folder for one run. Chromium still writes in it after the last line of this program, so that some of it is
 * left behind: each run removes what earlier ones left.
 */
export function makeTemporaryProfile(now: number, folder = tmpdir()): string {
  for (const name of readdirSync(folder)) if (name.startsWith(prefix)) removeOld(join(folder, name), now)
  return mkdtempSync(join(folder, prefix))
}

export function removeProfile(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Held by another process; a later run removes it.
  }
}

function removeOld(path: string, now: number): void {
  try {
    if (now - statSync(path).mtimeMs > leastAge) removeProfile(path)
  } catch {
    // Gone in the meantime.
  }
}
