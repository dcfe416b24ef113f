import { findTask } from '../schedule/tasks'
import type { Command, CommandLabel } from './command'
import type { Plan } from './plan'
import { findEvidence, findModule, findSemester, shortSemesterName } from './query'

/** Nothing is named that the plan does not hold: the label of a refused command is never shown. */
function codeOf(plan: Plan, moduleId: string): string {
  return findModule(plan, moduleId)?.code ?? ''
}

function semesterOf(plan: Plan, semesterId: string): string {
  const semester = findSemester(plan, semesterId)
  return semester ? shortSemesterName(semester) : ''
}

function label(key: string, params: CommandLabel['params'] = {}): CommandLabel {
  return { key, params }
}

/**
 * What a command does, in the plan before it: a message key under `command.` and its parameters, all of them free of
 * any language, since the label is kept in the history.
 */
export function commandLabel(plan: Plan, command: Command): CommandLabel {
  const module = (id: string): { code: string } => ({ code: codeOf(plan, id) })
  const semester = (id: string): { semester: string } => ({ semester: semesterOf(plan, id) })
  switch (command.type) {
    case 'renamePlan':
      return label('renamePlan', { name: command.name.trim() })
    case 'setNotes':
      return label('setNotes')
    case 'setEntryYear':
      return label('setEntryYear', { year: String(command.entryYear) })
    case 'setYearMode':
      return label(`setYearMode.${command.mode}`, { year: command.year })
    case 'chooseParcours':
      return command.parcours === null ? label('undecideParcours') : label('chooseParcours', { parcours: command.parcours })
    case 'setWishes':
      return label('setWishes')
    case 'moveModule':
      return label('moveModule', { ...module(command.module), ...semester(command.semester) })
    case 'addModule':
      return label('addModule', { code: command.code, ...semester(command.semester) })
    case 'addOwnModule':
      return label('addOwnModule', { code: command.definition.code, ...semester(command.semester) })
    case 'removeModule':
      return label('removeModule', { ...module(command.module), ...semester(findModule(plan, command.module)?.semester ?? '') })
    case 'setModuleState':
      return label(`setModuleState.${command.state}`, module(command.module))
    case 'setModuleMark':
      return label(command.mark === null ? 'clearModuleMark' : 'setModuleMark', module(command.module))
    case 'setModuleNotes':
      return label('setModuleNotes', module(command.module))
    case 'overrideModule':
      return label(Object.keys(command.overrides).length === 0 ? 'clearOverrides' : 'overrideModule', module(command.module))
    case 'setStage':
      return command.stage.weeks === null
        ? label('setStage', module(command.module))
        : label('setStageWeeks', { ...module(command.module), weeks: command.stage.weeks })
    case 'setAssessments':
      return label('setAssessments', module(command.module))
    case 'setUeMark':
      return label(command.mark === null ? 'clearUeMark' : 'setUeMark', { ue: command.ue, ...semester(command.semester) })
    case 'setAdjustment': {
      const verb = command.marks.length === 0 ? 'clearAdjustment' : 'setAdjustment'
      const name = `${verb}.${command.kind}${command.ue === null ? 'OfAll' : ''}`
      return label(name, { ue: command.ue ?? '', ...semester(command.semester) })
    }
    case 'setSemesterState':
      return label(`setSemesterState.${command.state}`, semester(command.semester))
    case 'setSemesterNotes':
      return label('setSemesterNotes', semester(command.semester))
    case 'repeatSemester':
      return label('repeatSemester', semester(command.semester))
    case 'insertSemester':
      return label(`insertSemester.${command.kind}`)
    case 'setSemesterKind':
      return label(`setSemesterKind.${command.kind}`, semester(command.semester))
    case 'removeSemester':
      return label('removeSemester', semester(command.semester))
    case 'recordDecision':
      return label('recordDecision', { code: command.decision.code })
    case 'removeDecision':
      return label('removeDecision', { code: plan.decisions.find(({ id }) => id === command.decision)?.code ?? '' })
    case 'setAsideDiagnostic':
      return label('setAsideDiagnostic')
    case 'restoreDiagnostic':
      return label('restoreDiagnostic')
    case 'replaceMaquette':
      return label('replaceMaquette', { name: command.maquette.name })
    case 'setSemesterDates':
      return label('setSemesterDates', semester(command.semester))
    case 'setRhythm':
      return label(command.rhythm === null ? 'clearRhythm' : 'setRhythm', semester(command.semester))
    case 'paintWeeks':
      return command.kind === null
        ? label('unpaintWeeks', { count: command.weeks.length, ...semester(command.semester) })
        : label(`paintWeeks.${command.kind}`, { count: command.weeks.length, ...semester(command.semester) })
    case 'setBreaks':
      return label('setBreaks')
    case 'setSpread':
      return label(command.minutes === null ? 'clearSpread' : 'setSpread', module(command.module))
    case 'moveSpread':
      return label('moveSpread', module(command.module))
    case 'resizeSpread':
      return label('resizeSpread', module(command.module))
    case 'setSpreadWeek':
      return label('setSpreadWeek', module(command.module))
    case 'lockSpread':
      return label(command.locked ? 'lockSpread' : 'unlockSpread', module(command.module))
    case 'setPersonalFactor':
      return 'kind' in command.of
        ? label(`setPersonalFactor.${command.of.kind}`)
        : label('setPersonalFactor.module', module(command.of.module))
    case 'setCeiling':
      return command.minutes === null ? label('clearCeiling') : label('setCeiling')
    case 'levelSemester':
      return label('levelSemester', semester(command.semester))
    case 'addTask':
      return label('addTask', { title: command.task.title.trim() })
    case 'changeTask':
      return label('changeTask', { title: command.task.title.trim() })
    case 'removeTask':
      return label('removeTask', { title: findTask(plan, command.task)?.title ?? '' })
    case 'setTaskDone':
      return label(command.done ? 'finishTask' : 'reopenTask', { title: findTask(plan, command.task)?.title ?? '' })
    case 'importTimetable':
      return label('importTimetable', { name: command.timetable.name.trim() })
    case 'removeTimetable':
      return label('removeTimetable', { name: plan.schedule?.timetables?.find(({ id }) => id === command.timetable)?.name ?? '' })
    case 'addSelfAssessment':
    case 'changeSelfAssessment':
    case 'removeSelfAssessment':
      return label(command.type)
    case 'addEvidence':
      return label('addEvidence', { title: command.evidence.title.trim() })
    case 'changeEvidence':
      return label('changeEvidence', { title: command.evidence.title.trim() })
    case 'removeEvidence':
      return label('removeEvidence', { title: findEvidence(plan, command.evidence)?.title ?? '' })
    case 'setSelfPosition':
      return label(command.step === null ? 'clearSelfPosition' : 'setSelfPosition', { code: command.criticalLearning })
    case 'batch':
      return command.label
  }
}
