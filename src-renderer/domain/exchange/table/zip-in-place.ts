import { zipSync, type Zippable } from 'fflate'

/**
 * fflate as the writer of workbooks meets it in the application (`vite.renderer.ts`). Its own `zip` compresses parts of
 * more than 160,000 characters in a worker made of a blob, which the content security policy refuses: the writing would
 * never end.
 */
export * from 'fflate'

/** Compresses here and now, in place of a worker. */
export function zip(files: Zippable, done: (error: unknown, archive: Uint8Array | null) => void): void {
  try {
    done(null, zipSync(files))
  } catch (error) {
    done(error, null)
  }
}
