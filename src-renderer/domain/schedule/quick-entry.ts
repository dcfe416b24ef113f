import * as en from 'chrono-node/en'
import * as fr from 'chrono-node/fr'
import { fold } from '../fold'
import type { Plan } from '../plan/plan'
import { findSemester, modulesOf } from '../plan/query'
import { addDays, isDay } from './days'
import { codeInText, modulesByTitle, modulesFrom } from './module-in-text'
import type { ClockTime, Day, TaskKind } from './schedule'
import { semesterDates } from './semester-dates'

export type QuickPart = 'kind' | 'module' | 'day' | 'time' | 'estimate'

/** What a line of text seems to say; to be confirmed by the student before it is kept. */
export interface QuickEntry {
  kind: TaskKind
  /** What is left of the text; empty when nothing is. */
  title: string
  /** Module id; null when the text names none, or not one alone. */
  module: string | null
  /** Ids of the modules that the text may mean, when there are several. */
  candidates: string[]
  /** Null when no day was understood: it has to be asked. */
  due: Day | null
  time: ClockTime | null
  /** Minutes. */
  estimate: number | null
  /** The words that each part was read from, to be shown beside it. */
  understood: { part: QuickPart; text: string }[]
}

/** The reader's clock: what "demain" counts from. */
export interface LocalNow {
  day: Day
  time: ClockTime
}

const KINDS: readonly [TaskKind, RegExp][] = [
  [
    'exam',
    /\b(?:exam(?:en)?s?|ds|devoir surveille|controles?|partiels?|interros?|qcm|tests?|quiz|oral|oraux|soutenances?|evals?|evaluations?|midterms?|defen[cs]e)\b/
  ],
  ['deadline', /\b(?:rendus?|rendre|remise|remettre|deadline|depots?|deposer|livrables?|echeance|due|submit|hand in|dossier a rendre)\b/]
]

const LONGEST_TEXT = 300
/** Nothing is due at night: a bare "2h" is how long, not when. */
const FIRST_HOUR = 7

const ESTIMATE = /(?<![\p{L}\d])(?:~|environ|estim[ée]e?s? à?|pr[ée]voir|pendant|about|for)\s*(\d{1,2})\s*(?:h(?:eures?|ours?)?\s*(\d{2})?|(min(?:utes?)?))(?![\p{L}\d])/iu
const TIME = /(?<![\p{L}\d/])(?:(à|a|at|vers)\s+)?(?:(\d{1,2})\s?[h:]\s?(\d{2})|(\d{1,2})\s?h(?:eures?)?|(\d{1,2})\s?(am|pm)|(midi|noon))(?![\p{L}\d])/iu
const WEEK_LATER = /^\s*en huit(?!\p{L})/iu
/** Words that only led to what was taken out. */
const DANGLING = /(?:^|\s)(?:le|la|les|l'|à|a|au|pour|avant|du|de|d'|en|on|at|by|for|the|next|[-–,;:.]+)(?=\s*$)|^\s*(?:le|la|du|de|en|on|for|the|[-–,;:.]+)(?=\s)/iu

/** Text being read: what was understood is blanked out, so that nothing is read twice and places stay the same. */
class Reading {
  readonly understood: QuickEntry['understood'] = []

  constructor(public rest: string) {}

  take(part: QuickPart, index: number, length: number): void {
    this.understood.push({ part, text: wordsOf(this.rest.slice(index, index + length)) })
    this.rest = this.rest.slice(0, index) + ' '.repeat(length) + this.rest.slice(index + length)
  }
}

/** A part without the blanks of what was read before, nor the comma that ends it. */
function wordsOf(part: string): string {
  return part.replace(/\s+/g, ' ').replace(/[\s,;.]+$/, '').trim()
}

/**
 * Reads a line such as "rendu SAÉ 3.01 vendredi 18h" or "exam R3.05 12/11 8h30", in French or with English words. The
 * day is the next one that fits from `now` on, in the semester when the year is not said. Never fails: what is not
 * understood stays in the title.
 */
