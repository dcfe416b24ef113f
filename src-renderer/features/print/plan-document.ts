import type { Component } from 'vue'
import { fail, ok, type Result } from '@/domain/result'
import { maquetteName } from '@/features/maquette/maquette-name'
import { i18n } from '@/i18n'
import { formatShortDate } from '@/i18n/format'
import type { FootCell } from '@/platform/print-door'
import type { MakeDocument, PageDocument, PrintContext, PrintRefusal } from './documents'
import { shortHash, type PlanFacts } from '@/features/reading/plan-facts'
import { fileFacts } from './file-facts'
import MeetingReport from './MeetingReport.vue'
import PlanReport from './PlanReport.vue'
import { readPlan } from './read-plans'

/** The running title block of one plan's report. */
export function footOf({ plan, label, contentHash }: PlanFacts, now: string): FootCell[] {
  const { t } = i18n.global
  return [
    { label: t('print.cartouche.plan'), value: label },
    { label: t('print.cartouche.parcours'), value: plan.parcours ?? t('print.noParcours') },
    { label: t('print.cartouche.maquette'), value: maquetteName(plan.maquette, t) },
    { label: t('print.cartouche.revision'), value: String(plan.revision) },
    { label: t('print.cartouche.date'), value: formatShortDate(now) },
    { label: t('print.cartouche.hash'), value: shortHash(contentHash) }
  ]
}

function onePlan(context: PrintContext, title: string, component: Component): Result<PageDocument, PrintRefusal> {
  const { t } = i18n.global
  const [file] = context.job.files
  if (!file) return fail({ code: 'refused', sentence: t('print.error.noFile') })
  const read = readPlan(file.bytes)
  if (!read.ok) return read
  const facts = fileFacts(read.value, context)
  return ok({ type: 'page', title: t(title, { name: facts.label }), cells: footOf(facts, context.now), component, props: { facts, now: context.now } })
}

/** The whole plan, for the student. */
export const makePlanReport: MakeDocument = async (context) => onePlan(context, 'print.title.plan', PlanReport)

/** Two pages for the meeting, with room for signatures. */
export const makeMeetingReport: MakeDocument = async (context) => onePlan(context, 'print.title.meeting', MeetingReport)
