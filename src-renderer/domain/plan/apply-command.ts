import { create, type Patches } from 'mutative'
import { fail, ok, type Result } from '../result'
import { sameData } from '../same-data'
import type { Command, CommandError } from './command'
import { paintWeeks, setBreaks, setRhythm, setSemesterDates } from './commands/calendar-commands'
import { levelSemester } from './commands/level-command'
import { replaceMaquette } from './commands/maquette-commands'
import { addModule, addOwnModule, moveModule, removeModule } from './commands/module-commands'
import {
  overrideModule,
  setAssessments,
  setModuleMark,
  setModuleNotes,
  setModuleState,
  setStage
} from './commands/module-content-commands'
import { chooseParcours } from './commands/parcours-commands'
import {
  renamePlan,
  restoreDiagnostic,
  setAsideDiagnostic,
  setEntryYear,
  setNotes,
  setWishes,
  setYearMode
} from './commands/plan-commands'
import { addEvidence, changeEvidence, removeEvidence, setSelfPosition } from './commands/portfolio-commands'
import type { Checked, CommandOf, Recipe } from './commands/recipe'
import { recordDecision, removeDecision, setAdjustment, setUeMark } from './commands/result-commands'
import { addSelfAssessment, changeSelfAssessment, removeSelfAssessment } from './commands/self-assessment-commands'
import {
  insertSemester,
  removeSemester,
  repeatSemester,
  setSemesterKind,
  setSemesterNotes,
  setSemesterState
} from './commands/semester-commands'
import { settleSchedule } from './commands/settle-schedule'
import { lockSpread, moveSpread, resizeSpread, setCeiling, setPersonalFactor, setSpread, setSpreadWeek } from './commands/spread-commands'
import { addTask, changeTask, removeTask, setTaskDone } from './commands/task-commands'
import { importTimetable, removeTimetable } from './commands/timetable-commands'
import type { HistoryEntry } from './history'
import { commandLabel } from './labels'
import type { Context, Plan } from './plan'

/** A plan changed by a command, and the entry that undoes and redoes it. */
export interface Change {
  plan: Plan
  entry: HistoryEntry
}

interface Patched {
  plan: Plan
  patches: Patches
  inverse: Patches
}

