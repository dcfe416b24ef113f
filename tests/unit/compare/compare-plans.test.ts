import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARCOURS_CODES } from '@/domain/framework/framework'
import { comparePlans } from '@/domain/compare/compare-plans'
import type { CompareRow } from '@/domain/compare/compare-row'
import { applyCommand } from '@/domain/plan/apply-command'
import { createPlan } from '@/domain/plan/create-plan'
import type { Plan } from '@/domain/plan/plan'
import frenchCompare from '@/i18n/messages/fr/compare.json'
import frenchDiagnostic from '@/i18n/messages/fr/diagnostic.json'
import { rawCommands, toCommand } from '../plan/arbitrary'
import { framework, frozen, gabarit, laterContext, moduleOf, PROPERTY_TIMEOUT, run, semesterOf } from '../plan/fixtures'

/** Two plans share no id: what is the same in both is found by what it is. */
function planOf(parcours: string | null, prefix: string): Plan {
  let count = 0
  return frozen(
    createPlan(
      { name: prefix, entryYear: 2025, yearModes: ['initial', 'initial', 'initial'], parcours, maquette: gabarit },
      { now: '2025-09-01T08:00:00.000Z', newId: () => `${prefix}${++count}` }
    )
  )
}

function rows(left: Plan, right: Plan): CompareRow[] {
  return comparePlans({ left, right, framework, thresholds: 'text' })
}

const differing = (all: readonly CompareRow[]): CompareRow[] => all.filter(({ equal }) => !equal)
const ids = (all: readonly CompareRow[]): string[] => all.map(({ id }) => id).sort()

