import { describe, expect, it } from 'vitest'
import { activeModules } from '@/domain/plan/query'
import type { Plan } from '@/domain/plan/plan'
import { formatGateAverage } from '@/features/carte/carte-labels'
import { framework, gabarit, inputOf, moduleOf, planOf, samplePlan } from './carte-fixture'

const PARCOURS = framework.parcours.map((parcours) => parcours.code)

function withSemesters(plan: Plan, change: (semesters: Plan['semesters']) => Plan['semesters']): Plan {
  return { ...plan, semesters: change(plan.semesters) }
}

describe('stations', () => {
  it.each([...PARCOURS, null])('hold every active module exactly once (%s)', (parcours) => {
    const plan = planOf(parcours)
    const shown = inputOf(plan).stations.flatMap((station) => station.modules)
    expect([...shown].sort()).toEqual(
      activeModules(plan)
        .map((module) => module.id)
        .sort()
    )
  })

  it('hold every active module of the sample, attempts of a repeat together', () => {
    const plan = samplePlan()
    const { stations } = inputOf(plan)
    const shown = stations.flatMap((station) => station.modules)
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown.length).toBe(activeModules(plan).length)
    const repeated = stations.filter((station) => station.attempts > 1)
    expect(repeated.length).toBeGreaterThan(0)
    for (const station of repeated) expect(station.id).toBe(station.modules.at(-1))
  })

  it('stand on the lines that their coefficients feed', () => {
    const { stations } = inputOf(planOf('MPI'))
    const linesOf = (code: string): string[] | undefined => stations.find((station) => station.code === code)?.lines
    expect(linesOf('R1.06')).toEqual(['C1', 'C2', 'C3'])
    expect(linesOf('SAÉ 3.01')).toEqual(['C1', 'C2', 'C3', 'C4'])
    expect(linesOf('R3.MPI.16')).toEqual(['C5.MPI'])
    expect(linesOf('STAGE 4')).toEqual(['C1', 'C2', 'C3', 'C4', 'C5.MPI'])
    expect(linesOf('PORTFOLIO 1')).toEqual([])
  })

  it('serve all five branches while no parcours is chosen', () => {
    const stage = inputOf(planOf(null)).stations.find((station) => station.code === 'STAGE 4')
    expect(stage?.lines).toEqual(['C1', 'C2', 'C3', 'C4', ...framework.parcours.map((parcours) => parcours.competence)])
  })

  it('put a module of another parcours on the line that is travelled', () => {
    const plan = planOf('MPI')
    const stranger = { ...moduleOf(plan, 'R3.MPI.16'), id: 'stranger', code: 'R3.II.16' }
    const { stations } = inputOf({ ...plan, modules: [...plan.modules, stranger] })
    expect(stations.find((station) => station.id === 'stranger')?.lines).toEqual(['C5.MPI'])
  })

  it('show a module planned twice in one semester twice', () => {
    const plan = planOf('MPI')
    const twin = { ...moduleOf(plan, 'R3.05'), id: 'twin' }
    const { stations } = inputOf({ ...plan, modules: [...plan.modules, twin] })
    expect(stations.filter((station) => station.code === 'R3.05')).toHaveLength(2)
  })

  it('survive a module that nothing defines', () => {
    const plan = planOf('MPI')
    const unknown = { ...moduleOf(plan, 'R3.05'), id: 'unknown', code: 'R9.99' }
    const station = inputOf({ ...plan, modules: [...plan.modules, unknown] }).stations.find(({ id }) => id === 'unknown')
    expect(station).toMatchObject({ code: 'R9.99', lines: [], semester: 3 })
  })

  it('leave shelved modules out', () => {
    const plan = planOf('MPI')
    const shelved = moduleOf(plan, 'R3.05')
    const modules = plan.modules.map((module) => (module === shelved ? { ...module, shelved: true } : module))
    expect(inputOf({ ...plan, modules }).stations.some((station) => station.code === 'R3.05')).toBe(false)
  })

  it('mark what a diagnostic names', () => {
    const plan = planOf('MPI')
    const flagged = moduleOf(plan, 'R3.05')
    const { stations } = inputOf(plan, { highlights: [flagged.id] })
    expect(stations.filter((station) => station.problem).map((station) => station.id)).toEqual([flagged.id])
  })
})