function check(plan: Plan, command: Exclude<Command, { type: 'batch' }>, context: Context): Checked {
  switch (command.type) {
    case 'renamePlan':
      return renamePlan(plan, command)
    case 'setNotes':
      return setNotes(plan, command)
    case 'setEntryYear':
      return setEntryYear(plan, command)
    case 'setYearMode':
      return setYearMode(plan, command)
    case 'chooseParcours':
      return chooseParcours(plan, command, context)
    case 'setWishes':
      return setWishes(plan, command)
    case 'moveModule':
      return moveModule(plan, command)
    case 'addModule':
      return addModule(plan, command, context)
    case 'addOwnModule':
      return addOwnModule(plan, command, context)
    case 'removeModule':
      return removeModule(plan, command)
    case 'setModuleState':
      return setModuleState(plan, command)
    case 'setModuleMark':
      return setModuleMark(plan, command)
    case 'setModuleNotes':
      return setModuleNotes(plan, command)
    case 'overrideModule':
      return overrideModule(plan, command)
    case 'setStage':
      return setStage(plan, command)
    case 'setAssessments':
      return setAssessments(plan, command)
    case 'setUeMark':
      return setUeMark(plan, command)
    case 'setAdjustment':
      return setAdjustment(plan, command)
    case 'setSemesterState':
      return setSemesterState(plan, command)
    case 'setSemesterNotes':
      return setSemesterNotes(plan, command)
    case 'repeatSemester':
      return repeatSemester(plan, command, context)
    case 'insertSemester':
      return insertSemester(plan, command, context)
    case 'setSemesterKind':
      return setSemesterKind(plan, command)
    case 'removeSemester':
      return removeSemester(plan, command)
    case 'recordDecision':
      return recordDecision(plan, command)
    case 'removeDecision':
      return removeDecision(plan, command)
    case 'setAsideDiagnostic':
      return setAsideDiagnostic(plan, command, context)
    case 'restoreDiagnostic':
      return restoreDiagnostic(plan, command)
    case 'replaceMaquette':
      return replaceMaquette(plan, command, context)
    case 'setSemesterDates':
      return setSemesterDates(plan, command)
    case 'setRhythm':
      return setRhythm(plan, command)
    case 'paintWeeks':
      return paintWeeks(plan, command)
    case 'setBreaks':
      return setBreaks(plan, command)
    case 'setSpread':
      return setSpread(plan, command)
    case 'moveSpread':
      return moveSpread(plan, command)
    case 'resizeSpread':
      return resizeSpread(plan, command)
    case 'setSpreadWeek':
      return setSpreadWeek(plan, command)
    case 'lockSpread':
      return lockSpread(plan, command)
    case 'setPersonalFactor':
      return setPersonalFactor(plan, command)
    case 'setCeiling':
      return setCeiling(plan, command)
    case 'levelSemester':
      return levelSemester(plan, command)
    case 'addTask':
      return addTask(plan, command)
    case 'changeTask':
      return changeTask(plan, command)
    case 'removeTask':
      return removeTask(plan, command)
    case 'setTaskDone':
      return setTaskDone(plan, command)
    case 'importTimetable':
      return importTimetable(plan, command)
    case 'removeTimetable':
      return removeTimetable(plan, command)
    case 'addSelfAssessment':
      return addSelfAssessment(plan, command)
    case 'changeSelfAssessment':
      return changeSelfAssessment(plan, command)
    case 'removeSelfAssessment':
      return removeSelfAssessment(plan, command)
    case 'addEvidence':
      return addEvidence(plan, command)
    case 'changeEvidence':
      return changeEvidence(plan, command)
    case 'removeEvidence':
      return removeEvidence(plan, command)
    case 'setSelfPosition':
      return setSelfPosition(plan, command, context)
  }
}

/** One command after the other; those that change nothing are passed over, any other refusal refuses the whole. */
function patchBatch(plan: Plan, { commands }: CommandOf<'batch'>, context: Context): Result<Patched, CommandError> {
  let done: Patched = { plan, patches: [], inverse: [] }
  for (const command of commands) {
    const step = patch(done.plan, command, context)
    if (step.ok) {
      done = {
        plan: step.value.plan,
        patches: [...done.patches, ...step.value.patches],
        inverse: [...step.value.inverse, ...done.inverse]
      }
    } else if (step.error.code !== 'no-change') return step
  }
  if (sameData(done.plan, plan)) return fail({ code: 'no-change', detail: 'batch' })
  return ok(done)
}

function patch(plan: Plan, command: Command, context: Context): Result<Patched, CommandError> {
  if (command.type === 'batch') return patchBatch(plan, command, context)
  const checked = check(plan, command, context)
  if (!checked.ok) return checked
  const done = patchWith(plan, checked.value)
  const settle = settleSchedule(done.plan, plan)
  if (!settle) return ok(done)
  const settled = patchWith(done.plan, settle)
  return ok({
    plan: settled.plan,
    patches: [...done.patches, ...settled.patches],
    inverse: [...settled.inverse, ...done.inverse]
  })
}

function patchWith(plan: Plan, recipe: Recipe): Patched {
  const [next, patches, inverse] = create(plan, (draft) => recipe(draft), { enablePatches: true })
  return { plan: next, patches, inverse }
}

/**
 * Changes a plan by a command. The plan given stays as it is. The revision and the date of the change are outside the
 * patches: an undo brings the content back, not the count of changes. `no-change` when there is nothing to do, which
 * is no event; any other error says why the command cannot be done.
 */
export function applyCommand(plan: Plan, command: Command, context: Context): Result<Change, CommandError> {
  const patched = patch(plan, command, context)
  if (!patched.ok) return patched
  const { patches, inverse } = patched.value
  return ok({
    plan: { ...patched.value.plan, revision: plan.revision + 1, updatedAt: context.now },
    entry: { id: context.newId(), at: context.now, label: commandLabel(plan, command), patches, inverse }
  })
}
