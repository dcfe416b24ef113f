import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BridgeResult, OpenedFile } from '@/platform/bridge'
import { failure, success, systemFailure } from './bridge-error'
import { largestFile } from './payloads'

/** Reads a file that the user named. The size is asked first: a huge one is never loaded. */
export async function readUserFile(path: string): Promise<BridgeResult<OpenedFile>> {
  try {
    const file = await open(path, 'r')
    try {
      const info = await file.stat()
      if (!info.isFile()) return failure('unreadable', `${path} is not a file.`)
      if (info.size > largestFile) return failure('too-large', `${path}: ${info.size} bytes`)
      return success({ name: basename(path), bytes: new Uint8Array(await file.readFile()) })
    } finally {
      await file.close()
    }
  } catch (error) {
    return systemFailure(error, 'read')
  }
}
