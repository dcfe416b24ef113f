import type { FileError } from '@/domain/exchange/file-error'
import { MAX_TEXT_LENGTH } from '@/domain/exchange/limits'
import { fail, ok, type Result } from '@/domain/result'
import type { BridgeError, HandedFile } from '@/platform/bridge'
import type { ImportError } from '@/stores/plan-import'

/** Why a file gave no text: it could not be read, or what was read is no text. */
export type ReadError = ImportError | BridgeError

/** A file as it arrives, from whatever door; read when its turn comes. */
export interface Arrival {
  name: string
  read: () => Promise<Result<Uint8Array, ReadError>>
}

/** A file of the system's or of the open dialog, already read by the shell. */
export function arrivalOfHanded({ name, file }: HandedFile): Arrival {
  return { name, read: () => Promise.resolve(file.ok ? ok(file.value.bytes) : file) }
}

/** A file dropped on the window. Its size is looked at first: reading a film would fill the memory. */
export function arrivalOfDropped(file: File): Arrival {
  return {
    name: file.name,
    read: async () => {
      if (file.size > MAX_TEXT_LENGTH) return fail({ code: 'too-large', detail: `${file.size} bytes` })
      try {
        return ok(new Uint8Array(await file.arrayBuffer()))
      } catch (thrown) {
        // A folder, a file that went away, or one without permission.
        return fail({ code: 'unreadable', detail: String(thrown) })
      }
    }
  }
}

/** Bytes as text. Strict: a decoder that replaces what it cannot read would import damaged words unsaid. */
export function decodeText(bytes: Uint8Array): Result<string, FileError> {
  if (bytes.length > MAX_TEXT_LENGTH) return fail({ code: 'too-large', detail: `${bytes.length} bytes` })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail({ code: 'not-text', detail: 'not UTF-8' })
  }
}
