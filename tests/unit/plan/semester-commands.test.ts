import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { isSuperseded, modulesOf, modulesWithCode, yearOf } from '@/domain/plan/query'
import { planTotals } from '@/domain/plan/totals'
import { errorOf, framework, moduleOf, newPlan, ownDefinition, run, semesterOf, timelineOf } from './fixtures'

const plan = newPlan()
const id = (number: number): string => semesterOf(plan, number).id
const repeat = (number: number): Command => ({ type: 'repeatSemester', semester: id(number) })

describe('repeating', () => {
  it.each([
    [[1], ['S1 2025', 'S2 2025', 'S1(2) 2026', 'S3 2027', 'S4 2027', 'S5 2028', 'S6 2028']],
    [[2], ['S1 2025', 'S2 2025', 'S2(2) 2026', 'S3 2027', 'S4 2027', 'S5 2028', 'S6 2028']],
    [[1, 2], ['S1 2025', 'S2 2025', 'S1(2) 2026', 'S2(2) 2026', 'S3 2027', 'S4 2027', 'S5 2028', 'S6 2028']],
    [[2, 1], ['S1 2025', 'S2 2025', 'S1(2) 2026', 'S2(2) 2026', 'S3 2027', 'S4 2027', 'S5 2028', 'S6 2028']],
    [[1, 1], ['S1 2025', 'S2 2025', 'S1(2) 2026', 'S1(3) 2027', 'S3 2028', 'S4 2028', 'S5 2029', 'S6 2029']],
    [[4], ['S1 2025', 'S2 2025', 'S3 2026', 'S4 2026', 'S4(2) 2027', 'S5 2028', 'S6 2028']],
    [[6, 5], ['S1 2025', 'S2 2025', 'S3 2026', 'S4 2026', 'S5 2027', 'S6 2027', 'S5(2) 2028', 'S6(2) 2028']]
  ])('S%j moves what follows', (numbers, expected) => {
    expect(timelineOf(run(plan, numbers.map(repeat)))).toStrictEqual(expected)
  })

  it('plans the modules again, and leaves the marks of the old attempt where they were', () => {
    const marked = run(plan, [
      { type: 'setModuleMark', module: moduleOf(plan, 'R1.01').id, mark: 600 },
      { type: 'setModuleState', module: moduleOf(plan, 'R1.01').id, state: 'done' },
      { type: 'overrideModule', module: moduleOf(plan, 'R1.01').id, overrides: { coefficients: { 'UE1.2': 3 } } },
      repeat(1)
    ])
    const [first, second] = modulesWithCode(marked, 'R1.01')
    expect(first).toMatchObject({ semester: id(1), mark: 600, state: 'done' })
    expect(second).toMatchObject({ mark: null, state: 'planned', assessments: [], overrides: { coefficients: { 'UE1.2': 3 } } })
    expect(second?.semester).toBe(semesterOf(marked, 1).id)
    expect(modulesOf(marked, semesterOf(marked, 1).id)).toHaveLength(19)
    expect(planTotals(marked, framework)).toMatchObject({ ects: 180, modules: 117, teaching: 2000, project: 600 })
    expect(isSuperseded(marked, marked.semesters[0]!)).toBe(true)
  })

  it('repeats the latest attempt, whichever is named, at home', () => {
    const abroad = run(plan, [{ type: 'setSemesterKind', semester: id(3), kind: 'abroad' }, repeat(3)])
    expect(abroad.semesters[4]).toMatchObject({ kind: 'study', number: 3, attempt: 2, state: 'planned', notes: '' })
    expect(timelineOf(run(abroad, [repeat(3)]))).toContain('S3(3) 2028')
  })

  it('keeps the year of a jury decision with its semesters', () => {
    const decided = run(plan, [
      {
        type: 'recordDecision',
        decision: { id: 'd', target: { type: 'year', year: 2, academicYear: 2026 }, code: 'PASD', date: null, notes: '' }
      },
      repeat(1)
    ])
    expect(decided.decisions[0]?.target).toMatchObject({ year: 2, academicYear: 2027 })
  })
})

describe('a gap year, a semester abroad', () => {
  it('takes a whole year, wherever it stands', () => {
    const gap = (after: string | null): Command => ({ type: 'insertSemester', kind: 'gapYear', after })
    expect(timelineOf(run(plan, [gap(id(2))]))).toStrictEqual([
      'S1 2025',
      'S2 2025',
      'gapYear 2026',
      'S3 2027',
      'S4 2027',
      'S5 2028',
      'S6 2028'
    ])
    expect(timelineOf(run(plan, [gap(id(1))])).slice(0, 3)).toStrictEqual(['S1 2025', 'gapYear 2026', 'S2 2027'])
    expect(timelineOf(run(plan, [gap(null)])).slice(0, 2)).toStrictEqual(['gapYear 2025', 'S1 2026'])
  })

  it('adds half a year abroad beyond the six semesters', () => {
    const abroad = run(plan, [{ type: 'insertSemester', kind: 'abroad', after: id(3) }])
    expect(timelineOf(abroad).slice(2, 6)).toStrictEqual(['S3 2026', 'abroad 2026', 'S4 2027', 'S5 2028'])
    expect(yearOf(abroad, abroad.semesters[3]!)).toBe(2)
  })

  it('repeats before the other semester of its year when that one comes later', () => {
    const split = run(plan, [{ type: 'insertSemester', kind: 'gapYear', after: id(1) }, repeat(1)])
    expect(timelineOf(split).slice(0, 4)).toStrictEqual(['S1 2025', 'gapYear 2026', 'S1(2) 2027', 'S2 2027'])
  })

  it('takes a semester of the maquette abroad, with its modules', () => {
    const abroad = run(plan, [{ type: 'setSemesterKind', semester: id(4), kind: 'abroad' }])
    expect(semesterOf(abroad, 4).kind).toBe('abroad')
    expect(modulesOf(abroad, id(4))).toHaveLength(20)
    expect(planTotals(abroad, framework)).toMatchObject({ ects: 180, modules: 117 })
  })
})

