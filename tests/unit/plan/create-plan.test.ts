import { describe, expect, it } from 'vitest'
import { createPlan } from '@/domain/plan/create-plan'
import { modulesOf, uesOf } from '@/domain/plan/query'
import { planTotals, semesterTotals } from '@/domain/plan/totals'
import { framework, gabarit, newPlan, testContext, timelineOf } from './fixtures'

describe('a new plan', () => {
  it.each(framework.parcours.map(({ code }) => code))('for %s holds the 117 modules, 180 ECTS and hours of the frame', (parcours) => {
    const plan = newPlan(parcours)
    expect(planTotals(plan, framework)).toMatchObject({
      ects: 180,
      modules: 117,
      teaching: 2000,
      project: 600,
      projectByYear: [200, 200, 200],
      stageWeeks: { decided: 0, min: 20, max: 28 }
    })
    expect(plan.semesters.map(({ id }) => uesOf(plan, id).length)).toStrictEqual([4, 4, 5, 5, 5, 5])
    expect(plan.semesters.map(({ id }) => semesterTotals(plan, id).ects)).toStrictEqual([30, 30, 30, 30, 30, 30])
    expect(plan.semesters.map(({ id }) => modulesOf(plan, id).length)).toStrictEqual([19, 20, 19, 20, 19, 20])
  })

  it('without a parcours holds what is common to all', () => {
    const plan = newPlan(null)
    expect(plan.modules).toHaveLength(117 - 4 * 3)
    expect(plan.modules.some(({ code }) => code.includes('MPI'))).toBe(false)
    expect(plan.semesters.map(({ id }) => uesOf(plan, id).length)).toStrictEqual([4, 4, 4, 4, 4, 4])
  })

  it('opens S1 in September of the entry year, two semesters a year', () => {
    expect(timelineOf(newPlan())).toStrictEqual(['S1 2025', 'S2 2025', 'S3 2026', 'S4 2026', 'S5 2027', 'S6 2027'])
  })

  it('starts with the ceiling asked for, and says nothing of weeks without one', () => {
    const options = { name: 'Essai', entryYear: 2030, yearModes: ['initial', 'initial', 'initial'] as const, parcours: null, maquette: gabarit }
    const make = (ceiling?: number | null) => createPlan({ ...options, yearModes: [...options.yearModes], ...(ceiling === undefined ? {} : { ceiling }) }, testContext())
    expect(make(2100).schedule).toStrictEqual({ ceiling: 2100 })
    expect('schedule' in make(null)).toBe(false)
    expect('schedule' in make()).toBe(false)
  })

  it('takes its ids and its date from the context', () => {
    const plan = createPlan(
      { name: 'Essai', entryYear: 2030, yearModes: ['initial', 'workStudy', 'workStudy'], parcours: 'II', maquette: gabarit },
      testContext('2030-09-02T07:00:00.000Z')
    )
    const ids = [plan.id, ...plan.semesters.map(({ id }) => id), ...plan.modules.map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
    expect(plan).toMatchObject({
      name: 'Essai',
      createdAt: '2030-09-02T07:00:00.000Z',
      updatedAt: '2030-09-02T07:00:00.000Z',
      revision: 0,
      example: false,
      yearModes: ['initial', 'workStudy', 'workStudy']
    })
  })
})
