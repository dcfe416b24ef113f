import { sameData } from '../../same-data'
import type { Plan, PlanModule } from '../plan'
import { findModule, moduleDefinition } from '../query'
import { change, inDraft, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { areAmounts, areAssessments, areHours, isAmount, isMark } from './values'

/** Sets one field of a module, kept aside or not. */
function setField<K extends keyof PlanModule>(
  plan: Plan,
  command: CommandOf<'setModuleState' | 'setModuleMark' | 'setModuleNotes' | 'overrideModule' | 'setStage' | 'setAssessments'>,
  field: K,
  value: PlanModule[K]
): Checked {
  const module = findModule(plan, command.module)
  if (!module) return refuse('unknown-module', command.module)
  if (sameData(module[field], value)) return noChange(command)
  return change((draft) => {
    inDraft(draft.modules, module.id)[field] = value
  })
}

export function setModuleState(plan: Plan, command: CommandOf<'setModuleState'>): Checked {
  return setField(plan, command, 'state', command.state)
}

/** The module's average entered as such, hundredths /20, or why there is none. */
export function setModuleMark(plan: Plan, command: CommandOf<'setModuleMark'>): Checked {
  if (!isMark(command.mark)) return refuse('invalid-value', `mark ${command.mark}`)
  return setField(plan, command, 'mark', command.mark)
}

export function setModuleNotes(plan: Plan, command: CommandOf<'setModuleNotes'>): Checked {
  return setField(plan, command, 'notes', command.notes)
}

/** This plan's own hours and coefficients in place of the maquette's; empty overrides give the maquette's back. */
export function overrideModule(plan: Plan, command: CommandOf<'overrideModule'>): Checked {
  const { hours, coefficients } = command.overrides
  if ((hours && !areHours(hours)) || (coefficients && !areAmounts(coefficients))) {
    return refuse('invalid-value', 'hours or coefficients')
  }
  return setField(plan, command, 'overrides', command.overrides)
}

/** Company, place and length in weeks; for a stage only. */
export function setStage(plan: Plan, command: CommandOf<'setStage'>): Checked {
  const module = findModule(plan, command.module)
  if (module && moduleDefinition(plan, module)?.kind !== 'stage') return refuse('invalid-value', `${module.code} is no stage`)
  const { weeks } = command.stage
  if (weeks !== null && !isAmount(weeks)) return refuse('invalid-value', `${weeks} weeks`)
  return setField(plan, command, 'stage', command.stage)
}

export function setAssessments(plan: Plan, command: CommandOf<'setAssessments'>): Checked {
  if (!areAssessments(command.assessments)) return refuse('invalid-value', 'assessments')
  return setField(plan, command, 'assessments', command.assessments)
}
