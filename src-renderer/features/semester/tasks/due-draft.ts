import type { Command } from '@/domain/plan/command'
import type { Context, Plan, PlanAssessment } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'
import type { ClockTime, Day, Task, TaskKind } from '@/domain/schedule/schedule'
import type { DueItem } from '@/domain/schedule/tasks'
import { weekOf } from '@/domain/schedule/weeks'

/** What the student fills in about something that is due. Empty texts stand for what is not set. */
export interface DueDraft {
  kind: TaskKind
  title: string
  /** Module id. */
  module: string
  day: Day | ''
  time: ClockTime | ''
  /** Minutes. */
  estimate: number | null
  notes: string
  /** An exam whose mark is to be followed becomes an assessment of its module. */
  tracked: boolean
}

export function newDraft(change: Partial<DueDraft> = {}): DueDraft {
  return { kind: 'task', title: '', module: '', day: '', time: '', estimate: null, notes: '', tracked: false, ...change }
}

export function draftOfTask(task: Task): DueDraft {
  const { kind, title, module, due, time, estimate, notes } = task
  return { kind, title, module: module ?? '', day: due, time: time ?? '', estimate, notes, tracked: false }
}

export type MissingPart = 'title' | 'day'

/** What has to be filled in before it can be kept. */
export function missingParts({ title, day }: Pick<DueDraft, 'title' | 'day'>): MissingPart[] {
  return [...(title.trim() === '' ? (['title'] as const) : []), ...(day === '' ? (['day'] as const) : [])]
}

/** Whether a draft would be kept as an assessment of its module. */
export function becomesAssessment({ kind, module, tracked }: DueDraft): boolean {
  return kind === 'exam' && module !== '' && tracked
}

/** The instance that something due belongs to: its module's; else the one asked for when it holds the day, else one that does. */
function semesterFor(plan: Plan, { module, day }: DueDraft, asked: string): string {
  const own = module === '' ? undefined : findModule(plan, module)?.semester
  if (own !== undefined) return own
  if (day === '' || weekOf(plan, asked, day)) return asked
  return plan.semesters.find(({ id }) => weekOf(plan, id, day))?.id ?? asked
}

function newAssessment({ title, day, time }: DueDraft, id: string): PlanAssessment {
  return {
    id,
    title: title.trim(),
    kind: 'normal',
    coefficient: 1,
    weights: {},
    mark: null,
    outOf: 20,
    date: day,
    ...(time === '' ? {} : { time })
  }
}

/** The command that keeps a new item. `semester`: the instance that the student looks at. */
export function addCommand(plan: Plan, draft: DueDraft, semester: string, { newId }: Context): Command {
  const module = draft.module === '' ? null : draft.module
  if (becomesAssessment(draft) && module !== null) {
    const assessments = [...(findModule(plan, module)?.assessments ?? []), newAssessment(draft, newId())]
    return { type: 'setAssessments', module, assessments }
  }
  return {
    type: 'addTask',
    task: {
      id: newId(),
      kind: draft.kind,
      title: draft.title.trim(),
      module,
      semester: semesterFor(plan, draft, semester),
      due: draft.day,
      time: draft.time === '' ? null : draft.time,
      estimate: draft.estimate,
      done: false,
      notes: draft.notes.trim()
    }
  }
}

/** The command that keeps a changed task. */
export function changeCommand(plan: Plan, task: Task, draft: DueDraft): Command {
  return {
    type: 'changeTask',
    task: {
      ...task,
      kind: draft.kind,
      title: draft.title.trim(),
      module: draft.module === '' ? null : draft.module,
      semester: semesterFor(plan, draft, task.semester),
      due: draft.day,
      time: draft.time === '' ? null : draft.time,
      estimate: draft.estimate,
      notes: draft.notes.trim()
    }
  }
}

/** What the student may change here of an assessment; marks and coefficients are entered in Résultats. */
export interface AssessmentDraft {
  title: string
  /** Empty for none. */
  day: Day | ''
  time: ClockTime | ''
  room: string
}

/** The assessment that an item stands for. */
export function findAssessment(plan: Plan, module: string, id: string): PlanAssessment | undefined {
  return findModule(plan, module)?.assessments.find((assessment) => assessment.id === id)
}

export function draftOfAssessment({ title, date, time, room }: PlanAssessment): AssessmentDraft {
  return { title, day: date ?? '', time: time ?? '', room: room ?? '' }
}

/** The command that keeps a changed assessment; null when it is gone. */
export function assessmentCommand(plan: Plan, module: string, id: string, draft: AssessmentDraft): Command | null {
  const assessments = findModule(plan, module)?.assessments
  if (!assessments?.some((assessment) => assessment.id === id)) return null
  return {
    type: 'setAssessments',
    module,
    assessments: assessments.map((assessment) => {
      if (assessment.id !== id) return assessment
      const changed: PlanAssessment = { ...assessment, title: draft.title.trim(), date: draft.day === '' ? null : draft.day }
      const room = draft.room.trim()
      if (draft.time === '') delete changed.time
      else changed.time = draft.time
      if (room === '') delete changed.room
      else changed.room = room
      return changed
    })
  }
}

/** The command that moves an item to another day. */
export function moveCommand(plan: Plan, item: DueItem, day: Day): Command | null {
  if (item.type === 'task') return { type: 'changeTask', task: { ...item.task, due: day } }
  const assessment = findAssessment(plan, item.module, item.id)
  return assessment ? assessmentCommand(plan, item.module, item.id, { ...draftOfAssessment(assessment), day }) : null
}
