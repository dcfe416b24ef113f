import { fail, ok } from '@/domain/result'
import { i18n } from '@/i18n'
import type { MakeDocument } from './documents'
import { fileFacts } from './file-facts'
import { footOf } from './plan-document'
import { readPlan } from './read-plans'
import WishSheet from './WishSheet.vue'

/** The sheet of wishes. The student's name is on it when it was typed for it, and nowhere else. */
export const makeWishSheet: MakeDocument = async (context) => {
  const { t } = i18n.global
  const { files, options } = context.job
  const [file] = files
  if (!file) return fail({ code: 'refused', sentence: t('print.error.noFile') })
  const read = readPlan(file.bytes)
  if (!read.ok) return read
  const facts = fileFacts(read.value, context)
  const props = { facts, now: context.now, student: options.student ?? '', group: options.group ?? '' }
  return ok({ type: 'page', title: t('parcours.print.heading'), cells: footOf(facts, context.now), component: WishSheet, props })
}
