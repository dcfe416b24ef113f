import type { Maquette } from '../maquette/maquette'
import { fail, ok, type Result } from '../result'
import { maquetteHash } from './content-hash'
import { envelopeTexts, openEnvelope, writeEnvelope, type Envelope } from './envelope'
import type { FileError } from './file-error'
import { CURRENT_VERSION } from './migrations'
import type { FileReport } from './plan-file'
import { maquettePolicy } from './repair/maquette-policy'
import { repair } from './repair/repair'
import { MaquetteSchema } from './schemas/maquette'

/** A `.gamme-maquette` file: one curriculum, to be shared. */
export interface MaquetteFile extends Envelope {
  format: 'gamme/maquette'
  maquette: Maquette
}

export type MaquetteFileError = FileError

/** A file around a maquette, its hash computed. `savedAt` is an ISO instant. */
export function maquetteFileOf(maquette: Maquette, about: { app: string; savedAt: string }): MaquetteFile {
  return {
    format: 'gamme/maquette',
    version: CURRENT_VERSION,
    app: about.app,
    savedAt: about.savedAt,
    contentHash: maquetteHash(maquette),
    maquette
  }
}

/**
 * Reads the text of a `.gamme-maquette` file, or a maquette without envelope. Never throws, whatever
 * the text; the same steps as for a plan file. Errors: see `FileErrorCode`.
 */
export function readMaquetteFile(text: string): Result<MaquetteFile, MaquetteFileError> {
  const read = readMaquetteFileWithReport(text)
  return read.ok ? ok(read.value.file) : read
}

/** As `readMaquetteFile`, with what was repaired on the way and what the file says about itself. */
export function readMaquetteFileWithReport(
  text: string
): Result<{ file: MaquetteFile; report: FileReport }, MaquetteFileError> {
  const opened = openEnvelope(text, 'gamme/maquette')
  if (!opened.ok) return opened
  const { fields, content, version } = opened.value
  const repaired = repair(MaquetteSchema, content, maquettePolicy)
  if (!repaired.ok) return fail({ code: 'damaged', detail: repaired.error })
  const maquette: Maquette = repaired.value.value
  const file: MaquetteFile = {
    ...fields,
    ...envelopeTexts(fields),
    format: 'gamme/maquette',
    version: fields.version as number,
    maquette
  }
  const report: FileReport = {
    repairs: repaired.value.repairs,
    hashMatches: file.contentHash === maquetteHash(maquette),
    writtenVersion: version,
    newer: version > CURRENT_VERSION,
    migrated: Math.floor(version) < CURRENT_VERSION
  }
  return ok({ file, report })
}

/** The text of a `.gamme-maquette` file: the same text for the same file, ended by a line feed. */
export function writeMaquetteFile(file: MaquetteFile): string {
  return writeEnvelope(file)
}
