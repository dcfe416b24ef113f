import type { Plan } from '../plan/plan'
import { ok, fail, type Result } from '../result'
import { contentHash } from './content-hash'
import { envelopeTexts, openEnvelope, writeEnvelope, type Envelope } from './envelope'
import type { FileError } from './file-error'
import { CURRENT_VERSION } from './migrations'
import { planPolicy } from './repair/plan-policy'
import { reconcilePlan } from './repair/reconcile-plan'
import { repair, type Repair } from './repair/repair'
import { PlanSchema } from './schemas/plan'

/** A `.gamme` file: one plan, and the tutor's review of it. */
export interface PlanFile extends Envelope {
  format: 'gamme/plan'
  plan: Plan
  /** Kept as it is here: `domain/review` reads it. */
  review: unknown
}

export type PlanFileError = FileError

/** What reading a file taught beside its content; shown before anything is imported. */
export interface FileReport {
  /** In the order in which they were made; empty for a sound file. */
  repairs: Repair[]
  /** False when the content is not what the file announces: it was edited by hand, damaged or repaired. */
  hashMatches: boolean
  /** Version that the file was written in. */
  writtenVersion: number
  /** True when a newer program wrote fields that this one keeps without understanding them. */
  newer: boolean
  /** True when the file was brought from an older form. */
  migrated: boolean
}

/** A file around a plan, its hash computed. `savedAt` is an ISO instant. */
export function planFileOf(plan: Plan, about: { app: string; savedAt: string; review?: unknown }): PlanFile {
  return {
    format: 'gamme/plan',
    version: CURRENT_VERSION,
    app: about.app,
    savedAt: about.savedAt,
    contentHash: contentHash(plan),
    plan,
    review: about.review ?? null
  }
}

/**
 * Reads the text of a `.gamme` file. Never throws, whatever the text: size and depth limits, parse,
 * guard, migrations, repair field by field, check. Errors: see `FileErrorCode`.
 */
export function readPlanFile(text: string): Result<PlanFile, PlanFileError> {
  const read = readPlanFileWithReport(text)
  return read.ok ? ok(read.value.file) : read
}

/** As `readPlanFile`, with what was repaired on the way and what the file says about itself. */
export function readPlanFileWithReport(text: string): Result<{ file: PlanFile; report: FileReport }, PlanFileError> {
  const opened = openEnvelope(text, 'gamme/plan')
  if (!opened.ok) return opened
  const { fields, content, version } = opened.value
  const repaired = repair(PlanSchema, content, planPolicy)
  if (!repaired.ok) return fail({ code: 'damaged', detail: repaired.error })
  const { plan, repairs } = reconcilePlan(repaired.value.value)
  const file: PlanFile = {
    ...fields,
    ...envelopeTexts(fields),
    format: 'gamme/plan',
    version: fields.version as number,
    plan,
    review: fields.review ?? null
  }
  const report: FileReport = {
    repairs: [...repaired.value.repairs, ...repairs],
    hashMatches: file.contentHash === contentHash(plan),
    writtenVersion: version,
    newer: version > CURRENT_VERSION,
    migrated: Math.floor(version) < CURRENT_VERSION
  }
  return ok({ file, report })
}

/**
 * The text of a `.gamme` file: the same text for the same file, laid out for readers, ended by a line
 * feed. The hash is written as it stands: `planFileOf` computes it.
 */
export function writePlanFile(file: PlanFile): string {
  return writeEnvelope(file)
}
