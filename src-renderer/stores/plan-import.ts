import type { FileError } from '@/domain/exchange/file-error'
import type { ImportComparison, ImportRelation } from '@/domain/exchange/import-plan'
import type { FileReport, PlanFile } from '@/domain/exchange/plan-file'
import type { Mark, Plan } from '@/domain/plan/plan'
import { ok, type Result } from '@/domain/result'

/**
 * What is done with a file whose plan may already be here. `merge-newer` takes the newer of the two
 * contents, whichever it is; the other stays one undo away.
 */
export type ImportChoice = 'add' | 'keep-both' | 'replace' | 'merge-newer'

export interface ImportCounts {
  semesters: number
  modules: number
  marks: number
  decisions: number
}

/** All that is shown before a file changes anything. */
export interface ImportPreview {
  file: PlanFile
  report: FileReport
  comparison: ImportComparison
  counts: ImportCounts
  /** Name of the plan of the same id that is here, or null. */
  storedName: string | null
  /** The choices that make sense; empty never, silent never. */
  choices: ImportChoice[]
}

export function importChoices(relation: ImportRelation): ImportChoice[] {
  if (relation === 'new') return ['add']
  if (relation === 'identical') return ['keep-both']
  return ['merge-newer', 'keep-both', 'replace']
}

const hasMark = (mark: Mark): boolean => mark !== null

export function importCounts(plan: Plan): ImportCounts {
  const ownMarks = plan.modules.flatMap((module) => [module.mark, ...module.assessments.map(({ mark }) => mark)])
  return {
    semesters: plan.semesters.length,
    modules: plan.modules.filter((module) => !module.shelved).length,
    marks: ownMarks.filter(hasMark).length + plan.ueMarks.length,
    decisions: plan.decisions.length
  }
}

/** Reads a file up to the point where the user decides. `storedPlan` finds the plan of an id, or null. */
export async function previewImport(
  text: string,
  storedPlan: (id: string) => Promise<Plan | null>
): Promise<Result<ImportPreview, FileError>> {
  const [{ readPlanFileWithReport }, { compareWithStored }] = await Promise.all([
    import('@/domain/exchange/plan-file'),
    import('@/domain/exchange/import-plan')
  ])
  const read = readPlanFileWithReport(text)
  if (!read.ok) return read
  const { file, report } = read.value
  const stored = await storedPlan(file.plan.id)
  const comparison = compareWithStored(file.plan, stored)
  return ok({
    file,
    report,
    comparison,
    counts: importCounts(file.plan),
    storedName: stored?.name ?? null,
    choices: importChoices(comparison.relation)
  })
}

/** True when the file's content is the one that `merge-newer` keeps. When the two diverged, the later date decides. */
export function incomingIsNewer({ relation, incoming, stored }: ImportComparison): boolean {
  if (relation === 'diverged' && stored) return Date.parse(incoming.updatedAt) > Date.parse(stored.updatedAt)
  return relation === 'incoming-newer'
}
