import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHistory, record, replayAgain, replayBack, type History } from '@/domain/history'
import { applyMaquetteCommand } from '@/domain/maquette/apply-maquette-command'
import type { Maquette, Ue } from '@/domain/maquette/maquette'
import type { MaquetteCommand } from '@/domain/maquette/maquette-command'
import { maquetteArbitrary } from '../exchange/arbitrary'
import { expectSame, frozen, gabarit, laterContext, ownDefinition, PROPERTY_TIMEOUT } from '../plan/fixtures'

const start = frozen(gabarit)
const context = laterContext()

const semester = fc.integer({ min: 1, max: 7 })
const position = fc.integer({ min: 0, max: 33 })
const ueCode = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).map(([a, b]) => `UE${a}.${b}`)
const moduleCode = fc.constantFrom('R1.01', 'R2.01', 'R3.99', 'SAÉ 4.01', 'n’importe quoi', ' ')
const figure = fc.oneof(fc.constantFrom(0, 1, 2.5, 12.3456, -1, Number.NaN), fc.integer({ min: 0, max: 400 }).map((value) => value / 4))
const parcours = fc.constantFrom<string[] | null>(null, ['MPI'], ['SNRV', 'CAI'])
const competence = fc.constantFrom('C1', 'C2', 'C5.MPI', 'C9')

const drawn: fc.Arbitrary<MaquetteCommand> = fc.oneof(
  fc.record({ type: fc.constant('setIdentity' as const), change: fc.record({ name: fc.string({ maxLength: 8 }), institution: fc.string({ maxLength: 8 }), version: fc.integer({ min: 0, max: 4 }) }, { requiredKeys: [] }) }),
  fc.record({ type: fc.constant('importContent' as const), maquette: maquetteArbitrary }),
  fc.record({ type: fc.constant('setBonus' as const), bonus: fc.option(fc.record({ kind: fc.constantFrom('additive' as const, 'multiplicative' as const), factor: figure })) }),
  fc.record({ type: fc.constant('addSemester' as const), number: semester, ues: fc.constant<Ue[]>([]) }),
  fc.record({ type: fc.constant('removeSemester' as const), semester }),
  fc.record({ type: fc.constant('addUe' as const), semester, ue: fc.record({ code: ueCode, competence, parcours, ects: figure, provenance: fc.constant('iut' as const) }) }),
  fc.record({
    type: fc.constant('setUe' as const),
    semester,
    ue: fc.integer({ min: 0, max: 9 }),
    change: fc.record({ code: ueCode, competence, parcours, ects: figure, poleShares: fc.option(fc.record({ ressources: figure, saes: figure })) }, { requiredKeys: [] })
  }),
  fc.record({ type: fc.constant('removeUe' as const), semester, ue: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ type: fc.constant('addModule' as const), semester, module: moduleCode.map((code) => ownDefinition(code)) }),
  fc.record({
    type: fc.constant('setModule' as const),
    semester,
    module: position,
    change: fc.record(
      {
        code: moduleCode,
        title: fc.string({ maxLength: 8 }),
        kind: fc.constantFrom('ressource' as const, 'sae' as const),
        parcours,
        graded: fc.boolean(),
        weeks: fc.option(fc.record({ min: figure, max: figure })),
        prerequisites: fc.array(moduleCode, { maxLength: 3 }),
        criticalLearnings: fc.constantFrom<string[]>([], ['AC11.01'])
      },
      { requiredKeys: [] }
    )
  }),
  fc.record({ type: fc.constant('moveModule' as const), semester, module: position, to: semester }),
  fc.record({ type: fc.constant('removeModule' as const), semester, module: position }),
  fc.record({
    type: fc.constant('setHours' as const),
    semester,
    changes: fc.array(fc.record({ module: position, kind: fc.constantFrom('lecture' as const, 'tutorial' as const, 'practical' as const, 'project' as const), value: figure }), { maxLength: 5 })
  }),
  fc.record({
    type: fc.constant('setCoefficients' as const),
    semester,
    changes: fc.array(fc.record({ module: position, ue: ueCode, value: fc.option(figure) }), { maxLength: 5 })
  }),
  fc.record({
    type: fc.constant('confirmFigures' as const),
    semester,
    figures: fc.array(fc.record({ figure: fc.constantFrom('ects' as const, 'hours' as const, 'coefficients' as const), index: fc.integer({ min: 0, max: 12 }) }), { maxLength: 5 })
  })
)

/** As plain objects: what a history keeps has no other kind. */
const command = drawn.map((value) => structuredClone(value))

/** Applies what is accepted; a history goes through storage as JSON, so it does here. */
function live(commands: readonly MaquetteCommand[]) {
  let maquette: Maquette = start
  let history: History = emptyHistory()
  const states = [maquette]
  const accepted: MaquetteCommand['type'][] = []
  for (const next of commands) {
    const result = applyMaquetteCommand(maquette, next, context)
    if (!result.ok) continue
    maquette = frozen(result.value.maquette)
    history = record(history, JSON.parse(JSON.stringify(result.value.entry)))
    states.push(maquette)
    accepted.push(next.type)
  }
  return { maquette, history, states, accepted }
}

describe('undo and redo of a maquette', () => {
  it('undoing all gives every state back in turn, redoing all gives the last', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        const { maquette, history, states } = live(commands)
        let current = { state: maquette, history }
        for (const state of states.slice(0, -1).toReversed()) {
          const step = replayBack(current.state, current.history)
          if (!step.ok) return expect.fail('nothing to undo')
          expectSame(step.value.state, state)
          current = step.value
        }
        expect(replayBack(current.state, current.history).ok).toBe(false)
        for (const state of states.slice(1)) {
          const step = replayAgain(current.state, current.history)
          if (!step.ok) return expect.fail('nothing to redo')
          expectSame(step.value.state, state)
          current = step.value
        }
        expect(replayAgain(current.state, current.history).ok).toBe(false)
      }),
      { numRuns: 100 }
    )
  }, PROPERTY_TIMEOUT)

  it('meets every kind of command', () => {
    const seen = new Set(fc.sample(fc.array(command, { maxLength: 20 }), { numRuns: 200, seed: 7 }).flatMap((commands) => live(commands).accepted))
    expect([...seen].sort()).toStrictEqual(
      [
        ...['addModule', 'addSemester', 'addUe', 'confirmFigures', 'importContent', 'moveModule', 'removeModule', 'removeSemester'],
        ...['removeUe', 'setBonus', 'setCoefficients', 'setHours', 'setIdentity', 'setModule', 'setUe']
      ].sort()
    )
  }, PROPERTY_TIMEOUT)
})