describe('removing', () => {
  const repeated = run(plan, [repeat(1), repeat(2)])
  const again = semesterOf(repeated, 1).id

  it('takes a repeat back, and everything returns to its year', () => {
    const back = run(repeated, [
      { type: 'removeSemester', semester: again },
      { type: 'removeSemester', semester: semesterOf(repeated, 2).id }
    ])
    expect(back.semesters).toStrictEqual(plan.semesters)
    expect(back.modules).toStrictEqual(plan.modules)
  })

  it('can remove the first attempt: the second becomes the first', () => {
    const later = run(repeated, [{ type: 'removeSemester', semester: id(1) }])
    expect(timelineOf(later).slice(0, 3)).toStrictEqual(['S2 2025', 'S1 2026', 'S2(2) 2026'])
    expect(planTotals(later, framework).modules).toBe(117)
  })

  it('removes what was entered on it, and what the jury said of it', () => {
    const filled = run(repeated, [
      { type: 'setUeMark', semester: again, ue: 'UE1.1', mark: 1200 },
      { type: 'setUeMark', semester: id(1), ue: 'UE1.1', mark: 800 },
      {
        type: 'recordDecision',
        decision: { id: 'ue', target: { type: 'ue', semester: again, ue: 'UE1.1' }, code: 'ADM', date: null, notes: '' }
      },
      {
        type: 'recordDecision',
        decision: { id: 'year', target: { type: 'year', year: 1, academicYear: 2026 }, code: 'ADM', date: null, notes: '' }
      },
      {
        type: 'recordDecision',
        decision: { id: 'elsewhere', target: { type: 'year', year: 3, academicYear: 2040 }, code: 'ADM', date: null, notes: '' }
      }
    ])
    const one = run(filled, [{ type: 'removeSemester', semester: again }])
    expect(one.ueMarks).toStrictEqual([{ semester: id(1), ue: 'UE1.1', mark: 800 }])
    // S2 is still repeated in that year, so what was decided on the year still has its place.
    expect(one.decisions.map((decision) => decision.id)).toStrictEqual(['year', 'elsewhere'])
    const none = run(one, [{ type: 'removeSemester', semester: semesterOf(one, 2).id }])
    expect(none.decisions.map((decision) => decision.id)).toStrictEqual(['elsewhere'])
  })

  it('moves what the plan holds nowhere else to the semester that stays', () => {
    const rearranged = run(repeated, [
      { type: 'moveModule', module: moduleOf(repeated, 'R3.05').id, semester: again },
      { type: 'addOwnModule', definition: ownDefinition('X1'), semester: again },
      { type: 'setModuleMark', module: moduleOf(repeated, 'R3.06').id, mark: 900 },
      { type: 'removeSemester', semester: again }
    ])
    expect(moduleOf(rearranged, 'R3.05').semester).toBe(id(3))
    expect(moduleOf(rearranged, 'X1').semester).toBe(id(1))
    expect(planTotals(rearranged, framework).modules).toBe(118)
  })

  it('removes a gap year', () => {
    const gap = run(plan, [{ type: 'insertSemester', kind: 'gapYear', after: id(2) }])
    expect(run(gap, [{ type: 'removeSemester', semester: gap.semesters[2]?.id ?? '' }]).semesters).toStrictEqual(plan.semesters)
  })
})

describe('refusals', () => {
  const gap = run(plan, [{ type: 'insertSemester', kind: 'gapYear', after: id(2) }])
  const gapId = gap.semesters[2]?.id ?? ''

  it.each<[string, Command]>([
    ['last-semester', { type: 'removeSemester', semester: id(1) }],
    ['semester-not-repeatable', { type: 'repeatSemester', semester: gapId }],
    ['invalid-value', { type: 'setSemesterKind', semester: gapId, kind: 'abroad' }],
    ['no-change', { type: 'setSemesterKind', semester: id(1), kind: 'study' }],
    ['no-change', { type: 'setSemesterState', semester: id(1), state: 'planned' }],
    ['no-change', { type: 'setSemesterNotes', semester: id(1), notes: '' }],
    ['unknown-semester', { type: 'removeSemester', semester: 'nowhere' }],
    ['unknown-semester', { type: 'repeatSemester', semester: 'nowhere' }],
    ['unknown-semester', { type: 'setSemesterKind', semester: 'nowhere', kind: 'study' }],
    ['unknown-semester', { type: 'setSemesterState', semester: 'nowhere', state: 'done' }],
    ['unknown-semester', { type: 'setSemesterNotes', semester: 'nowhere', notes: 'x' }],
    ['unknown-semester', { type: 'insertSemester', kind: 'abroad', after: 'nowhere' }]
  ])('answers %s to $type', (code, command) => {
    expect(errorOf(gap, command)).toBe(code)
  })

  it('sets state and notes', () => {
    const set = run(gap, [
      { type: 'setSemesterState', semester: id(1), state: 'current' },
      { type: 'setSemesterNotes', semester: gapId, notes: 'Service civique' }
    ])
    expect(semesterOf(set, 1).state).toBe('current')
    expect(set.semesters[2]?.notes).toBe('Service civique')
  })
})