describe('lines', () => {
  it('are the chosen way and four stubs', () => {
    const { lines, fork } = inputOf(planOf('MPI'))
    expect(lines.map((line) => [line.id, line.emphasis])).toEqual([
      ['C1', 'full'],
      ['C2', 'full'],
      ['C3', 'full'],
      ['C4', 'full'],
      ['C5.MPI', 'full'],
      ['C5.SNRV', 'stub'],
      ['C5.II', 'stub'],
      ['C5.CPD', 'stub'],
      ['C5.CAI', 'stub']
    ])
    expect(fork).toMatchObject({ mode: 'chosen', code: 'MPI', competence: 'Manager', semester: 3 })
  })

  it('are five equal branches while undecided', () => {
    const { lines, fork } = inputOf(planOf(null))
    expect(lines.slice(4).map((line) => line.emphasis)).toEqual(['open', 'open', 'open', 'open', 'open'])
    expect(fork?.mode).toBe('open')
  })

  it('light the parcours looked at, with the modules it would bring', () => {
    const { lines, stations, semesters } = inputOf(planOf('MPI'), { preview: 'II' })
    expect(lines.filter((line) => line.emphasis === 'full').map((line) => line.id)).toContain('C5.II')
    expect(lines.filter((line) => line.emphasis === 'open')).toHaveLength(4)
    expect(stations.some((station) => station.code.includes('.MPI.'))).toBe(false)
    const brought = stations.filter((station) => !station.inPlan)
    expect(brought.map((station) => station.code)).toEqual(
      gabarit.semesters.flatMap(({ modules }) => modules.filter(({ parcours }) => parcours?.includes('II')).map(({ code }) => code))
    )
    expect(brought.every((station) => station.lines.join() === 'C5.II')).toBe(true)
    expect(semesters[2]?.teaching).toBe(inputOf(planOf('II')).semesters[2]?.teaching)
  })
})

describe('gates', () => {
  const count = (plan: Plan): number[] =>
    [1, 2, 3].map((year) => inputOf(plan).gates.filter((gate) => gate.year === year).length)

  it.each([...PARCOURS, null])('stand at every RCUE of the plan (%s)', (parcours) => {
    expect(count(planOf(parcours))).toEqual([4, 5, 5])
  })

  it('say what is known, estimated and unknown', () => {
    const { gates } = inputOf(planOf('MPI'), {
      gates: {
        '1:C1': { average: 12.4, estimated: false, code: 'ADM' },
        '1:C2': { average: 9.97, estimated: true, code: 'AJ' },
        '1:C3': { average: 7.5, estimated: false, code: 'AJ' },
        '2:C1': { average: 11, estimated: true, code: 'ADM' },
        '2:C2': { average: 9.4, estimated: true, code: 'ADJ', recorded: true }
      }
    })
    const gate = (key: string) => gates.find((one) => one.key === key)
    expect(gate('1:C1')).toMatchObject({ text: '12,4', status: 'validated', estimated: false, certain: true })
    expect(gate('1:C2')).toMatchObject({ text: '~9,97', status: 'atRisk', estimated: true })
    expect(gate('1:C3')).toMatchObject({ status: 'failed' })
    expect(gate('1:C4')).toMatchObject({ text: '?', status: 'unknown', estimated: true })
    expect(gate('2:C1')?.details).toContain('atteint 10')
    expect(gate('2:C2')).toMatchObject({ status: 'validated', certain: true })
  })

  it.each([
    [12.4, '12,4'],
    [12, '12'],
    [9.97, '9,97'],
    [9.996, '9,99'],
    [7.96, '7,96'],
    [9.94, '9,9'],
    [10.04, '10'],
    [7.94, '7,9']
  ])('never round %d over a threshold it has not reached', (average, text) => {
    expect(formatGateAverage(average)).toBe(text)
  })
})

describe('semesters', () => {
  it('add up to the hours of the plan, each module once', () => {
    const hours = inputOf(planOf('MPI')).stations.map((station) => station.hours)
    expect(hours.reduce((sum, one) => sum + one.teaching, 0)).toBe(2000)
    expect(hours.reduce((sum, one) => sum + one.project, 0)).toBe(600)
  })

  it('mark a repeat, a semester abroad and a gap year', () => {
    const plan = withSemesters(planOf('MPI'), (semesters) =>
      semesters.flatMap((semester) => {
        if (semester.number === 3) return [semester, { ...semester, id: 'again', attempt: 2 }]
        if (semester.number === 4) return [semester, { ...semester, id: 'gap', kind: 'gapYear' as const, number: null }]
        return [semester.number === 5 ? { ...semester, kind: 'abroad' as const } : semester]
      })
    )
    const { semesters, breaks } = inputOf(plan)
    expect(semesters.map((semester) => semester.badges.map((badge) => badge.kind))).toEqual([[], [], ['repeat'], [], ['abroad'], []])
    expect(breaks.map(({ id, after }) => [id, after])).toEqual([['gap', 4]])
  })

  it('keep the modules of a semester beyond the six in the column before it', () => {
    const plan = planOf('MPI')
    const abroad = { ...plan.semesters[3]!, id: 'abroad', kind: 'abroad' as const, number: null }
    const moved = moduleOf(plan, 'R4.05')
    const { stations } = inputOf({
      ...plan,
      semesters: [...plan.semesters.slice(0, 4), abroad, ...plan.semesters.slice(4)],
      modules: plan.modules.map((module) => (module === moved ? { ...module, semester: 'abroad' } : module))
    })
    expect(stations.find((station) => station.id === moved.id)?.semester).toBe(4)
  })

  it('say where today stands', () => {
    const plan = planOf('MPI')
    const semester = plan.semesters[3]!.id
    expect(inputOf(plan, { now: { semester, week: 7, weeks: 20 } }).semesters[3]?.now?.share).toBeCloseTo(0.35)
    expect(inputOf(plan, { now: { semester, week: null, weeks: null } }).semesters[3]?.now?.share).toBeNull()
    expect(inputOf(plan).semesters.every((one) => one.now === null)).toBe(true)
  })
})
