import { newModule } from '../new-module'
import type { Context, Plan, PlanModule, SemesterInstance } from '../plan'
import { findSemester, latestInstance, maquetteNumber, modulesOf } from '../query'
import { positionOfRepeat, settleTimeline } from '../timeline'
import { change, inDraft, noChange, refuse, type Checked, type CommandOf } from './recipe'

type NumberedSemester = SemesterInstance & { number: number }

function isNumbered(semester: SemesterInstance | undefined): semester is NumberedSemester {
  return semester !== undefined && semester.number !== null
}

export function setSemesterState(plan: Plan, command: CommandOf<'setSemesterState'>): Checked {
  const semester = findSemester(plan, command.semester)
  if (!semester) return refuse('unknown-semester', command.semester)
  if (semester.state === command.state) return noChange(command)
  return change((draft) => {
    inDraft(draft.semesters, semester.id).state = command.state
  })
}

export function setSemesterNotes(plan: Plan, command: CommandOf<'setSemesterNotes'>): Checked {
  const semester = findSemester(plan, command.semester)
  if (!semester) return refuse('unknown-semester', command.semester)
  if (semester.notes === command.notes) return noChange(command)
  return change((draft) => {
    inDraft(draft.semesters, semester.id).notes = command.notes
  })
}

/** At home or abroad; the modules stay, as the equivalences to be agreed. */
export function setSemesterKind(plan: Plan, command: CommandOf<'setSemesterKind'>): Checked {
  const semester = findSemester(plan, command.semester)
  if (!semester) return refuse('unknown-semester', command.semester)
  if (!isNumbered(semester)) return refuse('invalid-value', 'no semester of the maquette')
  if (semester.kind === command.kind) return noChange(command)
  return change((draft) => {
    inDraft(draft.semesters, semester.id).kind = command.kind
  })
}

/**
 * Adds an attempt of the semester one academic year later (T3 4.5); what follows moves accordingly. The new attempt
 * takes the modules of the last one, planned again; the old attempt keeps its marks. More repeats than the rules
 * allow are accepted, and shown by a diagnostic.
 */
export function repeatSemester(plan: Plan, command: CommandOf<'repeatSemester'>, context: Context): Checked {
  const asked = findSemester(plan, command.semester)
  if (!asked) return refuse('unknown-semester', command.semester)
  const last = isNumbered(asked) ? latestInstance(plan, asked.number) : undefined
  if (!isNumbered(last)) return refuse('semester-not-repeatable', asked.kind)
  const repeat: SemesterInstance = { ...last, id: context.newId(), kind: 'study', state: 'planned', notes: '' }
  // The dates set are those of the year lived; the repeat has its own.
  delete repeat.calendar
  const modules = modulesOf(plan, last.id).map((module) => ({
    ...newModule(module.code, repeat.id, context, module.definition),
    overrides: module.overrides
  }))
  return change((draft) => {
    draft.semesters.splice(positionOfRepeat(plan.semesters, last), 0, repeat)
    draft.modules.push(...modules)
    settleTimeline(draft, plan)
  })
}

/** Adds a gap year, or a semester abroad beyond the six of the maquette, after an instance or before all. */
export function insertSemester(plan: Plan, command: CommandOf<'insertSemester'>, context: Context): Checked {
  const position = command.after === null ? 0 : plan.semesters.findIndex(({ id }) => id === command.after) + 1
  if (command.after !== null && position === 0) return refuse('unknown-semester', command.after)
  const inserted: SemesterInstance = {
    id: context.newId(),
    kind: command.kind,
    number: null,
    attempt: 1,
    academicYear: plan.entryYear,
    state: 'planned',
    notes: ''
  }
  return change((draft) => {
    draft.semesters.splice(position, 0, inserted)
    settleTimeline(draft, plan)
  })
}

/** Where a module goes when its semester leaves: null when the plan holds it elsewhere, and it can go too. */
function refuge(plan: Plan, module: PlanModule, leaving: SemesterInstance, remaining: readonly SemesterInstance[]): string | null {
  const elsewhere = plan.modules.filter(({ code, semester }) => code === module.code && semester !== leaving.id)
  if (elsewhere.some(({ shelved }) => module.shelved || !shelved)) return null
  const number = maquetteNumber(plan, module.code) ?? leaving.number
  const home = remaining.findLast((semester) => semester.number === number && number !== null)
  return (home ?? remaining.findLast((semester) => semester.kind !== 'gapYear'))?.id ?? null
}

/**
 * Removes a repeat, a gap year or a semester abroad with its marks and decisions. A module that the plan holds nowhere
 * else moves to its semester's other instance. The only instance of a semester stays: `last-semester`.
 */
export function removeSemester(plan: Plan, command: CommandOf<'removeSemester'>): Checked {
  const leaving = findSemester(plan, command.semester)
  if (!leaving) return refuse('unknown-semester', command.semester)
  const remaining = plan.semesters.filter((semester) => semester !== leaving)
  if (leaving.number !== null && !remaining.some(({ number }) => number === leaving.number)) {
    return refuse('last-semester', `S${leaving.number}`)
  }
  return change((draft) => {
    for (let index = plan.modules.length - 1; index >= 0; index--) {
      const module = plan.modules[index]
      const drafted = draft.modules[index]
      if (!module || !drafted || module.semester !== leaving.id) continue
      const home = refuge(plan, module, leaving, remaining)
      if (home === null) draft.modules.splice(index, 1)
      else drafted.semester = home
    }
    draft.semesters.splice(plan.semesters.indexOf(leaving), 1)
    settleTimeline(draft, plan)
    removeWhere(draft.ueMarks, ({ semester }) => semester === leaving.id)
    if (draft.adjustments) removeWhere(draft.adjustments, ({ semester }) => semester === leaving.id)
    removeWhere(draft.decisions, ({ target }) => target.type === 'ue' && target.semester === leaving.id)
  })
}

/** In place, from the end: a new array would be one patch as large as the whole. */
function removeWhere<T>(items: T[], isGone: (item: T) => boolean): void {
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]
    if (item !== undefined && isGone(item)) items.splice(index, 1)
  }
}
