import { plainWords } from '../../fold'
import { isMark } from '../../plan/commands/values'
import type { Mark, PlanAssessment } from '../../plan/plan'
import type { BulletinAssessment } from '../scodoc/bulletin'

/** An assessment as it will be; `id` null for one that the plan does not have yet. */
export type MergedAssessment = Omit<PlanAssessment, 'id'> & { id: string | null }

export interface MergedAssessments {
  assessments: MergedAssessment[]
  /** Marked assessments of the plan that the bulletin does not have: counting them beside its own would count twice. */
  replaced: PlanAssessment[]
}

/** Ways to recognise an assessment, the surest first. */
const KEYS: readonly ((item: { kind: string; title: string; date: string | null }) => string)[] = [
  ({ kind, title, date }) => `${kind}/${plainWords(title)}/${date ?? ''}`,
  ({ kind, title }) => `${kind}/${plainWords(title)}`
]

function pairUp(given: readonly BulletinAssessment[], present: readonly PlanAssessment[]): Map<BulletinAssessment, PlanAssessment> {
  const pairs = new Map<BulletinAssessment, PlanAssessment>()
  const taken = new Set<PlanAssessment>()
  for (const key of KEYS) {
    for (const item of given) {
      if (pairs.has(item)) continue
      // Two of one title keep their order.
      const match = present.find((candidate) => !taken.has(candidate) && key(candidate) === key(item))
      if (match === undefined) continue
      pairs.set(item, match)
      taken.add(match)
    }
  }
  return pairs
}

/**
 * The bulletin's assessments in place of the plan's. Those recognised keep their id, and a mark that the bulletin does
 * not have yet; those of the plan alone stay while they have no mark: they are still to come.
 */
export function mergeAssessments(
  given: readonly BulletinAssessment[],
  present: readonly PlanAssessment[],
  ueCode: (code: string) => string | null
): MergedAssessments {
  const pairs = pairUp(given, present)
  const known = new Set(pairs.values())
  const merged = given.map((item): MergedAssessment => {
    const match = pairs.get(item)
    const { title, kind, coefficient } = item
    return {
      id: match?.id ?? null,
      title: match?.title || title,
      kind,
      coefficient,
      weights: weightsOf(item, ueCode),
      mark: markOf(item, match),
      outOf: 20,
      date: item.date ?? match?.date ?? null,
      ...(match?.time !== undefined && { time: match.time }),
      ...(match?.room !== undefined && { room: match.room })
    }
  })
  const alone = present.filter((assessment) => !known.has(assessment))
  return {
    assessments: [...merged, ...alone.filter(({ mark }) => mark === null)],
    replaced: alone.filter(({ mark }) => mark !== null)
  }
}

/** A mark of the bulletin is out of 20; one that the student knew before it is brought there. */
function markOf({ mark }: BulletinAssessment, match: PlanAssessment | undefined): Mark {
  if (mark !== null || match === undefined) return possible(mark)
  return typeof match.mark === 'number' ? Math.round((match.mark * 20) / match.outOf) : match.mark
}

/** A figure that no plan could hold is no mark, and never a zero. */
export function possible<M extends Mark>(mark: M): M | null {
  return isMark(mark) ? mark : null
}

/** A weight of 1 is what an assessment has unless it is said. */
function weightsOf({ weights }: BulletinAssessment, ueCode: (code: string) => string | null): Record<string, number> {
  const named = Object.entries(weights).flatMap(([code, weight]): [string, number][] => {
    const ue = ueCode(code)
    return ue === null || weight === 1 ? [] : [[ue, weight]]
  })
  return Object.fromEntries(named)
}
