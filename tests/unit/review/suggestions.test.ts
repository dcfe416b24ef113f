import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import { contentOf } from '@/domain/plan/content'
import { emptyHistory, record, redo, undo } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { applicability, standingOf } from '@/domain/review/applicability'
import { addSuggestion, decideSuggestion } from '@/domain/review/edit-review'
import { effectOf } from '@/domain/review/effect'
import { emptyReview, type SuggestedCommand, type SuggestionEntry } from '@/domain/review/review'
import { suggestionsOf } from '@/domain/review/review-entries'
import { acceptingCommand, suggestionOf } from '@/domain/review/suggestion'
import { rawCommands, toCommand } from '../plan/arbitrary'
import { expectSame, found, framework, laterContext, moduleOf, newPlan, ownDefinition, PROPERTY_TIMEOUT, run, semesterOf } from '../plan/fixtures'
import { valueOf } from '../storage/support'
import { machineContext, student, tutor } from './reviewed'

const plan = newPlan('MPI')
const S3 = semesterOf(plan, 3).id
const S4 = semesterOf(plan, 4).id
const S5 = semesterOf(plan, 5).id
const moved = moduleOf(plan, 'R3.05')
const without = run(plan, [{ type: 'removeModule', module: moved.id }])
const stage = moduleOf(plan, 'STAGE 4')

function suggest(onPlan: Plan, ...commands: SuggestedCommand[]): SuggestionEntry {
  return valueOf(suggestionOf(onPlan, tutor, { commands, reason: 'Parce que', about: '' }, machineContext('t')()))
}

const move: SuggestedCommand = { type: 'moveModule', module: moved.id, semester: S4 }
const state = (suggestion: SuggestionEntry, onPlan: Plan): string => applicability(suggestion, onPlan).state

describe('each kind of suggestion', () => {
  const definition = ownDefinition('X1')
  const cases: [string, Plan, SuggestedCommand][] = [
    ['move', plan, move],
    ['add', without, { type: 'addModule', code: 'R3.05', semester: S3 }],
    ['add', plan, { type: 'addOwnModule', definition, semester: S3 }],
    ['remove', plan, { type: 'removeModule', module: moved.id }],
    ['change', plan, { type: 'overrideModule', module: moved.id, overrides: { coefficients: { 'UE3.1': 2 } } }],
    ['change', plan, { type: 'setStage', module: stage.id, stage: { weeks: 12, company: '', place: '' } }],
    ['choose', plan, { type: 'chooseParcours', parcours: 'SNRV' }],
    ['change', plan, { type: 'setYearMode', year: 1, mode: 'workStudy' }],
    ['add', plan, { type: 'insertSemester', kind: 'gapYear', after: S4 }],
    ['change', plan, { type: 'setSemesterKind', semester: S5, kind: 'abroad' }],
    ['add', plan, { type: 'repeatSemester', semester: S3 }]
  ]

  it.each(cases)('%s: %#', (_verb, onPlan, command) => {
    const suggestion = suggest(onPlan, command)
    expect(state(suggestion, onPlan)).toBe('applicable')
    const done = run(onPlan, [acceptingCommand(onPlan, suggestion)])
    expect(state(suggestion, done)).toBe('already')
    expect(found(effectOf(suggestion, onPlan, framework, 'text', laterContext()), 'effect').differences.length).toBeGreaterThan(0)
  })

  it('that cannot be done, or changes nothing, is not made', () => {
    expect(suggestionOf(plan, tutor, { commands: [], reason: '', about: '' }, laterContext()).ok).toBe(false)
    const nothing = suggestionOf(plan, tutor, { commands: [{ ...move, semester: S3 }], reason: '', about: '' }, laterContext())
    expect(nothing).toMatchObject({ ok: false, error: { code: 'no-change' } })
  })

  it('of a module to be makes the same module on every machine', () => {
    const suggestion = suggest(without, { type: 'addModule', code: 'R3.05', semester: S3 })
    const ids = ['a', 'b'].map((machine) => {
      const done = applyCommand(without, acceptingCommand(without, suggestion), machineContext(machine)())
      return moduleOf(valueOf(done).plan, 'R3.05').id
    })
    expect(ids[0]).toBe(ids[1])
  })
})

