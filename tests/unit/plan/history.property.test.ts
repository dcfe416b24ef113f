import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import { contentOf } from '@/domain/plan/content'
import { emptyHistory, record, redo, undo } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { rawCommand, rawCommands, toCommand, type RawCommand } from './arbitrary'
import { expectSame, frozen, laterContext, newPlan, PROPERTY_TIMEOUT } from './fixtures'

const start = newPlan()
const context = laterContext()

/** Applies what is accepted; a history goes through storage as JSON, so it does here. */
function live(plan: Plan, raws: readonly RawCommand[]) {
  let current = plan
  let history = emptyHistory()
  const states = [contentOf(plan)]
  const accepted: Command['type'][] = []
  for (const raw of raws) {
    const command = toCommand(current, raw)
    const result = applyCommand(current, command, context)
    if (!result.ok) continue
    current = frozen(result.value.plan)
    history = record(history, JSON.parse(JSON.stringify(result.value.entry)))
    states.push(contentOf(current))
    accepted.push(command.type)
  }
  return { plan: current, history, states, accepted }
}

describe('undo and redo', () => {
  it('undo after any command is identity, and redo gives the change again', () => {
    fc.assert(
      fc.property(rawCommands(6), rawCommand, (raws, last) => {
        const { plan } = live(start, raws)
        const result = applyCommand(plan, toCommand(plan, last), context)
        if (!result.ok) return
        const history = record(emptyHistory(), result.value.entry)
        const back = undo(result.value.plan, history, context)
        expectSame(back.ok && contentOf(back.value.plan), contentOf(plan))
        const again = back.ok && redo(back.value.plan, back.value.history, context)
        expectSame(again && again.ok && contentOf(again.value.plan), contentOf(result.value.plan))
      }),
      { numRuns: 300 }
    )
  }, PROPERTY_TIMEOUT)

  it('undoing all gives every state back in turn, down to the first plan; redoing all gives the last', () => {
    fc.assert(
      fc.property(rawCommands(25), (raws) => {
        const { plan, history, states } = live(start, raws)
        let current = { plan, history }
        for (const state of states.slice(0, -1).toReversed()) {
          const step = undo(current.plan, current.history, context)
          if (!step.ok) return expect.fail('nothing to undo')
          expectSame(contentOf(step.value.plan), state)
          current = step.value
        }
        expect(undo(current.plan, current.history, context).ok).toBe(false)
        for (const state of states.slice(1)) {
          const step = redo(current.plan, current.history, context)
          if (!step.ok) return expect.fail('nothing to redo')
          expectSame(contentOf(step.value.plan), state)
          current = step.value
        }
        expect(redo(current.plan, current.history, context).ok).toBe(false)
        expect(current.plan.revision).toBe(plan.revision + 2 * (states.length - 1))
      }),
      { numRuns: 60 }
    )
  }, PROPERTY_TIMEOUT)

  it('meets every kind of command', () => {
    const seen = new Set<string>()
    for (const raws of fc.sample(rawCommands(25), { numRuns: 1000, seed: 7 })) {
      for (const type of live(start, raws).accepted) seen.add(type)
    }
    expect([...seen].sort()).toStrictEqual(
      [
        ...['addModule', 'addOwnModule', 'batch', 'chooseParcours', 'insertSemester', 'moveModule', 'overrideModule'],
        ...['recordDecision', 'removeDecision', 'removeModule', 'removeSemester', 'renamePlan', 'repeatSemester'],
        ...['replaceMaquette', 'restoreDiagnostic', 'setAsideDiagnostic', 'setAssessments', 'setEntryYear'],
        ...['setModuleMark', 'setModuleNotes', 'setModuleState', 'setNotes', 'setSemesterKind', 'setSemesterNotes'],
        ...['setAdjustment', 'setSemesterState', 'setStage', 'setUeMark', 'setWishes', 'setYearMode'],
        ...['setSemesterDates', 'setRhythm', 'paintWeeks', 'setBreaks', 'setSpread', 'moveSpread', 'resizeSpread', 'setSpreadWeek'],
        ...['lockSpread', 'setPersonalFactor', 'setCeiling', 'levelSemester', 'addTask', 'changeTask', 'removeTask', 'setTaskDone'],
        ...['importTimetable', 'removeTimetable', 'addSelfAssessment', 'changeSelfAssessment', 'removeSelfAssessment'],
        ...['addEvidence', 'changeEvidence', 'removeEvidence', 'setSelfPosition']
      ].sort()
    )
  }, PROPERTY_TIMEOUT)
})
