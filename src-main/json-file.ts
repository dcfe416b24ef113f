import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { atomicWrite } from './atomic-write'
import { log } from './log'

/** What a small settings file holds, or null when it is absent or damaged: the shell then starts as new. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Keeps a small settings file. A failure costs a window's place or a recent file, so it is logged and no more. */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await atomicWrite(path, JSON.stringify(value, null, 2))
  } catch (error) {
    log('warning', `cannot write ${path}`, error)
  }
}
