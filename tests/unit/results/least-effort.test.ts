import { describe, expect, it } from 'vitest'
import type { Plan } from '@/domain/plan/plan'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import { leastEffortWays, type EffortOptions, type EffortOutcome, type EffortWay } from '@/domain/results/least-effort'
import { projectPlan } from '@/domain/results/projection'
import { framework, markedPlan, seededNumbers } from './marked-plan'
import { assessment, moduleDefinition, planModule, smallMaquette, smallPlan, ue } from './small-plan'

function search(plan: Plan, options: Partial<EffortOptions> = {}): EffortOutcome {
  return leastEffortWays(plan, framework, { thresholds: 'text', year: 1, goal: 'passage', measure: 'coefficients', ...options })
}

function waysOf(plan: Plan, options: Partial<EffortOptions> = {}): EffortWay[] {
  const outcome = search(plan, options)
  return outcome.status === 'ways' ? outcome.ways : []
}

/** The code that the year has once the marks of a way are real ones. */
function codeWith(plan: Plan, marks: EffortWay['hypotheses'], options: Pick<EffortOptions, 'thresholds' | 'year'>): string | null | undefined {
  const marked = { ...plan, modules: plan.modules.map((module) => (module.id in marks ? { ...module, mark: marks[module.id] ?? null } : module)) }
  return evaluatePlan(marked, framework, options).years.find(({ year }) => year === options.year)?.computedCode
}

/** A year whose first semester is known by UE and whose second is made of modules without a mark. */
interface Case {
  year: 1 | 2 | 3
  goal: EffortOptions['goal']
  thresholds: EffortOptions['thresholds']
  measure: EffortOptions['measure']
  step: number
  highest: number
  /** UE averages of the odd semester, hundredths. */
  odd: number[]
  /** Coefficients of each module in each UE of the even semester. */
  coefficients: number[][]
  hours: number[]
}

/** Grids small enough to be walked whole. */
const GRIDS = [
  { modules: 1, step: 1 },
  { modules: 2, step: 50 },
  { modules: 3, step: 100 },
  { modules: 4, step: 250 }
]

function randomCase(random: () => number): Case {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const { modules, step } = pick(GRIDS)
  const competences = pick([1, 2, 3, 4, 5])
  const odd = Array.from({ length: competences }, () => 600 + Math.floor(random() * 600))
  return {
    year: pick([1, 2, 2, 3]),
    goal: pick(['passage', 'admission']),
    thresholds: pick(['text', 'scodoc']),
    measure: pick(['coefficients', 'hours']),
    step,
    highest: pick([2000, 2000, 1200]),
    odd,
    // The first module counts everywhere, so that every UE has one.
    coefficients: Array.from({ length: modules }, (_, module) => odd.map(() => (module === 0 || random() < 0.6 ? pick([1, 1, 2, 3, 5]) : 0))),
    hours: Array.from({ length: modules }, () => pick([4, 10, 18, 33]))
  }
}

function planOfCase({ year, odd, coefficients, hours }: Case): Plan {
  const numbers = [2 * year - 1, 2 * year]
  const plan = smallPlan(Object.fromEntries(numbers.map((number) => [`S${number}`, [null, null]])))
  const even = numbers[1] ?? 2
  const definitions = coefficients.map((row, index) =>
    moduleDefinition(`M${index}`, Object.fromEntries(row.flatMap((coefficient, rank) => (coefficient === 0 ? [] : [[`UE${even}.${rank}`, coefficient]]))), {
      hours: { lecture: 0, tutorial: hours[index] ?? 0, practical: 0, project: 0 }
    })
  )
  return {
    ...plan,
    maquette: {
      ...smallMaquette,
      semesters: numbers.map((number, index) => ({
        number,
        year,
        ues: odd.map((_, rank) => ue(`UE${number}.${rank}`, `C${rank}`)),
        modules: index === 1 ? definitions : []
      }))
    },
    modules: definitions.filter(({ coefficients: own }) => Object.keys(own).length > 0).map(({ code }) => planModule(code, `S${even}`, { id: code })),
    ueMarks: odd.map((mark, rank) => ({ semester: `S${numbers[0]}`, ue: `UE${numbers[0]}.${rank}`, mark }))
  }
}

