import { groupRow } from '@/domain/review/group-row'
import { reviewDigest } from '@/domain/review/review-digest'
import type { GroupEntry } from '@/domain/review/group-table'
import { fail, ok } from '@/domain/result'
import { i18n } from '@/i18n'
import { formatShortDate } from '@/i18n/format'
import type { MakeDocument, PrintContext } from './documents'
import GroupReport from './GroupReport.vue'
import type { PlanFacts } from '@/features/reading/plan-facts'
import { fileFacts } from './file-facts'
import { readPlan } from './read-plans'

export interface GroupSheet {
  facts: PlanFacts
  entry: GroupEntry
}

/** Lets the shell hear the progress, and a stop be heard, between two plans. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

function entryOf(facts: PlanFacts, now: string): GroupEntry {
  const { plan, framework, results, review, label, group } = facts
  return {
    id: plan.id,
    label,
    group,
    receivedAt: now,
    updatedAt: plan.updatedAt,
    archivedAt: null,
    summary: groupRow(plan, framework, results.thresholds),
    digest: reviewDigest(review, plan)
  }
}

/** All plans of a group: the table, then a sheet for each. A file that cannot be read is listed, and holds nothing back. */
export const makeGroupReport: MakeDocument = async (context: PrintContext) => {
  const { t } = i18n.global
  const { job, now, progress } = context
  const sheets: GroupSheet[] = []
  const refused: { name: string; sentence: string }[] = []
  for (const [index, file] of job.files.entries()) {
    const read = readPlan(file.bytes)
    if (read.ok) {
      const facts = fileFacts(read.value, context)
      sheets.push({ facts, entry: entryOf(facts, now) })
    } else {
      refused.push({ name: file.name, sentence: read.error.sentence })
    }
    progress({ done: index + 1, count: job.files.length })
    await breathe()
  }
  if (sheets.length === 0) return fail({ code: 'refused', sentence: refused[0]?.sentence ?? t('print.error.noFile') })
  return ok({
    type: 'page',
    title: t('print.title.group', { n: sheets.length }, sheets.length),
    cells: [
      { label: t('print.cartouche.group'), value: job.options.group || t('print.title.group', { n: sheets.length }, sheets.length) },
      { label: t('print.cartouche.date'), value: formatShortDate(now) }
    ],
    component: GroupReport,
    props: { sheets, refused, now }
  })
}