function rowOf(all: readonly CompareRow[], id: string): CompareRow {
  const row = all.find((candidate) => candidate.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}

describe('two plans that say the same', () => {
  it('differ in nothing, although every id differs', () => {
    expect(ids(differing(rows(planOf('MPI', 'a'), planOf('MPI', 'b'))))).toStrictEqual([])
  })

  it('have one row for each thing', () => {
    const all = ids(rows(planOf('MPI', 'a'), planOf('SNRV', 'b')))
    expect(new Set(all).size).toBe(all.length)
  })
})

const pairs = PARCOURS_CODES.flatMap((left) => PARCOURS_CODES.filter((right) => right !== left).map((right) => ({ left, right })))

describe('two parcours', () => {
  it.each(pairs)('$left and $right differ in the modules that the data give to one alone', ({ left, right }) => {
    const own = (mine: string, other: string): string[] =>
      gabarit.semesters
        .flatMap(({ modules }) => modules)
        .filter(({ parcours }) => parcours?.includes(mine) && !parcours.includes(other))
        .map(({ code }) => `module/${code}`)
    const found = differing(rows(planOf(left, 'a'), planOf(right, 'b')))
    expect(ids(found.filter(({ part }) => part === 'modules'))).toStrictEqual([...own(left, right), ...own(right, left)].sort())
    expect(ids(found.filter(({ part }) => part === 'choices'))).toStrictEqual(['parcours'])
    expect(ids(found.filter(({ part }) => part === 'semesters' || part === 'stage'))).toStrictEqual([])
    expect(found.filter(({ part }) => part === 'results').every(({ subject }) => String(subject.params.competence).startsWith('C5.'))).toBe(true)
  })

  it('agree once one takes the choice of the other', () => {
    const [left, right] = [planOf('MPI', 'a'), planOf('SNRV', 'b')]
    const { copy } = rowOf(rows(left, right), 'parcours')
    if (!copy.toRight) return expect.fail('no copy')
    expect(ids(differing(rows(left, run(right, [copy.toRight]))))).toStrictEqual([])
  })
})

describe('a difference', () => {
  const left = planOf('MPI', 'a')
  const base = planOf('MPI', 'b')
  const cases: [string, string, Plan][] = [
    ['a module taken away', 'module/R3.05', run(base, [{ type: 'removeModule', module: moduleOf(base, 'R3.05').id }])],
    ['a module moved', 'module/R3.05', run(base, [{ type: 'moveModule', module: moduleOf(base, 'R3.05').id, semester: semesterOf(base, 4).id }])],
    ['a module done', 'module/R3.05', run(base, [{ type: 'setModuleState', module: moduleOf(base, 'R3.05').id, state: 'done' }])],
    ['a stage decided', 'stage/STAGE 4', run(base, [{ type: 'setStage', module: moduleOf(base, 'STAGE 4').id, stage: { weeks: 9, company: 'Tournage SA', place: '' } }])],
    ['a semester abroad in place of one', 'semester/5/1', run(base, [{ type: 'setSemesterKind', semester: semesterOf(base, 5).id, kind: 'abroad' }])],
    ['a gap year', 'semester/gapYear/1', run(base, [{ type: 'insertSemester', kind: 'gapYear', after: semesterOf(base, 4).id }])],
    ['a repeat', 'semester/3/2', run(base, [{ type: 'repeatSemester', semester: semesterOf(base, 3).id }])],
    ['a year in alternance', 'mode/3', run(base, [{ type: 'setYearMode', year: 3, mode: 'workStudy' }])],
    ['wishes', 'wishes', run(base, [{ type: 'setWishes', wishes: [{ parcours: 'II', reason: 'essai' }] }])],
    ['another entry', 'entry', run(base, [{ type: 'setEntryYear', entryYear: 2024 }])],
    ['a ceiling', 'ceiling', run(base, [{ type: 'setCeiling', minutes: 2100 }])]
  ]

  it.each(cases)('%s is copied both ways, and both then agree on it', (_what, id, right) => {
    const row = rowOf(rows(left, right), id)
    expect(row.equal).toBe(false)
    if (!row.copy.toLeft || !row.copy.toRight) return expect.fail('no copy')
    // What neither plan holds any longer has no row.
    const agreed = (all: readonly CompareRow[]): boolean => all.every((candidate) => candidate.id !== id || candidate.equal)
    expect(agreed(rows(run(left, [row.copy.toLeft]), right))).toBe(true)
    expect(agreed(rows(left, run(right, [row.copy.toRight])))).toBe(true)
  })

  it('leads to its module in each plan', () => {
    const right = run(base, [{ type: 'setModuleState', module: moduleOf(base, 'R3.05').id, state: 'done' }])
    expect(rowOf(rows(left, right), 'module/R3.05').place).toStrictEqual({
      left: { type: 'module', module: moduleOf(left, 'R3.05').id },
      right: { type: 'module', module: moduleOf(right, 'R3.05').id }
    })
  })

  it('leads to the weeks of a semester for its load and for what is found in them', () => {
    const right = run(base, [{ type: 'setCeiling', minutes: 60 }])
    const semester = (plan: Plan) => ({ type: 'semester', semester: semesterOf(plan, 1).id })
    expect(rowOf(rows(left, right), 'load/1').place).toStrictEqual({ left: semester(left), right: semester(right) })
    expect(rowOf(rows(left, right), 'diagnostic/weeksOverloaded').place).toStrictEqual({ left: null, right: semester(right) })
  })

  it('takes a module that the other maquette does not hold along with its definition', () => {
    const without = { ...gabarit, semesters: gabarit.semesters.map((semester) => ({ ...semester, modules: semester.modules.filter(({ code }) => code !== 'R3.05') })) }
    const right = run(base, [{ type: 'replaceMaquette', maquette: without }])
    expect(rowOf(rows(left, right), 'module/R3.05').copy.toRight).toMatchObject({ type: 'addOwnModule', definition: { code: 'R3.05' } })
  })
})

it('any two states compare the same from both sides, and every copy is a command that its plan accepts', () => {
  const start = { left: planOf('MPI', 'a'), right: planOf('SNRV', 'b') }
  const change = (plan: Plan, raws: Parameters<typeof toCommand>[1][]): Plan =>
    raws.reduce((current, raw) => {
      const applied = applyCommand(current, toCommand(current, raw), laterContext())
      return applied.ok ? applied.value.plan : current
    }, plan)
  fc.assert(
    fc.property(rawCommands(8), rawCommands(8), (one, other) => {
      const left = change(start.left, one)
      const right = change(start.right, other)
      const there = rows(left, right)
      const back = rows(right, left)
      expect(ids(differing(there))).toStrictEqual(ids(differing(back)))
      for (const { copy } of there) {
        for (const [plan, command] of [[left, copy.toLeft], [right, copy.toRight]] as const) {
          const refusal = command && applyCommand(plan, command, laterContext())
          if (refusal && !refusal.ok) expect(['semester-not-repeatable', 'no-change', 'invalid-value']).toContain(refusal.error.code)
        }
      }
    }),
    { numRuns: 30 }
  )
}, PROPERTY_TIMEOUT)

it('names every kind of diagnostic', () => {
  expect(Object.keys(frenchCompare.subject.diagnostic).sort()).toStrictEqual(Object.keys(frenchDiagnostic.title).sort())
})