/** The least effort over the whole grid, in cost x hundredths; null when no marks of the grid pass. */
function bruteForce({ year, goal, thresholds, measure, step, highest, odd, coefficients, hours }: Case): number | null {
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
  const used = coefficients.map((row, index) => ({ row, hours: hours[index] ?? 0 })).filter(({ row }) => total(row) > 0)
  const sums = odd.map((_, rank) => total(used.map(({ row }) => row[rank] ?? 0)))
  // Without a mark in the semester, a module stands at the first semester's UE, weighed by its coefficients.
  const bases = used.map(({ row }) => Math.floor(Math.floor(total(row.map((value, rank) => value * (odd[rank] ?? 0))) / total(row)) / step) * step)
  const costs = used.map((module) => (measure === 'hours' ? module.hours : total(module.row)))
  // Twice the RCUE in hundredths, times the sum of coefficients. The tolerance is half a hundredth, strictly.
  const reaches = (value: number, sum: number, threshold: number): boolean =>
    thresholds === 'text' ? value >= 200 * threshold * sum : value > (200 * threshold - 1) * sum

  let best: number | null = null
  const marks = used.map(() => 0)
  const walk = (depth: number): void => {
    if (depth < used.length) {
      const top = Math.max(bases[depth] ?? 0, Math.floor(highest / step) * step)
      for (let mark = 0; mark <= top; mark += step) {
        marks[depth] = mark
        walk(depth + 1)
      }
      return
    }
    const effort = total(marks.map((mark, index) => (costs[index] ?? 0) * Math.max(0, mark - (bases[index] ?? 0))))
    if (best !== null && effort >= best) return
    const values = odd.map((mark, rank) => mark * (sums[rank] ?? 0) + total(used.map(({ row }, index) => (row[rank] ?? 0) * (marks[index] ?? 0))))
    const validated = values.filter((value, rank) => reaches(value, sums[rank] ?? 0, 10)).length
    const noneBelowEight = values.every((value, rank) => reaches(value, sums[rank] ?? 0, 8))
    const passes = validated === odd.length || (goal === 'passage' && year < 3 && validated * 2 > odd.length && noneBelowEight)
    if (passes) best = effort
  }
  walk(0)
  return best
}

describe('the least effort', () => {
  it('is feasible and no cheaper one exists, on 500 random small cases', () => {
    const random = seededNumbers(4242)
    const met = { ways: 0, outOfReach: 0, free: 0 }
    for (let index = 0; index < 500; index++) {
      const drawn = randomCase(random)
      const plan = planOfCase(drawn)
      const outcome = search(plan, drawn)
      const least = bruteForce(drawn)
      if (outcome.status === 'ways') {
        const [first] = outcome.ways
        expect(Math.round((first?.effort ?? NaN) * 100), JSON.stringify(drawn)).toBe(least)
        for (const way of outcome.ways) {
          const code = codeWith(plan, way.hypotheses, drawn)
          expect(code, JSON.stringify(drawn)).toBe(way.code)
          if (drawn.goal === 'admission') expect(code).toBe('ADM')
        }
        met[least === 0 ? 'free' : 'ways']++
      } else {
        expect([outcome.status, least], JSON.stringify(drawn)).toEqual(['outOfReach', null])
        met.outOfReach++
      }
    }
    expect(met.ways).toBeGreaterThan(200)
    expect(met.outOfReach).toBeGreaterThan(5)
  }, 120_000)
})

