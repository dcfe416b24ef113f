import { describe, expect, it } from 'vitest'
import type { Plan, PlanModule } from '@/domain/plan/plan'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import { neededAlone, projectPlan, type ProjectionOptions } from '@/domain/results/projection'
import type { YearResults } from '@/domain/results/plan-results'
import type { Projection, RcueProjection, UeProjection, YearProjection } from '@/domain/results/projection-types'
import { emptyPlan, framework, markedPlan, seededNumbers } from './marked-plan'
import { planOfYear, randomYear } from './random-year'
import { assessment, decision, instance, moduleDefinition, planModule, smallMaquette, smallPlan } from './small-plan'

function project(plan: Plan, options: Partial<ProjectionOptions> = {}): Projection {
  return projectPlan(plan, framework, { thresholds: 'text', ...options })
}

function yearOf(projection: Projection, year: number): YearProjection {
  const found = projection.years.find((item) => item.year === year)
  if (found === undefined) throw new Error(`no year ${year}`)
  return found
}

function ueOf(projection: Projection, code: string): UeProjection | undefined {
  return projection.years.flatMap(({ ues }) => ues).find(({ ue }) => ue === code)
}

function rcueOf(projection: Projection, year: number, competence: string): RcueProjection {
  const found = yearOf(projection, year).rcues.find((item) => item.competence === competence)
  if (found === undefined) throw new Error(`no RCUE ${competence}`)
  return found
}

describe('bands', () => {
  it('reach from 0 to 20 for all that remains', () => {
    const plan = smallPlan({ S1: [1200, null], S2: [null, null] })
    const projection = project(plan)
    expect(ueOf(projection, 'UE1.1')).toMatchObject({ band: { min: 12, max: 12 }, ten: { possibility: 'secured', together: 0 } })
    expect(ueOf(projection, 'UE1.2')).toMatchObject({ band: { min: 0, max: 20 }, ten: { possibility: 'open', together: 1000 } })
    expect(rcueOf(projection, 1, 'C1')).toMatchObject({
      band: { min: 6, max: 16 },
      ten: { possibility: 'open', together: 800 },
      eight: { possibility: 'open', together: 400 }
    })
  })

  it('say what is secured and what is out of reach', () => {
    const plan = smallPlan({ S1: [2000, 0], S2: [null, null] })
    const projection = project(plan)
    expect(rcueOf(projection, 1, 'C1')).toMatchObject({ ten: { possibility: 'secured' }, eight: { possibility: 'secured' } })
    expect(rcueOf(projection, 1, 'C2')).toMatchObject({ ten: { possibility: 'open', together: 2000 } })
    expect(yearOf(project(smallPlan({ S1: [2000, 0], S2: [null, 1999] })), 1)).toMatchObject({
      admission: { possibility: 'outOfReach', together: null },
      passage: { possibility: 'outOfReach', together: null }
    })
  })

  it('count the marks already known of a module', () => {
    const plan = smallPlan({ S1: [null, null] })
    const modules = plan.modules.map((module) =>
      module.code === 'R1.1' ? { ...module, assessments: [assessment(800), assessment(null, { coefficient: 3 })] } : module
    )
    expect(ueOf(project({ ...plan, modules }), 'UE1.1')).toMatchObject({ band: { min: 2, max: 17 }, ten: { together: 1067 } })
  })

  it('leave out what is excused, exempted or ungraded', () => {
    const plan = smallPlan({ S1: ['EXC', 1100] })
    const own = planModule('X', 'S1', { state: 'exempted', definition: moduleDefinition('X', { 'UE1.2': 5 }) })
    const projection = project({ ...plan, modules: [...plan.modules, own] })
    expect(ueOf(projection, 'UE1.2')).toMatchObject({ band: { min: 11, max: 11 }, levers: [] })
    expect(ueOf(projection, 'UE1.1')).toMatchObject({ band: { min: 0, max: 20 }, levers: ['S1/UE1.1'] })
  })

  it('a catch-up still to come can only raise', () => {
    const plan = smallPlan({ S1: [null, null] })
    const modules = plan.modules.map((module) =>
      module.code === 'R1.1' ? { ...module, assessments: [assessment(700), assessment(null, { kind: 'catchUp' })] } : module
    )
    const projection = project({ ...plan, modules })
    expect(ueOf(projection, 'UE1.1')).toMatchObject({ band: { min: 7, max: 20 }, ten: { possibility: 'open', together: 1000 } })
    expect(projection.levers.find(({ code }) => code === 'R1.1')).toMatchObject({ kind: 'catchUp', assumed: 700 })
  })

  it('an earlier attempt that reached 10 is never lost', () => {
    const plan = smallPlan({ S1: [1300, 500], S2: [1300, 500], 'S1-2': [null, null], 'S2-2': [null, null] })
    const projection = project(plan)
    expect(rcueOf(projection, 1, 'C1')).toMatchObject({ band: { min: 13, max: 20 }, ten: { possibility: 'secured' } })
    expect(rcueOf(projection, 1, 'C2')).toMatchObject({ band: { min: 0, max: 20 }, ten: { together: 1000 } })
  })

  it('an entered UE average is settled', () => {
    const plan = smallPlan({ S1: [null, null] }, { ueMarks: [{ semester: 'S1', ue: 'UE1.1', mark: 1250 }] })
    expect(ueOf(project(plan), 'UE1.1')).toMatchObject({ band: { min: 12.5, max: 12.5 }, levers: [] })
  })

  it('a mark that cannot exist leaves everything possible, and moves by no lever', () => {
    expect(ueOf(project(smallPlan({ S1: [2500, 1000] })), 'UE1.1')).toMatchObject({ band: { min: 0, max: 20 }, levers: [] })
  })

  it('a semester that the plan does not hold leaves everything possible', () => {
    expect(rcueOf(project(smallPlan({ S1: [1200, 1200] })), 1, 'C1')).toMatchObject({ band: { min: 6, max: 16 }, levers: [] })
  })

  it('a jury that decided an RCUE settles it', () => {
    const decisions = [decision({ type: 'rcue', year: 1, academicYear: 2025, competence: 'C1' }, 'ADJ')]
    const projection = project(smallPlan({ S1: [500, 1200], S2: [500, null] }, { decisions }))
    expect(rcueOf(projection, 1, 'C1')).toMatchObject({ decided: true, ten: { possibility: 'secured', together: 0 }, simulatedCode: 'ADJ' })
    expect(yearOf(projection, 1).admission).toEqual({ possibility: 'open', together: 800 })
  })

  it('nothing is said of a year whose parcours is not chosen', () => {
    const projection = project({ ...markedPlan(1, 2), parcours: null })
    expect(yearOf(projection, 2)).toMatchObject({ parcoursMissing: true, simulatedCode: null, passage: { possibility: 'open', together: null } })
  })
})

