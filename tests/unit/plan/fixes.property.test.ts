import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import { diagnose } from '@/domain/plan/diagnose'
import type { Diagnostic, DiagnosticKind } from '@/domain/plan/diagnostic'
import type { Context, Plan } from '@/domain/plan/plan'
import { rawCommand, toCommand, type RawCommand } from './arbitrary'
import { found, framework, frozen, laterContext, moduleOf, newPlan, PROPERTY_TIMEOUT, run, semesterOf } from './fixtures'

let ids = 0
/** Ids apart from those of the starts: one used twice would let a fix remove another module. */
const context: Context = { ...laterContext(), newId: () => `lived${++ids}` }
const mpi = newPlan('MPI')

/** Some in a trouble that random commands seldom make. */
const starts: readonly Plan[] = [
  mpi,
  newPlan(null),
  run(mpi, ['R3.MPI.16', 'R3.MPI.17', 'SAÉ 3.MPI.02'].map((code) => ({ type: 'removeModule', module: moduleOf(mpi, code).id }))),
  run(mpi, [1, 2, 3, 4, 5].map((number) => ({ type: 'repeatSemester', semester: semesterOf(mpi, number).id }))),
  run(mpi, [['STAGE 4', 8], ['STAGE 6', 12]].map(([code, weeks]) => ({ type: 'setStage', module: moduleOf(mpi, String(code)).id, stage: { weeks: Number(weeks), company: '', place: '' } }))),
  run(mpi, [
    {
      type: 'addTask',
      task: { id: 'holiday', kind: 'task', title: 'Fiche', module: null, semester: semesterOf(mpi, 3).id, due: '2026-11-11', time: null, estimate: 1800, done: false, notes: '' }
    },
    { type: 'setCeiling', minutes: 2400 }
  ]),
  { ...mpi, modules: [...mpi.modules, { ...moduleOf(mpi, 'R1.01'), id: 'unknown', code: 'R9.99' }] }
]

function liveOn(plan: Plan, commands: readonly RawCommand[]): Plan {
  return commands.reduce((current, raw) => {
    const result = applyCommand(current, toCommand(current, raw), context)
    return result.ok ? frozen(result.value.plan) : current
  }, plan)
}

/** Commands that put plans in disorder, more often than a random one does. */
const disorder: fc.Arbitrary<RawCommand> = fc
  .tuple(
    fc.constantFrom(
      ...(['moveModule', 'addModule', 'removeModule', 'setModuleMark', 'setUeMark', 'setStage', 'repeatSemester'] as const),
      ...(['chooseParcours', 'setSemesterState', 'setSemesterKind', 'replaceMaquette'] as const)
    ),
    rawCommand
  )
  .map(([type, raw]) => ({ ...raw, type }))

const raws = fc.array(fc.oneof(disorder, rawCommand), { minLength: 1, maxLength: 15 })

/** One diagnostic with fixes of each kind: the others differ by the module only. */
function fixable(diagnostics: readonly Diagnostic[]): Map<DiagnosticKind, Diagnostic> {
  return new Map(diagnostics.filter(({ fixes }) => fixes.length > 0).map((diagnostic) => [diagnostic.finding.kind, diagnostic]))
}

describe('fixes', () => {
  it(
    'are accepted, remove their diagnostic, and bring no error that was not there',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...starts), raws, fc.nat(), (start, commands, pick) => {
          const plan = liveOn(start, commands)
          const before = diagnose(plan, framework)
          const errors = new Set(before.filter(({ severity }) => severity === 'error').map(({ id }) => id))
          for (const { id, fixes } of fixable(before).values()) {
            const fix = found(fixes[pick % fixes.length], 'fix')
            const result = applyCommand(plan, fix.command, context)
            if (!result.ok) return expect.fail(`${id}: ${result.error.code}`)
            const after = diagnose(result.value.plan, framework)
            expect(after.map((diagnostic) => diagnostic.id)).not.toContain(id)
            expect(after.filter((diagnostic) => diagnostic.severity === 'error' && !errors.has(diagnostic.id))).toStrictEqual([])
          }
        }),
        { numRuns: 120 }
      )
    },
    PROPERTY_TIMEOUT
  )

  it('exist for every kind that a command can put right', () => {
    const samples = fc.sample(fc.tuple(fc.constantFrom(...starts), raws), { numRuns: 80, seed: 5 })
    const kinds = samples.flatMap(([start, commands]) => [...fixable(diagnose(liveOn(start, commands), framework)).keys()])
    expect([...new Set(kinds)].sort()).toStrictEqual(
      [
        ...['markOutOfRange', 'moduleDuplicated', 'moduleElsewhere', 'moduleMissing', 'moduleOfOtherParcours', 'parcoursMissing'],
        ...['prerequisiteLate', 'semesterRepeatedTwice', 'stageLength', 'stageWeeks', 'tooManyRepeats', 'ueWithoutModule', 'unknownCode'],
        ...['dueAway', 'spreadMismatch', 'weeksOverloaded']
      ].sort()
    )
  }, PROPERTY_TIMEOUT)
})
