import type { Command } from '../plan/command'
import type { Plan } from '../plan/plan'
import { latestInstance } from '../plan/query'
import { NO_VALUE } from './compare-row'
import { inSlot, slotOf, type Question, type Sides } from './sides'

/** Semesters of both plans: as the left lives them, then those of the right alone. */
export function semesterQuestions({ left, right }: Sides): Question[] {
  const slots = [...new Set([left, right].flatMap((plan) => plan.semesters.map((semester) => slotOf(plan, semester))))]
  return slots.map((slot) => {
    const semester = inSlot(left, slot) ?? inSlot(right, slot)
    const { number = null, attempt = 1, kind = 'study' } = semester ?? {}
    return {
      id: `semester/${slot}`,
      part: 'semesters',
      subject: number === null ? { key: `inserted.${kind}`, params: {} } : { key: attempt > 1 ? 'repeat' : 'semester', params: { number, attempt } },
      value: (plan) => {
        const found = inSlot(plan, slot)
        return found ? { type: 'semester', kind: found.kind, state: found.state, academicYear: found.academicYear } : NO_VALUE
      },
      place: (plan) => (inSlot(plan, slot) ? { type: 'threeYears' } : null),
      copy: (from, to) => copySemester(from, to, slot)
    }
  })
}

function copySemester(from: Plan, to: Plan, slot: string): Command | null {
  const source = inSlot(from, slot)
  const target = inSlot(to, slot)
  if (!source) return target && (target.number === null || target.attempt > 1) ? { type: 'removeSemester', semester: target.id } : null
  if (!target) return missing(from, to, slot)
  const commands: Command[] = []
  if (source.kind !== target.kind && source.kind !== 'gapYear') commands.push({ type: 'setSemesterKind', semester: target.id, kind: source.kind })
  if (source.state !== target.state) commands.push({ type: 'setSemesterState', semester: target.id, state: source.state })
  // A year alone follows from the entry and from what else is lived: it is changed there.
  const [first] = commands
  if (!first) return null
  const name = target.number === null ? '' : `S${target.number}`
  return commands.length === 1 ? first : { type: 'batch', label: { key: 'copySemester', params: { semester: name } }, commands }
}

function missing(from: Plan, to: Plan, slot: string): Command | null {
  const source = inSlot(from, slot)
  if (!source) return null
  if (source.number !== null) {
    const latest = latestInstance(to, source.number)
    return latest && source.attempt > 1 ? { type: 'repeatSemester', semester: latest.id } : null
  }
  const before = from.semesters[from.semesters.indexOf(source) - 1]
  const after = before ? inSlot(to, slotOf(from, before)) : null
  if (after === undefined || source.kind === 'study') return null
  return { type: 'insertSemester', kind: source.kind, after: after?.id ?? null }
}