describe('ways to pass', () => {
  /** The first semester known, the second to come, as the gabarit makes it. */
  function belowTen(seed: number): Plan {
    const plan = markedPlan(seed, 3)
    const lowered = (mark: Plan['modules'][number]['mark']) => (typeof mark === 'number' ? Math.max(0, mark - 250) : mark)
    return {
      ...plan,
      modules: plan.modules.map((module) => ({ ...module, assessments: module.assessments.map((item) => ({ ...item, mark: lowered(item.mark) })) }))
    }
  }

  it.each([1, 2, 3, 11])('come cheapest first, differ, and really reach what they say (plan %i)', (seed) => {
    const plan = belowTen(seed)
    for (const goal of ['passage', 'admission'] as const) {
      for (const measure of ['coefficients', 'hours'] as const) {
        const ways = waysOf(plan, { year: 2, goal, measure })
        expect(ways).toHaveLength(3)
        expect(ways.map(({ effort }) => effort)).toEqual(ways.map(({ effort }) => effort).sort((a, b) => a - b))
        expect(new Set(ways.map(({ hypotheses }) => JSON.stringify(hypotheses))).size).toBe(3)
        for (const way of ways) {
          expect(way.effort).toBeGreaterThan(0)
          expect(way.rises.map(({ from, to }) => to > from && to <= 2000)).not.toContain(false)
          const real = projectPlan(plan, framework, { thresholds: 'text', hypotheses: way.hypotheses }).years[1]
          expect(real?.simulatedCode).toBe(way.code)
          expect(goal === 'admission' ? way.code === 'ADM' : way.code !== null).toBe(true)
        }
      }
    }
  }, 60_000)

  it('say which RCUE they aim at, and from what to what each mark goes', () => {
    const plan = smallPlan({ S1: [1000, 900], S2: [null, null] })
    expect(waysOf(plan, { goal: 'admission' })).toEqual([
      {
        code: 'ADM',
        effort: 2,
        rcues: [
          { competence: 'C1', target: 10, average: 10, reachesTen: true },
          { competence: 'C2', target: 10, average: 10, reachesTen: true }
        ],
        rises: [{ lever: 'S2:R2.2', from: 900, to: 1100, effort: 2 }],
        without: [],
        hypotheses: { 'S2:R2.1': 1000, 'S2:R2.2': 1100 }
      }
    ])
  })

  it('aim at the cheapest RCUE, and keep the others from falling below 8', () => {
    const marks = { S1: [900, 900], S2: [null, null] } as const
    const plan = smallPlan({ S1: [...marks.S1], S2: [...marks.S2] })
    const third = { ...smallMaquette, semesters: smallMaquette.semesters.map((semester) => ({ ...semester, ues: [...semester.ues, ue(`UE${semester.number}.3`, 'C3')], modules: [...semester.modules, moduleDefinition(`R${semester.number}.3`, { [`UE${semester.number}.3`]: 1 })] })) }
    const three = { ...plan, maquette: third, modules: [...plan.modules, planModule('R1.3', 'S1', { mark: 600 }), planModule('R2.3', 'S2')] }
    const [first, second] = waysOf(three)
    expect(first).toMatchObject({ code: 'PASD', rcues: [{ target: 10 }, { target: 10 }, { target: 8, average: 8 }] })
    expect(first?.hypotheses).toEqual({ 'S2:R2.1': 1100, 'S2:R2.2': 1100, 'S2:R2.3': 1000 })
    expect(second?.effort).toBeGreaterThan(first?.effort ?? Infinity)
  })

  it('cost nothing while the current averages are enough', () => {
    const [first] = waysOf(smallPlan({ S1: [1200, 1200], S2: [null, null] }))
    expect(first).toMatchObject({ effort: 0, rises: [], code: 'ADM' })
  })

  it('are not looked for when nothing is needed, or nothing helps', () => {
    expect(search(smallPlan({ S1: [2000, 2000], S2: [null, null] }))).toEqual({ status: 'secured' })
    expect(search(smallPlan({ S1: [0, 0], S2: [1900, null] }))).toEqual({ status: 'outOfReach' })
    expect(search(smallPlan({ S1: [900, 900] }), { year: 2 })).toEqual({ status: 'unknownYear' })
    expect(search({ ...markedPlan(1, 2), parcours: null }, { year: 2 })).toEqual({ status: 'parcoursMissing' })
  })

  it('leave hypotheses where they are, and no mark above the highest allowed', () => {
    const plan = smallPlan({ S1: [900, 900], S2: [null, null] })
    expect(waysOf(plan, { hypotheses: { 'S2:R2.1': 1300 } })[0]?.rises.map(({ lever }) => lever)).toEqual(['S2:R2.2'])
    expect(search(plan, { highest: 1000 })).toEqual({ status: 'outOfReach' })
  })

  it('count on a catch-up as on what can only raise', () => {
    const plan = smallPlan({ S1: [900, 1200], S2: [null, 1200] })
    const modules = plan.modules.map((module) => (module.code === 'R2.1' ? { ...module, assessments: [assessment(800), assessment(null, { kind: 'catchUp' })] } : module))
    expect(waysOf({ ...plan, modules }, { goal: 'admission' })[0]).toMatchObject({ rises: [{ lever: 'S2:R2.1', from: 800, to: 1100, effort: 3 }] })
  })

  it('start from 0 where there is no mark at all', () => {
    expect(waysOf(smallPlan({ S1: [null, null], S2: [null, null] }), { count: 1 })[0]).toMatchObject({ effort: 40, code: 'ADM' })
  })

  it('cost by hours what they take, and by coefficients where the maquette gives none', () => {
    const hourless = (): Plan => {
      const plan = structuredClone(smallPlan({ S1: [900, 1200], S2: [null, 1200] }))
      for (const module of plan.maquette.semesters[1]?.modules ?? []) module.hours = { lecture: 0, tutorial: 0, practical: 0, project: 0 }
      return plan
    }
    expect(waysOf(smallPlan({ S1: [900, 1200], S2: [null, 1200] }), { goal: 'admission', measure: 'hours' })[0]?.effort).toBe(40)
    expect(waysOf(hourless(), { goal: 'admission', measure: 'hours' })[0]?.effort).toBe(2)
  })
})
