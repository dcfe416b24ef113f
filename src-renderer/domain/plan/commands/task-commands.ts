import { isClockTime, isDay } from '../../schedule/days'
import type { Task } from '../../schedule/schedule'
import { findTask } from '../../schedule/tasks'
import { sameData } from '../../same-data'
import type { Plan } from '../plan'
import { findModule, findSemester } from '../query'
import { change, inDraft, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { editSchedule } from './schedule-draft'
import { isMinutes } from './values'

/** Why a task cannot be kept, or null. */
function problemOf(plan: Plan, task: Task): Checked | null {
  if (!findSemester(plan, task.semester)) return refuse('unknown-semester', task.semester)
  if (task.module !== null && !findModule(plan, task.module)) return refuse('unknown-module', task.module)
  if (task.id === '' || task.title.trim() === '') return refuse('invalid-value', 'no id or no title')
  if (!isDay(task.due) || (task.time !== null && !isClockTime(task.time))) return refuse('invalid-value', `${task.due} ${task.time}`)
  if (task.estimate !== null && !isMinutes(task.estimate)) return refuse('invalid-value', `estimate ${task.estimate}`)
  const isPlaced = Object.entries(task.work ?? {}).every(([week, minutes]) => isDay(week) && isMinutes(minutes))
  return isPlaced ? null : refuse('invalid-value', 'work')
}

function trimmed(task: Task): Task {
  return { ...task, title: task.title.trim() }
}

/** Its id must be free; it is the caller's, so that a batch can name the task. */
export function addTask(plan: Plan, command: CommandOf<'addTask'>): Checked {
  const problem = problemOf(plan, command.task)
  if (problem) return problem
  if (findTask(plan, command.task.id)) return refuse('invalid-value', `task id ${command.task.id}`)
  const task = trimmed(command.task)
  return change((draft) => {
    editSchedule(draft, (schedule) => void (schedule.tasks ??= []).push(task))
  })
}

/** Puts a task in the place of the one of its id. A new day or estimate takes a levelled placing of its work back. */
export function changeTask(plan: Plan, command: CommandOf<'changeTask'>): Checked {
  const former = findTask(plan, command.task.id)
  if (!former) return refuse('unknown-task', command.task.id)
  const problem = problemOf(plan, command.task)
  if (problem) return problem
  const task = trimmed(command.task)
  if (sameData(former, task)) return noChange(command)
  if (sameData(former.work, task.work) && (former.due !== task.due || former.estimate !== task.estimate)) delete task.work
  return change((draft) => {
    const drafted = inDraft(draft.schedule?.tasks ?? [], task.id)
    Object.assign(drafted, task)
    if (!task.work) delete drafted.work
  })
}

export function removeTask(plan: Plan, command: CommandOf<'removeTask'>): Checked {
  const index = plan.schedule?.tasks?.findIndex(({ id }) => id === command.task) ?? -1
  if (index < 0) return refuse('unknown-task', command.task)
  return change((draft) => {
    editSchedule(draft, (schedule) => void schedule.tasks?.splice(index, 1))
  })
}

export function setTaskDone(plan: Plan, command: CommandOf<'setTaskDone'>): Checked {
  const task = findTask(plan, command.task)
  if (!task) return refuse('unknown-task', command.task)
  if (task.done === command.done) return noChange(command)
  return change((draft) => {
    inDraft(draft.schedule?.tasks ?? [], task.id).done = command.done
  })
}
