import type { Diagnostic, DiagnosticFinding } from '@/domain/plan/diagnostic'
import { findSemester, shortSemesterName } from '@/domain/plan/query'
import type { Plan } from '@/domain/plan/plan'
import { formatDate, formatDecimal, formatMark } from '@/i18n/format'
import { ruleText } from './rule-text'

export interface DiagnosticText {
  title: string
  explanation: string
  /** The rule's source and article, as one line. */
  rule: string
}

type Translate = (key: string, params?: Record<string, string | number>) => string

function nameOf(plan: Plan, semesterId: string): string {
  const semester = findSemester(plan, semesterId)
  return semester ? shortSemesterName(semester) : ''
}

/** Figures of a finding as the sentences need them: already in the reader's number format. */
function parameters(finding: DiagnosticFinding, plan: Plan, t: Translate): Record<string, string> {
  switch (finding.kind) {
    case 'semesterEcts': {
      const instance = finding.semester === null ? undefined : findSemester(plan, finding.semester)
      const semester = instance ? shortSemesterName(instance) : `S${finding.number}`
      return { semester, ects: formatDecimal(finding.ects), expected: formatDecimal(finding.expected) }
    }
    case 'parcoursMissing':
      return {}
    case 'moduleOfOtherParcours':
      return { code: finding.code, parcours: finding.parcours.join(', ') }
    case 'moduleMissing':
      return { code: finding.code, semester: String(finding.semesterNumber) }
    case 'moduleDuplicated':
      return { code: finding.code, count: String(finding.count) }
    case 'moduleElsewhere':
      return {
        code: finding.code,
        planned: finding.plannedNumber ? `S${finding.plannedNumber}` : '–',
        expected: String(finding.maquetteNumber)
      }
    case 'prerequisiteAbsent':
    case 'prerequisiteLate':
      return { code: finding.code, prerequisite: finding.prerequisite }
    case 'teachingHours':
    case 'projectHours':
      return { hours: formatDecimal(finding.hours), expected: formatDecimal(finding.expected) }
    case 'projectHoursYear':
      return {
        year: String(finding.year),
        hours: formatDecimal(finding.hours),
        min: String(finding.min),
        max: String(finding.max)
      }
    case 'stageWeeks':
      return { weeks: formatDecimal(finding.weeks), min: String(finding.min), max: String(finding.max) }
    case 'stageLength':
      return {
        code: finding.code,
        weeks: formatDecimal(finding.weeks),
        min: String(finding.min),
        max: String(finding.max)
      }
    case 'ueWithoutModule':
    case 'ueWithoutCoefficients':
      return { ue: finding.ue }
    case 'poleShare':
      return {
        ue: finding.ue,
        pole: t(`diagnostic.pole.${finding.pole}`),
        share: formatDecimal(finding.share),
        min: String(finding.min),
        max: String(finding.max)
      }
    case 'placeholders':
      return { count: formatDecimal(finding.count), total: formatDecimal(finding.total) }
    case 'semesterRepeatedTwice':
      return { number: String(finding.number), attempts: String(finding.attempts) }
    case 'tooManyRepeats':
      return { repeats: String(finding.repeats), max: String(finding.max) }
    case 'unknownCode':
      return { code: finding.code }
    case 'markOutOfRange':
      return { code: finding.code, mark: formatMark(finding.mark) }
    case 'weeksOverloaded':
      return {
        semester: nameOf(plan, finding.semester),
        weeks: t('diagnostic.weekCount', { n: finding.weeks }),
        worst: formatDate(finding.worst),
        hours: formatDecimal(finding.hours),
        ceiling: formatDecimal(finding.ceiling),
        level: finding.least === null ? t('diagnostic.levelCan') : t('diagnostic.levelCannot', { least: formatDecimal(finding.least) })
      }
    case 'examsSameDay':
      return { semester: nameOf(plan, finding.semester), day: formatDate(finding.day), count: String(finding.count) }
    case 'dueAway':
      return { title: finding.title, day: formatDate(finding.day), reason: t(`diagnostic.away.${finding.reason}`) }
    case 'spreadMismatch':
      return { code: finding.code, hours: formatDecimal(finding.hours), expected: formatDecimal(finding.expected) }
  }
}

/** The sentences of a diagnostic; the one place that goes from its kind to words. */
export function diagnosticText(diagnostic: Diagnostic, plan: Plan, t: Translate): DiagnosticText {
  const { kind } = diagnostic.finding
  const params = parameters(diagnostic.finding, plan, t)
  return {
    title: t(`diagnostic.title.${kind}`, params),
    explanation: t(`diagnostic.text.${kind}`, params),
    rule: ruleText(diagnostic.rule, t)
  }
}
