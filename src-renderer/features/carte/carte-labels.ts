import type { ModuleKind } from '@/domain/maquette/maquette'
import type { Mark, ModuleState, SemesterKind, SemesterState } from '@/domain/plan/plan'
import { formatAcademicYear, formatDecimal, formatEcts, formatHours, formatList, formatShortMark, NONE } from '@/i18n/format'
import type { GateStatus, YearNumber } from './carte-types'

type Parameters = Record<string, string | number>
export type Translate = (key: string, params?: Parameters) => string

export interface StationFacts {
  code: string
  title: string
  kind: ModuleKind
  state: ModuleState
  semester: number
  teaching: number
  project: number
  mark: Mark
  graded: boolean
  competences: string[]
  attempts: number
  problem: boolean
  placeholder: boolean
  inPlan: boolean
}

export interface SemesterFacts {
  number: number
  year: YearNumber
  ects: number
  teaching: number
  project: number
  state: SemesterState
  placeholder: boolean
  badges: string[]
  now: string | null
}

export interface GateFacts {
  text: string
  status: GateStatus
  estimated: boolean
  certain: boolean
  code: string | null
}

/**
 * An RCUE average, out of 20, short enough for a gate. One decimal, unless it would lift the
 * average over a threshold it has not reached: 9.97 must never read "10".
 */
export function formatGateAverage(average: number): string {
  const crosses = [8, 10].some((threshold) => average < threshold && Math.round(average * 10) / 10 >= threshold)
  return formatDecimal(crosses ? Math.floor(average * 100) / 100 : average, crosses ? 2 : 1)
}

/**
 * The words of the carte in the reader's language: make them anew when it changes. The same few
 * sentences are asked for by the hundred at every change of the plan, so each is kept.
 */
export function carteLabels(translate: Translate) {
  const said = new Map<string, string>()
  const t: Translate = (key, params) => {
    const full = params ? `${key}|${Object.values(params).join('|')}` : key
    let sentence = said.get(full)
    if (sentence === undefined) said.set(full, (sentence = params ? translate(key, params) : translate(key)))
    return sentence
  }

  const hours = (teaching: number, project: number): string =>
    project > 0
      ? teaching > 0
        ? t('carte.hours.both', { teaching: formatHours(teaching), project: formatHours(project) })
        : t('carte.hours.project', { project: formatHours(project) })
      : formatHours(teaching)

  const mark = (value: Mark): string =>
    value === null ? NONE : typeof value === 'number' ? formatShortMark(value) : t(`carte.mark.${value}`)

  return {
    title: (plan: string): string => t('carte.title', { plan }),
    description: (parcours: string | null): string =>
      parcours ? t('carte.description', { parcours }) : t('carte.descriptionOpen'),
    year: (number: YearNumber, workStudy: boolean): string =>
      workStudy ? t('carte.yearWorkStudy', { year: number }) : t('carte.year', { year: number }),
    semester: (number: number): string => t('carte.semester', { number }),
    ects: formatEcts,
    teaching: formatHours,
    project: (value: number): string[] =>
      value > 0
        ? ['long', 'short', 'bare'].map((form) => t(`carte.project.${form}`, { hours: formatHours(value) }))
        : [],
    repeat: (attempt: number): string[] => [t('carte.repeat', { attempt }), t('carte.repeatShort', { attempt })],
    abroad: (): string[] => [t('carte.abroad'), t('carte.abroadShort')],
    break: (kind: SemesterKind, september: number): string =>
      t(kind === 'abroad' ? 'carte.abroadYear' : 'carte.gapYear', { year: formatAcademicYear(september) }),
    now: (week: number | null): string[] =>
      week === null ? [t('carte.now')] : [t('carte.week', { week }), t('carte.weekShort', { week })],
    undecided: (): string => t('carte.undecided'),
    undecidedCompetence: (): string => t('carte.undecidedCompetence'),

    semesterLabel: (facts: SemesterFacts): string =>
      [
        t('carte.semesterLabel', { semester: t('carte.semester', { number: facts.number }), year: facts.year }),
        t(`carte.semesterState.${facts.state}`),
        hours(facts.teaching, facts.project),
        formatEcts(facts.ects),
        ...facts.badges,
        ...(facts.now ? [facts.now] : []),
        ...(facts.placeholder ? [t('carte.placeholderHours')] : [])
      ].join(', '),

    state: (state: ModuleState): string => t(`carte.state.${state}`),
    stationDetails: (facts: StationFacts): string[] => [
      t(`carte.kind.${facts.kind}`),
      ...(facts.competences.length > 0
        ? [t('carte.serves', { competences: formatList(facts.competences) })]
        : [t('carte.servesNone')]),
      ...(facts.teaching + facts.project > 0 ? [hours(facts.teaching, facts.project)] : []),
      facts.inPlan ? t(`carte.state.${facts.state}`) : t('carte.notInPlan'),
      ...(facts.inPlan && facts.graded && facts.mark !== null ? [t('carte.markIs', { mark: mark(facts.mark) })] : []),
      ...(facts.graded ? [] : [t('carte.ungraded')]),
      ...(facts.attempts > 1 ? [t('carte.repeat', { attempt: facts.attempts })] : []),
      ...(facts.placeholder ? [t('carte.placeholderCoefficients')] : []),
      ...(facts.problem ? [t('carte.problem')] : [])
    ],

    stationLabel: (facts: StationFacts, details: readonly string[]): string =>
      [`${facts.code} ${facts.title}`, t('carte.semester', { number: facts.semester }), ...details].join(', '),

    gateUnknown: (): string => t('carte.gate.unknownMark'),
    gateEstimate: (average: string): string => t('carte.gate.estimateMark', { average }),
    gateTitle: (year: YearNumber, competence: string): string => t('carte.gate.title', { year, competence }),
    gateDetails: (facts: GateFacts): string[] => [
      ...(facts.text === t('carte.gate.unknownMark') ? [] : [t('carte.gate.average', { average: facts.text })]),
      t(`carte.gate.status.${facts.status === 'validated' && !facts.certain ? 'reached' : facts.status}`),
      ...(facts.code ? [t('carte.gate.code', { code: facts.code })] : []),
      ...(facts.estimated && facts.status !== 'unknown' ? [t('carte.gate.estimated')] : [])
    ]
  }
}

export type CarteLabels = ReturnType<typeof carteLabels>