describe('a suggestion on a plan that changed since', () => {
  it('is in conflict when the student moved the module elsewhere, and says both sides', () => {
    const elsewhere = run(plan, [{ type: 'moveModule', module: moved.id, semester: S5 }])
    expect(applicability(suggest(plan, move), elsewhere)).toMatchObject({
      state: 'conflict',
      possible: true,
      sides: [
        {
          before: { code: 'R3.05', semesters: [{ name: 'S3' }] },
          wanted: { semesters: [{ name: 'S4' }] },
          now: { semesters: [{ name: 'S5' }] }
        }
      ]
    })
  })

  it('is in conflict when the module is gone, and can then not be done', () => {
    expect(applicability(suggest(plan, move), without)).toMatchObject({ state: 'conflict', possible: false, sides: [{ now: { semesters: [] } }] })
    expect(effectOf(suggest(plan, move), without, framework, 'text', laterContext())).toBeNull()
  })

  it('is done already when the student did the same', () => {
    expect(state(suggest(plan, move), run(plan, [move]))).toBe('already')
  })

  it('of several changes is judged change by change, each on the one before', () => {
    const both = suggest(plan, move, { type: 'moveModule', module: moved.id, semester: S5 })
    expect(state(both, plan)).toBe('applicable')
    const choice = suggest(plan, { type: 'chooseParcours', parcours: 'SNRV' }, move)
    expect(state(choice, run(plan, [{ type: 'chooseParcours', parcours: 'II' }]))).toBe('conflict')
  })

  it('stays applicable whatever else was edited', { timeout: PROPERTY_TIMEOUT }, () => {
    const suggestion = suggest(plan, move)
    const touching = ['moveModule', 'removeModule', 'removeSemester', 'setSemesterKind', 'replaceMaquette', 'insertSemester', 'batch']
    fc.assert(
      fc.property(rawCommands(12), (raws) => {
        let edited = plan
        for (const raw of raws) {
          if (touching.includes(raw.type)) continue
          const applied = applyCommand(edited, toCommand(edited, raw), laterContext())
          if (applied.ok) edited = applied.value.plan
        }
        expect(state(suggestion, edited)).toBe('applicable')
      }),
      { numRuns: 60 }
    )
  })
})

describe('accepting', () => {
  it('is one step that undo takes back and redo gives again, and the suggestion follows', () => {
    const suggestion = suggest(plan, move, { type: 'chooseParcours', parcours: 'SNRV' })
    const context = machineContext('s')
    const review = addSuggestion(emptyReview(plan.id), tutor, suggestion, context())
    const done = valueOf(applyCommand(plan, acceptingCommand(plan, suggestion), context()))
    const history = record(emptyHistory(), done.entry)
    expect(history.entries).toHaveLength(1)
    expect(done.entry.label).toEqual({ key: 'acceptSuggestions', params: { count: 2 } })

    const decided = valueOf(decideSuggestion(review, student, { id: suggestion.id, state: 'accepted', note: '' }, context()))
    const entry = found(suggestionsOf(decided)[0], 'suggestion')
    expect(standingOf(entry, done.plan)).toBe('accepted')
    const back = valueOf(undo(done.plan, history, context()))
    expectSame(contentOf(back.plan), contentOf(plan))
    expect(standingOf(entry, back.plan)).toBe('takenBack')
    const again = valueOf(redo(back.plan, back.history, context()))
    expect(standingOf(entry, again.plan)).toBe('accepted')
  })

  it.each([
    [move, { key: 'acceptSuggestion.moveModule', params: { code: 'R3.05', semester: 'S4' } }],
    [{ type: 'chooseParcours', parcours: null } as const, { key: 'acceptSuggestion.undecideParcours', params: {} }],
    [{ type: 'chooseParcours', parcours: 'II' } as const, { key: 'acceptSuggestion.chooseParcours', params: { parcours: 'II' } }],
    [{ type: 'repeatSemester', semester: S3 } as const, { key: 'acceptSuggestion.repeatSemester', params: { code: '', semester: 'S3' } }]
  ])('is named in the history: %#', (command, label) => {
    expect(acceptingCommand(plan, suggest(plan, command))).toMatchObject({ type: 'batch', label })
  })

  it('tells its effect on figures', () => {
    const effect = found(effectOf(suggest(plan, { type: 'chooseParcours', parcours: null }), plan, framework, 'text', laterContext()), 'effect')
    expect([effect.before.ects, effect.after.ects]).toEqual([180, expect.any(Number)])
    expect(effect.after.ects).toBeLessThan(180)
    const moving = found(effectOf(suggest(plan, move), plan, framework, 'text', laterContext()), 'effect')
    const hours = (figures: typeof moving.before, id: string): number => found(figures.loads.find(({ semester }) => semester === id), id).hours
    expect(hours(moving.before, S3) - hours(moving.after, S3)).toBe(hours(moving.after, S4) - hours(moving.before, S4))
    expect(hours(moving.after, S4)).toBeGreaterThan(hours(moving.before, S4))
  })
})
