import type { Framework } from '@/domain/framework/framework'
import type { Reason, Side } from '@/domain/results/reason'
import { ruleText } from '@/features/diagnostics/rule-text'
import { formatDecimal } from '@/i18n/format'
import { competenceName } from './competence-name'
import { formatAverage } from './figures'

type Translate = (key: string, params?: Record<string, string | number>) => string

/** What the sentences need besides the figures. */
export interface ReasonContext {
  framework: Framework
  /** Year of the BUT that the reason is about; null when it is about the whole course. */
  year: 1 | 2 | 3 | null
}

export interface ReasonText {
  text: string
  /** The rule's source and article, as one line. */
  rule: string
}

/** The sentence of a reason; the one place that goes from its code to words. */
export function reasonText(reason: Reason, context: ReasonContext, t: Translate): ReasonText {
  return { text: t(`results.reason.${reason.code}`, parameters(reason, context, t)), rule: ruleText(reason.rule, t) }
}

/** Figures as the sentences need them: already in the reader's number format. */
function parameters(reason: Reason, { framework, year }: ReasonContext, t: Translate): Record<string, string> {
  const competence = (id: string): string => competenceName(framework, id)
  /** "UE du S3, compétence 1 Spécifier". */
  const ue = (id: string, side: Side): string => {
    const semester = year === null ? t(`results.side.${side}`) : `S${2 * year - (side === 'odd' ? 1 : 0)}`
    return t('results.ueOf', { semester, competence: competence(id) })
  }
  switch (reason.code) {
    case 'ueReachesTen':
      return { ue: ue(reason.figures.competence, reason.figures.side), average: formatAverage(reason.figures.average) }
    case 'ueCompensated':
    case 'ueBelowTen':
      return {
        ue: ue(reason.figures.competence, reason.figures.side),
        average: formatAverage(reason.figures.average),
        rcue: formatAverage(reason.figures.rcueAverage)
      }
    case 'ueWithoutAverage':
    case 'averageOutOfRange':
      return { ue: ue(reason.figures.competence, reason.figures.side) }
    case 'rcueReachesTen':
    case 'rcueCompensates':
    case 'rcueBelowTen':
    case 'rcueBelowEight':
      return { competence: competence(reason.figures.competence), average: formatAverage(reason.figures.average) }
    case 'followsRcue':
      return { competence: competence(reason.figures.competence), code: reason.figures.code }
    case 'upperLevelValidated':
      return { competence: competence(reason.figures.competence), level: String(reason.figures.level) }
    case 'roundedUpByRecords': {
      const { competence: id, side, average, threshold } = reason.figures
      const what = side === null ? t('results.rcueOf', { competence: competence(id) }) : ue(id, side)
      return { what, average: formatAverage(average), threshold: String(threshold) }
    }
    case 'recordedByJury': {
      const { code, computed } = reason.figures
      return { code, computed: computed ?? t('results.noCode') }
    }
    case 'capitalised': {
      const { competence: id, side, kept, newer } = reason.figures
      return { ue: ue(id, side), kept: formatAverage(kept), newer: formatAverage(newer) }
    }
    case 'everyRcueValidated':
    case 'lastYearNeedsAll':
      return { validated: String(reason.figures.validated), total: String(reason.figures.total) }
    case 'moreThanHalfValidated':
    case 'notEnoughValidated': {
      const { validated, needed, total } = reason.figures
      return { validated: String(validated), needed: String(needed), total: String(total) }
    }
    case 'yearIncomplete':
      return { missing: String(reason.figures.missing), total: String(reason.figures.total) }
    case 'ueNotValidated':
      return { ue: reason.figures.ue, semester: String(reason.figures.semester) }
    case 'ectsEarned':
      return { earned: formatDecimal(reason.figures.earned), needed: formatDecimal(reason.figures.needed) }
    case 'tooManyRepeats':
      return { repeats: String(reason.figures.repeats), max: String(reason.figures.max) }
    case 'semesterRepeatedTwice':
      return { semester: String(reason.figures.semester), attempts: String(reason.figures.attempts) }
    case 'noCompetence':
    case 'parcoursMissing':
    case 'juryDecides':
      return {}
  }
}
