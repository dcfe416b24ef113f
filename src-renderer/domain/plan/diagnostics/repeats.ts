import { FRAME_SOURCES } from '../../framework/national-frame'
import type { Command, CommandLabel } from '../command'
import type { DiagnosticFix } from '../diagnostic'
import type { Plan, SemesterInstance } from '../plan'
import { fixAll, type Check, type Found } from './found'
import type { Survey } from './survey'

/** Force majeure adds one repeat to each bound: only beyond that nothing but the jury can help. */
const FORCE_MAJEURE = 1

function instancesByNumber({ plan }: Survey): Map<number, SemesterInstance[]> {
  const byNumber = new Map<number, SemesterInstance[]>()
  for (const semester of plan.semesters) {
    if (semester.number === null) continue
    byNumber.set(semester.number, [...(byNumber.get(semester.number) ?? []), semester])
  }
  return byNumber
}

/** Takes back the last `count` repeats, if all of them are still to come. */
function takeBack(plan: Plan, repeats: readonly SemesterInstance[], count: number, label: CommandLabel): DiagnosticFix[] {
  const ahead = repeats.filter(({ state }) => state === 'planned').slice(-count)
  if (ahead.length < count) return []
  const removals = ahead.toReversed().map(({ id }): Command => ({ type: 'removeSemester', semester: id }))
  const back = fixAll(plan, label, removals)
  return back ? [back] : []
}

/** Each semester may be repeated once (T3 4.5). */
export const semestersRepeatedTwice: Check = (survey) => {
  const allowed = survey.frame.repeatsPerSemester
  return [...instancesByNumber(survey)].flatMap(([number, instances]): Found[] => {
    const [, ...repeats] = instances
    const last = instances.at(-1)
    if (repeats.length <= allowed || !last) return []
    const label = { key: 'removeRepeatsOf', params: { semester: `S${number}` } }
    return [
      {
        severity: repeats.length > allowed + FORCE_MAJEURE ? 'error' : 'warning',
        place: { type: 'semester', semester: last.id },
        rule: FRAME_SOURCES.repeatsPerSemester,
        finding: { kind: 'semesterRepeatedTwice', number, attempts: instances.length },
        fixes: takeBack(survey.plan, repeats, repeats.length - allowed, label),
        about: `S${number}`
      }
    ]
  })
}

/** Four repeats in all (T3 4.5). */
export const tooManyRepeats: Check = (survey) => {
  const max = survey.frame.repeats
  const repeats = survey.plan.semesters.filter(({ number, attempt }) => number !== null && attempt > 1)
  if (repeats.length <= max) return []
  const label = { key: 'removeRepeats', params: { count: repeats.length - max } }
  return [
    {
      severity: repeats.length > max + FORCE_MAJEURE ? 'error' : 'warning',
      place: { type: 'plan' },
      rule: FRAME_SOURCES.repeats,
      finding: { kind: 'tooManyRepeats', repeats: repeats.length, max },
      fixes: takeBack(survey.plan, repeats, repeats.length - max, label),
      about: ''
    }
  ]
}
