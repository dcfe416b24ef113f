import { readPlanFileWithReport } from '@/domain/exchange/plan-file'
import type { PlanFile } from '@/domain/exchange/plan-file'
import { fail, ok, type Result } from '@/domain/result'
import { decodeText } from '@/features/plans/import/read-bytes'
import { i18n } from '@/i18n'
import type { PrintRefusal } from './documents'

export interface ReadPlan {
  file: PlanFile
  /** False when the content is not what the file announces. */
  hashMatches: boolean
  repairs: number
}

function refusal(code: string): PrintRefusal {
  const { t, te } = i18n.global
  const key = `fileErrors.error.${code}`
  return { code: 'refused', sentence: t(te(key, 'fr') ? key : 'fileErrors.error.damaged') }
}

/** The plan of a file, whatever the bytes; what cannot be read is said in one sentence. */
export function readPlan(bytes: Uint8Array): Result<ReadPlan, PrintRefusal> {
  const text = decodeText(bytes)
  if (!text.ok) return fail(refusal(text.error.code))
  const read = readPlanFileWithReport(text.value)
  if (!read.ok) return fail(refusal(read.error.code))
  const { file, report } = read.value
  return ok({ file, hashMatches: report.hashMatches, repairs: report.repairs.length })
}
