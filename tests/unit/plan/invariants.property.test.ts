import fc from 'fast-check'
import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { PlanSchema } from '@/domain/exchange/schemas/plan'
import { PARCOURS_CODES } from '@/domain/framework/framework'
import { applyCommand } from '@/domain/plan/apply-command'
import { diagnose } from '@/domain/plan/diagnose'
import type { Plan } from '@/domain/plan/plan'
import { academicYears } from '@/domain/plan/timeline'
import { planTotals, semesterTotals } from '@/domain/plan/totals'
import { rawCommands, toCommand, type RawCommand } from './arbitrary'
import { framework, frozen, laterContext, newPlan, PROPERTY_TIMEOUT } from './fixtures'

const start = newPlan()
const context = laterContext()

function liveOn(plan: Plan, raws: readonly RawCommand[]): Plan {
  return raws.reduce((current, raw) => {
    const result = applyCommand(current, toCommand(current, raw), context)
    return result.ok ? frozen(result.value.plan) : current
  }, plan)
}

/** All that modules hold of the student's, whether they are in the plan or kept aside. */
function marksOf(plan: Plan): string[] {
  return plan.modules
    .filter(({ mark, assessments, notes }) => mark !== null || assessments.length > 0 || notes !== '')
    .map((module) => JSON.stringify([module.id, module.mark, module.assessments, module.notes]))
    .sort()
}

describe('whatever the commands', () => {
  it('the plan stays sound: a valid file, in order, with each semester, and nothing points nowhere', () => {
    fc.assert(
      fc.property(rawCommands(25), (raws) => {
        const plan = liveOn(start, raws)
        expect(safeParse(PlanSchema, plan).issues).toBeUndefined()
        const ids = new Set(plan.semesters.map(({ id }) => id))
        expect(ids.size).toBe(plan.semesters.length)
        expect(new Set(plan.modules.map(({ id }) => id)).size).toBe(plan.modules.length)
        for (const { semester } of [...plan.modules, ...plan.ueMarks]) expect(ids).toContain(semester)
        for (const { target } of plan.decisions) if (target.type === 'ue') expect(ids).toContain(target.semester)
        expect(plan.semesters.map(({ academicYear }) => academicYear)).toStrictEqual(academicYears(plan.semesters, plan.entryYear))
        for (const number of [1, 2, 3, 4, 5, 6]) {
          const attempts = plan.semesters.filter((semester) => semester.number === number).map(({ attempt }) => attempt)
          expect(attempts).toStrictEqual(attempts.map((_, index) => index + 1))
          expect(attempts.length).toBeGreaterThan(0)
        }
        const gaps = new Set(plan.semesters.filter(({ kind }) => kind === 'gapYear').map(({ id }) => id))
        expect(plan.modules.filter(({ semester, shelved }) => !shelved && gaps.has(semester))).toStrictEqual([])
      }),
      { numRuns: 60 }
    )
  }, PROPERTY_TIMEOUT)

  it('a move changes no total but the project hours of the years, which still sum up', () => {
    fc.assert(
      fc.property(rawCommands(12), fc.nat(), fc.nat(), (raws, a, b) => {
        const plan = liveOn(start, raws)
        const moved = liveOn(plan, [{ type: 'moveModule', a, b, c: 0, text: '', nested: [] }])
        const { projectByYear: before, ...totals } = planTotals(plan, framework)
        const { projectByYear: after, ...same } = planTotals(moved, framework)
        expect(same).toStrictEqual(totals)
        const sum = (years: readonly number[]): number => years.reduce((total, hours) => total + hours, 0)
        expect(sum(after)).toBe(totals.project)
        expect(sum(before)).toBe(totals.project)
      }),
      { numRuns: 80 }
    )
  }, PROPERTY_TIMEOUT)

  it('choosing A, then B, then A loses nothing that was entered', () => {
    const parcours = fc.constantFrom(...PARCOURS_CODES)
    fc.assert(
      fc.property(rawCommands(15), parcours, parcours, (raws, a, b) => {
        const plan = liveOn(start, raws)
        const choose = (subject: Plan, code: string): Plan => {
          const result = applyCommand(subject, { type: 'chooseParcours', parcours: code }, context)
          return result.ok ? result.value.plan : subject
        }
        const inA = choose(plan, a)
        const again = choose(choose(inA, b), a)
        expect(marksOf(again)).toStrictEqual(marksOf(inA))
        expect(again.ueMarks).toStrictEqual(inA.ueMarks)
      }),
      { numRuns: 60 }
    )
  }, PROPERTY_TIMEOUT)

  it('ids of diagnostics are unique, and totals are finite', () => {
    fc.assert(
      fc.property(rawCommands(25), (raws) => {
        const plan = liveOn(start, raws)
        const ids = diagnose(plan, framework).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(planTotals(plan, framework).ects).toBeLessThanOrEqual(180)
        for (const { id } of plan.semesters) expect(semesterTotals(plan, id).teaching).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 60 }
    )
  }, PROPERTY_TIMEOUT)
})
