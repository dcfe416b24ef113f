import { describe, expect, it } from 'vitest'
import { contentOf } from '@/domain/plan/content'
import {
  activeModules,
  belongsToPlan,
  effectiveModule,
  findModule,
  findSemester,
  latestInstance,
  maquetteNumber,
  moduleDefinition,
  modulesOf,
  modulesWithCode,
  parcoursOfUe,
  semesterLabel,
  semesterPosition,
  shortSemesterName,
  uesOf,
  yearOf
} from '@/domain/plan/query'
import { planTotals, semesterTotals } from '@/domain/plan/totals'
import { found, framework, gabarit, moduleOf, newPlan, ownDefinition, run, semesterOf } from './fixtures'

const base = newPlan()
const s3 = semesterOf(base, 3).id
const plan = run(base, [
  { type: 'insertSemester', kind: 'gapYear', after: semesterOf(base, 2).id },
  { type: 'repeatSemester', semester: s3 },
  { type: 'addOwnModule', definition: ownDefinition('X1', { parcours: ['II'] }), semester: s3 },
  { type: 'setModuleMark', module: moduleOf(base, 'R6.01').id, mark: 900 },
  { type: 'removeModule', module: moduleOf(base, 'R6.01').id }
])
const gap = found(plan.semesters[2], 'gap year')

describe('questions to a plan', () => {
  it('finds modules and semesters, or says that there is none', () => {
    expect(findSemester(plan, s3)?.number).toBe(3)
    expect(findSemester(plan, 'nowhere')).toBeUndefined()
    expect(findModule(plan, moduleOf(base, 'R6.01').id)?.shelved).toBe(true)
    expect(findModule(plan, 'nobody')).toBeUndefined()
    expect(semesterPosition(plan, s3)).toBe(3)
    expect(semesterPosition(plan, 'nowhere')).toBe(-1)
    expect(modulesOf(plan, 'nowhere')).toStrictEqual([])
    expect(modulesOf(plan, gap.id)).toStrictEqual([])
    expect(modulesWithCode(plan, 'nothing')).toStrictEqual([])
  })

  it('leaves out what is kept aside', () => {
    expect(activeModules(plan)).toHaveLength(117 + 19 + 1 - 1)
    expect(modulesWithCode(plan, 'R6.01')).toStrictEqual([])
  })

  it('answers the same objects while the plan is the same, and afresh for another plan', () => {
    expect(modulesOf(plan, s3)).toBe(modulesOf(plan, s3))
    expect(activeModules(plan)).toBe(activeModules(plan))
    expect(modulesOf({ ...plan, modules: [] }, s3)).toStrictEqual([])
  })

  it('knows the instance that counts', () => {
    expect(latestInstance(plan, 3)?.attempt).toBe(2)
    expect(latestInstance(plan, 7)).toBeUndefined()
  })

  it('knows the year of an instance, a gap year after what precedes it', () => {
    expect(plan.semesters.map((semester) => yearOf(plan, semester))).toStrictEqual([1, 1, 1, 2, 2, 2, 3, 3])
    const first = run(base, [{ type: 'insertSemester', kind: 'gapYear', after: null }])
    expect(yearOf(first, found(first.semesters[0], 'gap year'))).toBe(1)
  })

  it('defines modules by the maquette, else by themselves, else not', () => {
    const own = moduleOf(plan, 'X1')
    expect(moduleDefinition(plan, moduleOf(plan, 'R3.05'))?.title).toBe('Ingénierie de construction mécanique')
    expect(moduleDefinition(plan, own)?.title).toBe('Module hors maquette')
    expect(effectiveModule(plan, { ...own, definition: null })).toBeNull()
    expect(maquetteNumber(plan, 'R3.05')).toBe(3)
    expect(maquetteNumber(plan, 'X1')).toBeNull()
    expect(belongsToPlan(plan, found(own.definition, 'X1'))).toBe(false)
  })

  it('gives the UE of a semester for the parcours', () => {
    expect(uesOf(plan, s3).map(({ code }) => code)).toStrictEqual(['UE3.1', 'UE3.2', 'UE3.3', 'UE3.4', 'UE3.5'])
    expect(uesOf(plan, s3).at(-1)?.competence).toBe('C5.MPI')
    expect(uesOf(plan, gap.id)).toStrictEqual([])
    expect(parcoursOfUe(plan, s3, 'UE3.5')).toBe('MPI')
    expect(parcoursOfUe(plan, s3, 'UE3.1')).toBeNull()
  })

  it('names semesters', () => {
    expect(plan.semesters.map(semesterLabel).map(shortSemesterName)).toStrictEqual([
      ...['S1', 'S2', '2026-2027', 'S3', 'S4', 'S3 (2)', 'S5', 'S6']
    ])
  })

  it('tells the content from what only dates it', () => {
    expect(Object.keys(contentOf(plan))).toStrictEqual(Object.keys(plan).filter((key) => key !== 'revision' && key !== 'updatedAt'))
  })
})

