import type { UnzipFileInfo } from 'fflate'
import { MAX_TEXT_LENGTH } from '@/domain/exchange/limits'
import { fail, ok, type Result } from '@/domain/result'
import type { Arrival } from '@/features/plans/import/read-bytes'
import type { FileError } from '@/domain/exchange/file-error'

/** A year of a whole department many times over; beyond, it is no archive of plans. */
export const ZIP_LIMITS = { files: 5000, bytes: 512 * 1024 * 1024 }

const WANTED = /\.gamme(-revue)?$/i

function isWanted({ name }: UnzipFileInfo): boolean {
  // macOS puts a shadow of each file in a folder of its own.
  return WANTED.test(name) && !name.startsWith('__MACOSX/')
}

/**
 * The plans and reviews of a ZIP archive, each unpacked when its turn comes: an archive that swells is stopped by what
 * it says of itself, and one that lies about it by the size that was set aside. Error: `damaged`, `too-large`.
 */
export async function zipArrivals(archive: Uint8Array): Promise<Result<Arrival[], FileError>> {
  const { unzipSync } = await import('fflate')
  const found: UnzipFileInfo[] = []
  try {
    unzipSync(archive, {
      filter: (file) => {
        if (isWanted(file)) found.push(file)
        return false
      }
    })
  } catch (thrown) {
    return fail({ code: 'damaged', detail: String(thrown) })
  }
  const bytes = found.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (found.length > ZIP_LIMITS.files || bytes > ZIP_LIMITS.bytes) return fail({ code: 'too-large', detail: `${found.length} files, ${bytes} bytes` })
  return ok(
    found.map(({ name, originalSize }) => ({
      name,
      read: async () => {
        if (originalSize > MAX_TEXT_LENGTH) return fail({ code: 'too-large', detail: `${originalSize} bytes` })
        try {
          const unpacked = unzipSync(archive, { filter: (file) => file.name === name })[name]
          return unpacked ? ok(unpacked) : fail({ code: 'damaged', detail: name })
        } catch (thrown) {
          return fail({ code: 'damaged', detail: String(thrown) })
        }
      }
    }))
  )
}