export function readQuickEntry(text: string, plan: Plan, semesterId: string, now: LocalNow): QuickEntry {
  const reading = new Reading(text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT))
  const modules = modulesFrom(plan, semesterId)
  const code = codeInText(modules, reading.rest)
  if (code) reading.take('module', code.index, code.length)
  const estimate = takeEstimate(reading)
  const time = takeTime(reading)
  const due = takeDay(reading, plan, semesterId, now)
  const kind = kindOf(reading)
  const byTitle = code ? [] : modulesByTitle(plan, modulesOf(plan, semesterId), withoutKind(reading.rest))
  const module = code?.module ?? (byTitle.length === 1 ? byTitle[0] : undefined)
  if (!code && module) reading.understood.push({ part: 'module', text: module.code })
  return {
    kind,
    title: titleOf(reading.rest),
    module: module?.id ?? null,
    candidates: module ? [] : byTitle.map(({ id }) => id),
    due,
    time: time.clock,
    estimate: estimate ?? time.estimate,
    understood: reading.understood
  }
}

function takeEstimate(reading: Reading): number | null {
  const match = ESTIMATE.exec(reading.rest)
  if (!match) return null
  reading.take('estimate', match.index, match[0].length)
  return match[3] ? Number(match[1]) : Number(match[1]) * 60 + Number(match[2] ?? 0)
}

function written(hour: number, minute: number): ClockTime | null {
  return hour <= 23 && minute <= 59 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null
}

function takeTime(reading: Reading): { clock: ClockTime | null; estimate: number | null } {
  const none = { clock: null, estimate: null }
  const match = TIME.exec(reading.rest)
  if (!match) return none
  const [whole, lead, hour, minute, bare, half, meridiem, noon] = match
  const isLong = bare !== undefined && lead === undefined && Number(bare) < FIRST_HOUR && Number(bare) > 0
  const clock = noon
    ? '12:00'
    : half !== undefined
      ? written((Number(half) % 12) + (meridiem?.toLowerCase() === 'pm' ? 12 : 0), 0)
      : written(Number(hour ?? bare), Number(minute ?? 0))
  if (isLong) {
    reading.take('estimate', match.index, whole.length)
    return { clock: null, estimate: Number(bare) * 60 }
  }
  if (clock === null) return none
  reading.take('time', match.index, whole.length)
  return { clock, estimate: null }
}

/** The library reads dates against a moment of the machine's own clock: given as such, its zone cannot matter. */
function reference({ day, time }: LocalNow): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(year, month - 1, date, hour, minute)
}

function takeDay(reading: Reading, plan: Plan, semesterId: string, now: LocalNow): Day | null {
  for (const language of [fr, en.GB]) {
    const [found] = language.parse(reading.rest, reference(now), { forwardDate: true })
    if (!found) continue
    const [year, month, date] = (['year', 'month', 'day'] as const).map((part) => found.start.get(part) ?? 0)
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    if (!isDay(day)) continue
    const later = WEEK_LATER.exec(reading.rest.slice(found.index + found.text.length))
    reading.take('day', found.index, found.text.length + (later?.[0].length ?? 0))
    if (later) return addDays(day, 7)
    return found.start.isCertain('month') && !found.start.isCertain('year') ? inSemester(day, plan, semesterId) : day
  }
  return null
}

/** A day without its year that has just passed is more likely of this semester than of next year's. */
function inSemester(day: Day, plan: Plan, semesterId: string): Day {
  const semester = findSemester(plan, semesterId)
  if (!semester) return day
  const { start, end } = semesterDates(plan, semester)
  const former = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return (day < start || day > end) && former >= start && former <= end ? former : day
}

function kindOf(reading: Reading): TaskKind {
  const folded = fold(reading.rest)
  for (const [kind, words] of KINDS) {
    const match = words.exec(folded)
    if (!match) continue
    reading.understood.push({ part: 'kind', text: match[0] })
    return kind
  }
  return 'task'
}

function withoutKind(text: string): string {
  return KINDS.reduce((rest, [, words]) => rest.replace(new RegExp(words, 'g'), ' '), fold(text))
}

function titleOf(rest: string): string {
  let title = rest.replace(/\s+/g, ' ').trim()
  for (let shorter = title.replace(DANGLING, '').trim(); shorter !== title; shorter = title.replace(DANGLING, '').trim()) title = shorter
  return title.charAt(0).toUpperCase() + title.slice(1)
}
