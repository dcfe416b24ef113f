import { describe, expect, it } from 'vitest'
import { PARCOURS_CODES } from '@/domain/framework/framework'
import { competenceOf, parcoursDifference, planUnder } from '@/domain/plan/parcours-difference'
import { framework, frozen, gabarit, laterContext, moduleOf, newPlan, run } from './fixtures'

const choices = [...PARCOURS_CODES, null]
const pairs = choices.flatMap((from) => choices.map((to) => ({ from, to })))

/** Straight from the data, without any of the plan's own functions: what the maquette holds for a parcours. */
function entries(parcours: string | null) {
  const taken = (own: string[] | null): boolean => own === null || (parcours !== null && own.includes(parcours))
  return {
    modules: gabarit.semesters.flatMap(({ number, modules }) => modules.filter((module) => taken(module.parcours)).map((module) => ({ number, module }))),
    ects: gabarit.semesters.flatMap(({ ues }) => ues.filter((ue) => taken(ue.parcours))).reduce((sum, { ects }) => sum + ects, 0)
  }
}

function hoursOf(parcours: string | null) {
  const sum = (kind: 'lecture' | 'tutorial' | 'practical' | 'project'): number =>
    Math.round(entries(parcours).modules.reduce((total, { module }) => total + module.hours[kind], 0) * 100) / 100
  return { lecture: sum('lecture'), tutorial: sum('tutorial'), practical: sum('practical'), project: sum('project') }
}

const named = (items: readonly { number: number | null; code: string; title: string }[]): string[] =>
  items.map(({ number, code, title }) => `S${number} ${code} ${title}`).sort()

const onlyIn = (one: string | null, other: string | null): string[] => {
  const codes = new Set(entries(other).modules.map(({ module }) => module.code))
  return named(entries(one).modules.filter(({ module }) => !codes.has(module.code)).map(({ number, module: { code, title } }) => ({ number, code, title })))
}

describe.each(['MPI', null])('in a plan whose parcours is %s', (chosen) => {
  const plan = newPlan(chosen)

  it.each(pairs)('from $from to $to, the differences are those of the data', ({ from, to }) => {
    const difference = parcoursDifference(plan, framework, { from, to }, laterContext())
    expect(named(difference.leaving)).toStrictEqual(onlyIn(from, to))
    expect(named(difference.entering)).toStrictEqual(onlyIn(to, from))
    expect(difference.staying).toBe(entries(from).modules.length - onlyIn(from, to).length)
    expect(difference.hours).toStrictEqual({ from: hoursOf(from), to: hoursOf(to) })
    expect(difference.ects).toStrictEqual({ from: entries(from).ects, to: entries(to).ects })
    expect(difference.competence.from?.id ?? null).toBe(from && `C5.${from}`)
    expect(difference.competence.to?.id ?? null).toBe(to && `C5.${to}`)
  })
})

describe('trying a parcours', () => {
  const plan = run(newPlan('MPI'), [{ type: 'setModuleMark', module: moduleOf(newPlan('MPI'), 'R3.MPI.16').id, mark: 1400 }])

  it('changes nothing of the plan and says which modules keep their marks aside', () => {
    const before = structuredClone(plan)
    const trial = frozen(planUnder(plan, 'SNRV', laterContext()))
    expect(trial.parcours).toBe('SNRV')
    expect(plan).toStrictEqual(before)
    const { leaving } = parcoursDifference(plan, framework, { from: 'MPI', to: 'SNRV' }, laterContext())
    expect(leaving.filter(({ holdsContent }) => holdsContent).map(({ code }) => code)).toStrictEqual(['R3.MPI.16'])
  })

  it("tells a plan's own hours, not the maquette's alone", () => {
    const hours = { lecture: 1, tutorial: 2, practical: 3, project: 4 }
    const own = run(plan, [{ type: 'overrideModule', module: moduleOf(plan, 'R3.MPI.17').id, overrides: { hours } }])
    const { leaving } = parcoursDifference(own, framework, { from: 'MPI', to: null }, laterContext())
    expect(leaving.find(({ code }) => code === 'R3.MPI.17')).toMatchObject({ hours, placeholder: false, holdsContent: true })
  })

  it('refuses a parcours that neither the framework nor the maquette knows', () => {
    expect(() => planUnder(plan, 'XYZ', laterContext())).toThrow('unknown-parcours')
    expect(competenceOf(framework, 'XYZ')).toBeNull()
  })
})
