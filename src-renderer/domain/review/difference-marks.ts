import type { Mark, Plan, RecordedDecision, UeMark } from '../plan/plan'
import { sameData } from '../same-data'
import type { Difference, DifferenceKind, DifferencePlace } from './difference'
import { pairModules, semesterNameOf } from './difference-modules'

export function markDifferences(before: Plan, after: Plan): Difference[] {
  return [...moduleMarks(before, after), ...ueMarks(before, after), ...adjustments(before, after)]
}

/** A module's marks also speak when it enters or leaves with them. */
function moduleMarks(before: Plan, after: Plan): Difference[] {
  const { pairs, added } = pairModules(before, after)
  const news = [...pairs, ...added.map((to) => ({ from: null, to }))]
  return news.flatMap(({ from, to }): Difference[] => {
    if (from === to) return []
    const place: DifferencePlace = { type: 'module', module: to.id, semester: to.semester }
    const named = { code: to.code, semester: semesterNameOf(after, to.semester) }
    const mark = changeOfMark(from?.mark ?? null, to.mark)
    const told: Difference[] = mark ? [{ kind: mark.kind, sign: 'changed', place, params: { ...named, ...mark.params } }] : []
    if (sameData(from?.assessments ?? [], to.assessments)) return told
    const marked = to.assessments.filter((assessment) => assessment.mark !== null).length
    return [...told, { kind: 'assessmentsChanged', sign: 'changed', place, params: { ...named, count: marked, total: to.assessments.length } }]
  })
}

function changeOfMark(from: Mark, to: Mark): { kind: 'markEntered' | 'markChanged' | 'markCleared'; params: Difference['params'] } | null {
  if (from === to) return null
  if (to === null) return { kind: 'markCleared', params: { fromMark: from ?? '' } }
  return from === null ? { kind: 'markEntered', params: { toMark: to } } : { kind: 'markChanged', params: { fromMark: from, toMark: to } }
}

const keyOfUeMark = ({ semester, ue, parcours }: UeMark): string => [semester, ue, parcours ?? ''].join(' ')

function ueMarks(before: Plan, after: Plan): Difference[] {
  const former = new Map(before.ueMarks.map((item) => [keyOfUeMark(item), item]))
  const present = new Map(after.ueMarks.map((item) => [keyOfUeMark(item), item]))
  const of = (plan: Plan, { semester, ue }: UeMark, kind: DifferenceKind, params: Difference['params']): Difference => ({
    kind,
    sign: 'changed',
    place: { type: 'ue', semester, ue },
    params: { ue, semester: semesterNameOf(plan, semester), ...params }
  })
  return [
    ...after.ueMarks.flatMap((item) => {
      const from = former.get(keyOfUeMark(item))
      if (from?.mark === item.mark) return []
      return from
        ? [of(after, item, 'ueMarkChanged', { fromMark: from.mark, toMark: item.mark })]
        : [of(after, item, 'ueMarkEntered', { toMark: item.mark })]
    }),
    ...before.ueMarks
      .filter((item) => !present.has(keyOfUeMark(item)))
      .map((item) => of(before, item, 'ueMarkCleared', { fromMark: item.mark }))
  ]
}

function adjustments(before: Plan, after: Plan): Difference[] {
  const [from, to] = [before.adjustments ?? [], after.adjustments ?? []]
  const semesters = [...new Set([...from, ...to].map(({ semester }) => semester))]
  return semesters.flatMap((semester): Difference[] => {
    const own = (item: { semester: string }): boolean => item.semester === semester
    if (sameData(from.filter(own), to.filter(own))) return []
    const name = semesterNameOf(after, semester) || semesterNameOf(before, semester)
    return [{ kind: 'adjustmentsChanged', sign: 'changed', place: { type: 'semester', semester }, params: { semester: name } }]
  })
}

export function decisionDifferences(before: Plan, after: Plan): Difference[] {
  const former = new Map(before.decisions.map((decision) => [decision.id, decision]))
  const present = new Set(after.decisions.map(({ id }) => id))
  return [
    ...after.decisions.flatMap((decision) => {
      const from = former.get(decision.id)
      if (!from) return [ofDecision(after, decision, 'decisionRecorded', 'added')]
      return sameData(from, decision) ? [] : [ofDecision(after, decision, 'decisionChanged', 'changed')]
    }),
    ...before.decisions.filter(({ id }) => !present.has(id)).map((decision) => ofDecision(before, decision, 'decisionRemoved', 'removed'))
  ]
}

function ofDecision(plan: Plan, { target, code }: RecordedDecision, kind: DifferenceKind, sign: Difference['sign']): Difference {
  if (target.type === 'ue') {
    const place: DifferencePlace = { type: 'ue', semester: target.semester, ue: target.ue }
    return { kind, sign, place, params: { code, about: `${target.ue} ${semesterNameOf(plan, target.semester)}`.trim() } }
  }
  const about = target.type === 'rcue' ? `BUT${target.year} ${target.competence}` : `BUT${target.year}`
  return { kind, sign, place: { type: 'year', year: target.year }, params: { code, about } }
}
