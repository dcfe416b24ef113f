import { fail, ok } from '@/domain/result'
import { carteLabels } from '@/features/carte/carte-labels'
import { carteModel } from '@/features/carte/carte-model'
import { exportSvg } from '@/features/carte/export-svg'
import { gateResults } from '@/features/carte/gate-results'
import { i18n } from '@/i18n'
import type { MakeDocument } from './documents'
import { fileFacts } from './file-facts'
import { readPlan } from './read-plans'
import { pngOfSvg } from './svg-to-png'

const WIDTH = 1400

/** The carte alone, as SVG or PNG. */
export const makeCarte: MakeDocument = async (context) => {
  const { t } = i18n.global
  const [file] = context.job.files
  if (!file) return fail({ code: 'refused', sentence: t('print.error.noFile') })
  const read = readPlan(file.bytes)
  if (!read.ok) return read
  const { plan, framework, results, diagnostics } = fileFacts(read.value, context)
  const highlights = diagnostics.open.flatMap(({ place }) => (place.type === 'module' ? [place.module] : []))
  const svg = exportSvg(carteModel(plan, framework, { labels: carteLabels(t), gates: gateResults(results), highlights }), { width: WIDTH })
  const bytes = context.job.format === 'png' ? await pngOfSvg(svg) : new TextEncoder().encode(svg)
  return ok({ type: 'bytes', bytes })
}
