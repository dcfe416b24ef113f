import { placeOfLooseCode } from '../../maquette/maquette-index'
import type { Plan, PlanModule, SemesterInstance } from '../../plan/plan'
import type { SelfPosition } from '../../portfolio/portfolio'
import type { PlanSchedule, Task } from '../../schedule/schedule'
import { joinPlace, type Repair } from './repair'

/**
 * Repairs what no field shows alone: identifiers used twice, references to nothing, a gap year with a
 * number. Modules keep their marks: one whose semester is unknown goes to the semester of its code, else
 * to the first one, shelved. Marks and decisions of an unknown semester are dropped.
 */
export function reconcilePlan(plan: Plan): { plan: Plan; repairs: Repair[] } {
  const repairs: Repair[] = []
  const semesters = uniqueIds(plan.semesters, ['semesters'], repairs).map((semester, index) =>
    withNumber(semester, index, repairs)
  )
  const known = new Set(semesters.map(({ id }) => id))
  const attached = plan.modules.map((module, index) =>
    known.has(module.semester) ? module : attach(module, index, semesters, plan, repairs)
  )
  const modules = uniqueIds(attached, ['modules'], repairs).map((module, index) => ({
    ...module,
    assessments: uniqueIds(module.assessments, ['modules', index, 'assessments'], repairs)
  }))
  const ueMarks = keep(plan.ueMarks, 'ueMarks', ({ semester }) => known.has(semester), repairs)
  const adjustments =
    plan.adjustments && keep(plan.adjustments, 'adjustments', ({ semester }) => known.has(semester), repairs)
  const decisions = keep(
    uniqueIds(plan.decisions, ['decisions'], repairs),
    'decisions',
    ({ target }) => target.type !== 'ue' || known.has(target.semester),
    repairs
  )
  const schedule = plan.schedule && reconcileSchedule(plan.schedule, known, new Set(modules.map(({ id }) => id)), repairs)
  const selfAssessments = plan.selfAssessments && uniqueIds(plan.selfAssessments, ['selfAssessments'], repairs)
  // The module that evidence names may be gone: the proof of work done stays, and is shown without it.
  const evidence = plan.evidence && uniqueIds(plan.evidence, ['evidence'], repairs)
  const selfPositions = plan.selfPositions && firstOfEach(plan.selfPositions, repairs)
  const reconciled = { ...plan, semesters, modules, ueMarks, decisions }
  const optional = {
    ...(adjustments && { adjustments }),
    ...(schedule && { schedule }),
    ...(selfAssessments && { selfAssessments }),
    ...(evidence && { evidence }),
    ...(selfPositions && { selfPositions })
  }
  return { plan: { ...reconciled, ...optional }, repairs }
}

/** Tasks of an unknown semester are dropped; those of an unknown module are kept without it. */
function reconcileSchedule(
  schedule: PlanSchedule,
  semesters: ReadonlySet<string>,
  modules: ReadonlySet<string>,
  repairs: Repair[]
): PlanSchedule {
  const { breaks, tasks, timetables } = schedule
  const placed = tasks && keep(uniqueIds(tasks, ['schedule', 'tasks'], repairs), 'schedule.tasks', ({ semester }) => semesters.has(semester), repairs)
  return {
    ...schedule,
    ...(breaks && { breaks: uniqueIds(breaks, ['schedule', 'breaks'], repairs) }),
    ...(placed && { tasks: placed.map((task, index) => withKnownModule(task, index, modules, repairs)) }),
    ...(timetables && { timetables: uniqueIds(timetables, ['schedule', 'timetables'], repairs) })
  }
}

function withKnownModule(task: Task, index: number, modules: ReadonlySet<string>, repairs: Repair[]): Task {
  if (task.module === null || modules.has(task.module)) return task
  repairs.push({ code: 'reset', path: joinPlace(['schedule', 'tasks', index, 'module']) })
  return { ...task, module: null }
}

/** Two positions on one critical learning would make the one shown depend on where one looks. */
function firstOfEach(positions: SelfPosition[], repairs: Repair[]): SelfPosition[] {
  const seen = new Set<string>()
  return keep(positions, 'selfPositions', ({ criticalLearning }) => !seen.has(criticalLearning) && !!seen.add(criticalLearning), repairs)
}

/** The first one keeps its id; those after it take a suffix that nothing else has. */
function uniqueIds<T extends { id: string }>(items: T[], place: (string | number)[], repairs: Repair[]): T[] {
  const taken = new Set(items.map(({ id }) => id))
  const seen = new Set<string>()
  const suffixes = new Map<string, number>()
  return items.map((item, index) => {
    if (!seen.has(item.id)) {
      seen.add(item.id)
      return item
    }
    let suffix = suffixes.get(item.id) ?? 2
    while (taken.has(`${item.id}~${suffix}`)) suffix++
    suffixes.set(item.id, suffix + 1)
    const id = `${item.id}~${suffix}`
    taken.add(id)
    seen.add(id)
    repairs.push({ code: 'renamed', path: joinPlace([...place, index, 'id']) })
    return { ...item, id }
  })
}

/** A gap year has no number; a semester abroad may have one, for the semester of the maquette it replaces. */
function withNumber(semester: SemesterInstance, index: number, repairs: Repair[]): SemesterInstance {
  if (semester.kind === 'abroad' || (semester.kind === 'gapYear') === (semester.number === null)) return semester
  if (semester.number === null) {
    repairs.push({ code: 'reset', path: joinPlace(['semesters', index, 'kind']) })
    return { ...semester, kind: 'gapYear' }
  }
  repairs.push({ code: 'reset', path: joinPlace(['semesters', index, 'number']) })
  return { ...semester, number: null }
}

function attach(
  module: PlanModule,
  index: number,
  semesters: SemesterInstance[],
  plan: Plan,
  repairs: Repair[]
): PlanModule {
  const number = placeOfLooseCode(plan.maquette, module.code)?.number
  const own = number === undefined ? undefined : semesters.find((semester) => semester.number === number)
  repairs.push({ code: 'moved', path: joinPlace(['modules', index, 'semester']) })
  // The schema leaves no plan without a semester.
  const semester = own ?? (semesters[0] as SemesterInstance)
  return { ...module, semester: semester.id, shelved: module.shelved || own === undefined }
}

function keep<T>(items: T[], place: string, usable: (item: T) => boolean, repairs: Repair[]): T[] {
  return items.filter((item, index) => {
    const kept = usable(item)
    if (!kept) repairs.push({ code: 'dropped', path: joinPlace([place, index]) })
    return kept
  })
}