describe('totals', () => {
  it('sums a semester', () => {
    expect(semesterTotals(base, semesterOf(base, 1).id)).toStrictEqual({
      ects: 30,
      modules: 19,
      hours: { lecture: 63, tutorial: 186, practical: 161, project: 80 },
      teaching: 410,
      project: 80,
      stageWeeks: { decided: 0, min: 0, max: 0 },
      figures: { placeholder: 42, total: 42 }
    })
    expect(semesterTotals(plan, gap.id)).toMatchObject({ ects: 0, modules: 0, teaching: 0 })
  })

  it('counts a module planned twice once, and no figure of the plan\'s own as a placeholder', () => {
    const twice = run(base, [
      { type: 'moveModule', module: moduleOf(base, 'R3.05').id, semester: semesterOf(base, 4).id },
      { type: 'addModule', code: 'R3.05', semester: s3 },
      { type: 'moveModule', module: moduleOf(base, 'R3.05').id, semester: s3 },
      { type: 'overrideModule', module: moduleOf(base, 'R3.06').id, overrides: { coefficients: { 'UE3.1': 2 } } }
    ])
    expect(semesterTotals(twice, s3)).toMatchObject({ modules: 19, figures: { placeholder: 42, total: 43 } })
    expect(planTotals(twice, framework)).toMatchObject({ modules: 117, figures: { placeholder: 261, total: 262 } })
  })

  it('bounds the weeks of stage by what is decided, and by the frame where the maquette says nothing', () => {
    const stage = { company: '', place: '' }
    const decided = run(base, [{ type: 'setStage', module: moduleOf(base, 'STAGE 4').id, stage: { ...stage, weeks: 10 } }])
    expect(planTotals(decided, framework).stageWeeks).toStrictEqual({ decided: 10, min: 22, max: 26 })
    const open = newPlan('MPI', {
      ...gabarit,
      semesters: gabarit.semesters.map((semester) => ({
        ...semester,
        modules: semester.modules.map(({ weeks, ...module }) => (weeks && module.code === 'STAGE 6' ? module : { ...module, ...(weeks && { weeks }) }))
      }))
    })
    expect(planTotals(open, framework).stageWeeks).toStrictEqual({ decided: 0, min: 8, max: 38 })
  })

  it('counts project hours in the year they are planned in, outside the maquette in the maquette\'s', () => {
    const abroad = run(base, [{ type: 'insertSemester', kind: 'abroad', after: semesterOf(base, 2).id }])
    const outside = found(abroad.semesters[2], 'abroad').id
    const moved = run(abroad, [
      { type: 'moveModule', module: moduleOf(base, 'SAÉ 5.01').id, semester: outside },
      { type: 'moveModule', module: moduleOf(base, 'SAÉ 1.01').id, semester: s3 },
      {
        type: 'addOwnModule',
        definition: ownDefinition('X1', { hours: { lecture: 0, tutorial: 0, practical: 0, project: 7.5 } }),
        semester: outside
      }
    ])
    expect(planTotals(moved, framework).projectByYear).toStrictEqual([187.5, 220, 200])
  })

  it('adds decimals without drift', () => {
    const hours = { lecture: 0.1, tutorial: 0.2, practical: 0, project: 0.1 }
    const decimal = run(base, ['R1.01', 'R1.02', 'R1.03'].map((code) => ({ type: 'overrideModule', module: moduleOf(base, code).id, overrides: { hours } })))
    expect(semesterTotals(decimal, semesterOf(base, 1).id)).toMatchObject({ teaching: 314.9, project: 80.3 })
  })
})