describe('hypotheses', () => {
  const plan = smallPlan({ S1: [1200, 900], S2: [null, null] })

  it('move the simulation, never the bands', () => {
    const before = project(plan)
    const after = project(plan, { hypotheses: { 'S2:R2.1': 500, 'S2:R2.2': 1200 } })
    expect(ueOf(after, 'UE2.1')).toMatchObject({ simulated: 5, simulatedCode: 'AJ', band: { min: 0, max: 20 } })
    expect(after.years.map(({ rcues }) => rcues.map(({ band }) => band))).toEqual(before.years.map(({ rcues }) => rcues.map(({ band }) => band)))
    expect(yearOf(after, 1)).toMatchObject({ simulatedCode: null, rcues: [{ simulated: 8.5, simulatedCode: 'AJ' }, { simulated: 10.5, simulatedCode: 'CMP' }] })
  })

  it('are held while the rest is asked', () => {
    const projection = project(plan, { hypotheses: { 'S2:R2.1': 500 } })
    expect(yearOf(projection, 1).admission).toEqual({ possibility: 'open', together: null })
    expect(rcueOf(projection, 1, 'C2').ten.together).toBe(1100)
  })

  it('that no mark could be are ignored', () => {
    const projection = project(plan, { hypotheses: { 'S2:R2.1': 2001, 'S2:R2.2': -1, nobody: 3, 'S2:R2.3': NaN } })
    expect(projection.levers.map(({ hypothesis }) => hypothesis)).toEqual([null, null])
  })

  it('where there is none, the current averages are supposed', () => {
    const { levers, years } = project(plan)
    expect(levers.map(({ assumed }) => assumed)).toEqual([1200, 900])
    expect(years[0]).toMatchObject({ simulatedCode: null, rcues: [{ simulated: 12 }, { simulated: 9 }] })
  })

  it('nothing is simulated without a single mark', () => {
    const projection = project(smallPlan({ S1: [null, null], S2: [null, null] }))
    expect(yearOf(projection, 1)).toMatchObject({ simulatedCode: null, rcues: [{ simulated: null, ten: { together: 1000 } }, { simulated: null }] })
    expect(neededAlone(projection, rcueOf(projection, 1, 'C1'), 10)).toEqual([])
  })
})

describe('the mark needed on one module alone', () => {
  it('supposes the others at their hypothesis or current average', () => {
    const definitions = [moduleDefinition('X', { 'UE1.1': 1 }), moduleDefinition('Y', { 'UE1.1': 2 })]
    const plan = smallPlan({ S1: [800, null] })
    const more = definitions.map((definition) => planModule(definition.code, 'S1', { definition }))
    const full = { ...plan, modules: [...plan.modules, ...more] }
    const alone = (hypotheses: Record<string, number>) => {
      const projection = project(full, { hypotheses })
      const target = ueOf(projection, 'UE1.1')
      return target === undefined ? [] : neededAlone(projection, target, 10)
    }
    expect(alone({})).toEqual([
      { lever: 'S1:X', mark: 1600 },
      { lever: 'S1:Y', mark: 1200 }
    ])
    expect(alone({ 'S1:Y': 1000 })).toEqual([
      { lever: 'S1:X', mark: 1200 },
      { lever: 'S1:Y', mark: 1200 }
    ])
    expect(alone({ 'S1:Y': 0 })[0]).toEqual({ lever: 'S1:X', mark: null })
  })
})

