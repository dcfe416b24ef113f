import { describe, expect, it } from 'vitest'
import { poleOf } from '@/domain/maquette/maquette'
import { diagnose } from '@/domain/plan/diagnose'
import type { Plan, PlanModule, SemesterInstance } from '@/domain/plan/plan'
import { effectiveModule, modulesOf, uesOf } from '@/domain/plan/query'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { planTotals } from '@/domain/plan/totals'
import { loadOf } from '@/domain/schedule/load'
import { found, framework, gabarit, moduleOf, semesterOf, testContext, timelineOf } from './fixtures'

const plan = createSamplePlan(framework, gabarit, testContext('2026-03-10T09:00:00.000Z'))

/** Points, from the assessments alone: absent counts 0, excused drops out, the better of average and catch-up. */
function average({ assessments }: PlanModule): number | null {
  const normal = assessments.filter(({ kind, mark }) => kind === 'normal' && mark !== 'EXC' && mark !== null)
  const total = normal.reduce((sum, { coefficient }) => sum + coefficient, 0)
  const points = normal.reduce((sum, { coefficient, mark }) => sum + coefficient * (mark === 'ABS' ? 0 : Number(mark)), 0)
  if (total === 0) return null
  const catchUp = assessments.find(({ kind }) => kind === 'catchUp')?.mark
  return Math.max(points / total, typeof catchUp === 'number' ? catchUp : 0) / 100
}

function ueAverages(subject: Plan, semester: SemesterInstance): Record<string, number> {
  return Object.fromEntries(
    uesOf(subject, semester.id).map((ue) => {
      const poleAverage = (pole: 'ressources' | 'saes'): number => {
        const marks = modulesOf(subject, semester.id).flatMap((module) => {
          const definition = effectiveModule(subject, module)
          const mark = average(module)
          const counts = definition && definition.coefficients[ue.code] && poleOf(definition.kind) === pole
          return counts && mark !== null ? [mark] : []
        })
        return marks.reduce((sum, mark) => sum + mark, 0) / marks.length
      }
      return [ue.code, 0.6 * poleAverage('ressources') + 0.4 * poleAverage('saes')]
    })
  )
}

describe('the sample plan', () => {
  it('says that it is an example, and lives four semesters with S1 repeated', () => {
    expect(plan.example).toBe(true)
    expect(plan.parcours).toBe('MPI')
    expect(timelineOf(plan)).toStrictEqual(['S1 2023', 'S2 2023', 'S1(2) 2024', 'S3 2025', 'S4 2025', 'S5 2026', 'S6 2026'])
    expect(plan.semesters.map(({ state }) => state)).toStrictEqual(['done', 'done', 'done', 'done', 'current', 'planned', 'planned'])
  })

  it('fails UE1.4 alone, with an RCUE below 8, and acquires it when it is repeated', () => {
    const [first, second, repeat] = plan.semesters
    const s1 = ueAverages(plan, found(first, 'S1'))
    const s2 = ueAverages(plan, found(second, 'S2'))
    expect(s1['UE1.4']).toBeCloseTo(5.48)
    expect(s2['UE2.4']).toBeCloseTo(10.18)
    expect((found(s1['UE1.4'], 'UE1.4') + found(s2['UE2.4'], 'UE2.4')) / 2).toBeLessThan(8)
    for (const ue of ['UE1.1', 'UE1.2', 'UE1.3']) expect(s1[ue]).toBeGreaterThanOrEqual(10)
    for (const mark of Object.values(s2)) expect(mark).toBeGreaterThanOrEqual(10)

    const repeated = modulesOf(plan, found(repeat, 'S1 (2)').id)
    expect(repeated.map(({ code }) => code)).toStrictEqual(['R1.09', 'R1.12', 'R1.13', 'R1.14', 'R1.15', 'SAÉ 1.04'])
    for (const module of repeated) expect(Object.keys(effectiveModule(plan, module)?.coefficients ?? {})).toStrictEqual(['UE1.4'])
    expect(ueAverages(plan, found(repeat, 'S1 (2)'))['UE1.4']).toBeGreaterThanOrEqual(10)
    expect(plan.decisions).toMatchObject([{ code: 'RED', target: { type: 'year', year: 1, academicYear: 2023 } }])
  })

  it('passes S3 with believable marks, and has a stage, notes and wishes', () => {
    const marks = plan.modules.flatMap(({ assessments }) => assessments.flatMap(({ mark }) => (typeof mark === 'number' ? [mark] : [])))
    expect(marks.length).toBeGreaterThan(100)
    expect(Math.min(...marks)).toBeGreaterThanOrEqual(200)
    expect(Math.max(...marks)).toBeLessThanOrEqual(1900)
    for (const mark of Object.values(ueAverages(plan, semesterOf(plan, 3)))) expect(mark).toBeGreaterThanOrEqual(10)
    expect(moduleOf(plan, 'R3.08').assessments.map(({ mark }) => mark)).toContain('ABS')
    expect(moduleOf(plan, 'R2.06').assessments.map(({ mark }) => mark)).toContain('EXC')
    expect(moduleOf(plan, 'STAGE 4').stage?.weeks).toBe(10)
    expect(plan.modules.filter(({ notes }) => notes !== '')).toHaveLength(2)
    expect(plan.wishes.map(({ parcours }) => parcours)).toStrictEqual(['MPI', 'CPD', 'CAI'])
  })

  it('is whole: totals of the frame, and nothing to say but placeholders', () => {
    expect(planTotals(plan, framework)).toMatchObject({ ects: 180, modules: 117, teaching: 2000, project: 600 })
    expect(diagnose(plan, framework).map(({ finding }) => finding.kind)).toStrictEqual(['placeholders'])
  })

  it('is planned by weeks: a load under its ceiling, tasks, one assessment a day, in any year', () => {
    for (let year = 2024; year <= 2036; year++) {
      const subject = createSamplePlan(framework, gabarit, testContext(`${year}-03-10T09:00:00.000Z`))
      expect(diagnose(subject, framework).map(({ finding }) => finding.kind)).toStrictEqual(['placeholders'])
      const { weeks, ceiling, outside } = loadOf(subject, semesterOf(subject, 4).id)
      expect(new Set(weeks.map(({ week }) => week.kind))).toStrictEqual(new Set(['teaching', 'break', 'stage']))
      expect(weeks.filter(({ week }) => week.kind === 'teaching').every(({ personal, project }) => personal > 0 && project > 0)).toBe(true)
      expect(ceiling).toBeGreaterThan(40 * 60)
      expect(ceiling).toBeLessThan(55 * 60)
      expect(outside).toBe(0)
      const tasks = subject.schedule?.tasks ?? []
      expect(tasks).toHaveLength(9)
      expect(tasks.filter(({ done, due }) => done !== due < `${year}-03-10`)).toStrictEqual([])
    }
  })

  it('is the same on every machine, and takes a name', () => {
    const again = createSamplePlan(framework, gabarit, testContext('2026-03-10T09:00:00.000Z'), 'Sample')
    expect(again).toStrictEqual({ ...plan, name: 'Sample' })
  })
})