/** The plan with every mark still to come set to one mark; a catch-up is not taken unless nothing else is to come. */
function completed(plan: Plan, hundredths: number): Plan {
  const modules = plan.modules.map((module): PlanModule => {
    const pending = module.assessments.filter(({ mark }) => mark === null || mark === 'ATT')
    const ordinary = pending.some(({ kind }) => kind === 'normal')
    return {
      ...module,
      assessments: module.assessments.map((item) =>
        pending.includes(item) ? { ...item, mark: item.kind === 'normal' || !ordinary ? hundredths : 'ABS' } : item
      )
    }
  })
  const known = evaluatePlan({ ...plan, modules }, framework, { thresholds: 'text' })
  const unknown = known.semesters.flatMap(({ ues }) => ues).filter(({ average }) => average === null)
  return { ...plan, modules, ueMarks: unknown.map(({ semester, ue: { code } }) => ({ semester, ue: code, mark: hundredths })) }
}

describe('against the evaluation of completed plans', () => {
  it('bands hold, and the mark needed is enough and, without catch-up, the least', () => {
    const random = seededNumbers(99)
    const empty = emptyPlan()
    let minimal = 0
    for (let index = 0; index < 300; index++) {
      const drawn = planOfYear(randomYear(random), empty)
      const plan = {
        ...drawn,
        modules: drawn.modules.map((module) => ({
          ...module,
          // What is still to come is out of 20, so that a uniform mark is a number of hundredths.
          assessments: module.assessments.map((item) => (item.mark === null || item.mark === 'ATT' ? { ...item, outOf: 20 } : item))
        }))
      }
      const thresholds = index % 2 === 0 ? ('text' as const) : ('scodoc' as const)
      const [year] = project(plan, { thresholds }).years
      const hasCatchUp = plan.modules.some(({ assessments }) => assessments.some(({ kind }) => kind === 'catchUp'))
      const kept = new Map<number, YearResults | undefined>()
      const at = (mark: number): YearResults | undefined => {
        if (!kept.has(mark)) kept.set(mark, evaluatePlan(completed(plan, mark), framework, { thresholds }).years[0])
        return kept.get(mark)
      }
      for (const [position, rcue] of (year?.rcues ?? []).entries()) {
        for (const mark of [0, 1000, 2000]) {
          const average = at(mark)?.rcues[position]?.average ?? 0
          expect(average).toBeGreaterThanOrEqual(rcue.band.min - 1e-9)
          expect(average).toBeLessThanOrEqual(rcue.band.max + 1e-9)
        }
        const { together, possibility } = rcue.ten
        const reached = (mark: number): boolean => ['ADM', 'CMP'].includes(at(mark)?.rcues[position]?.code ?? '')
        if (possibility === 'secured') expect(reached(0)).toBe(true)
        else if (possibility === 'outOfReach') expect(reached(2000)).toBe(false)
        else if (together !== null) {
          expect(reached(together)).toBe(true)
          if (!hasCatchUp) {
            expect(reached(together - 1)).toBe(false)
            minimal++
          }
        }
      }
      const passage = year?.passage
      if (passage?.together !== null && passage?.together !== undefined) expect(at(passage.together)?.computedCode).not.toBeNull()
      if (passage?.possibility === 'outOfReach') expect(at(2000)?.computedCode).toBeNull()
    }
    expect(minimal).toBeGreaterThan(30)
  }, 120_000)
})

it('counts hours of stage by weeks, and coefficients over all UE of a lever', () => {
  const plan = smallPlan({ S1: [1000, 1000] })
  const stage = moduleDefinition('STAGE 1', { 'UE1.1': 1, 'UE1.2': 2 }, { kind: 'stage', weeks: { min: 8, max: 12 } })
  const placement = { weeks: 10, company: '', place: '' }
  const withStage = (fields: Partial<PlanModule>): Plan => ({ ...plan, modules: [...plan.modules, planModule('STAGE 1', 'S1', { definition: stage, ...fields })] })
  expect(project(withStage({})).levers[0]).toMatchObject({ hours: 280, coefficients: 3, ues: ['UE1.1', 'UE1.2'] })
  expect(project(withStage({ stage: placement })).levers[0]).toMatchObject({ hours: 350 })
})

it('projects the bonus with the rest', () => {
  const plan = smallPlan(
    { S1: [null, 1000] },
    {
      semesters: [instance(1)],
      maquette: { ...smallMaquette, bonus: { kind: 'multiplicative', factor: 0.02 } },
      adjustments: [{ semester: 'S1', ue: null, kind: 'bonus', mark: 1500 }]
    }
  )
  expect(ueOf(project(plan), 'UE1.1')).toMatchObject({ band: { min: 0, max: 20 }, ten: { together: 910 } })
})
