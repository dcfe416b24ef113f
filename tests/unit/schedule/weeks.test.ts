import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { addDays, addWeeks, daysBetween } from '@/domain/schedule/days'
import { proposedBreaks } from '@/domain/schedule/proposed-breaks'
import { semesterDates } from '@/domain/schedule/semester-dates'
import { weekOf, weeksOf, type Week } from '@/domain/schedule/weeks'
import { moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3)

function kindsOf(weeks: readonly Week[]): string {
  const letters = { teaching: 'T', exams: 'E', company: 'C', stage: 'S', break: 'B', gapYear: 'G' }
  return weeks.map(({ kind }) => letters[kind]).join('')
}

/** S5 is lived in alternance in the plan of the tests. */
const s5 = semesterOf(plan, 5)

describe('the dates of a semester', () => {
  it.each([
    [1, '2025-09-01', '2026-01-25'],
    [2, '2026-01-26', '2026-06-28'],
    [3, '2026-09-07', '2027-01-24'],
    [4, '2027-01-25', '2027-06-27'],
    [6, '2028-01-31', '2028-06-25']
  ])('S%i follows the usual pattern, and says that it is not set', (number, start, end) => {
    expect(semesterDates(plan, semesterOf(plan, number))).toStrictEqual({ start, end, startIsSet: false, endIsSet: false })
  })

  it('are those set, of which the absent one stays usual', () => {
    const dated = run(plan, [{ type: 'setSemesterDates', semester: s3.id, start: '2026-09-02', end: null }])
    expect(semesterDates(dated, semesterOf(dated, 3))).toStrictEqual({ start: '2026-09-02', end: '2027-01-24', startIsSet: true, endIsSet: false })
    const back = run(dated, [{ type: 'setSemesterDates', semester: s3.id, start: null, end: null }])
    expect('calendar' in semesterOf(back, 3)).toBe(false)
  })

  it('of a gap year are a whole year, and the semesters after it move', () => {
    const later = run(plan, [{ type: 'insertSemester', kind: 'gapYear', after: semesterOf(plan, 2).id }])
    const gap = later.semesters.find(({ kind }) => kind === 'gapYear')
    expect(gap && semesterDates(later, gap)).toMatchObject({ start: '2026-09-07', end: '2027-09-05' })
    expect(semesterDates(later, semesterOf(later, 3)).start).toBe('2027-09-06')
    expect(new Set(weeksOf(later, gap?.id ?? '').map(({ kind }) => kind))).toStrictEqual(new Set(['gapYear']))
  })

  it('of a semester abroad outside the maquette fill the next free half-year', () => {
    const later = run(plan, [{ type: 'insertSemester', kind: 'abroad', after: semesterOf(plan, 3).id }])
    const abroad = later.semesters.find(({ kind }) => kind === 'abroad')
    expect(abroad && semesterDates(later, abroad)).toMatchObject({ start: '2027-01-25', end: '2027-06-27' })
  })

  it('follow the semester when the whole plan moves, from Monday to Monday, with what was painted and spread', () => {
    const r301 = moduleOf(plan, 'R3.01').id
    const commands: Command[] = [
      { type: 'setSemesterDates', semester: s3.id, start: '2026-09-02', end: '2027-01-29' },
      { type: 'paintWeeks', semester: s3.id, weeks: ['2027-01-20'], kind: 'exams' },
      { type: 'setRhythm', semester: s3.id, rhythm: { type: 'blocks', blocks: [{ start: '2026-10-05', end: '2026-10-16' }] } },
      { type: 'resizeSpread', module: r301, first: '2026-09-07', last: '2026-10-04' },
      { type: 'setEntryYear', entryYear: 2026 }
    ]
    const moved = run(plan, commands)
    expect(semesterOf(moved, 3).calendar).toStrictEqual({
      start: '2027-09-01',
      end: '2028-01-28',
      weeks: { '2028-01-17': 'exams' },
      rhythm: { type: 'blocks', blocks: [{ start: '2027-10-04', end: '2027-10-15' }] }
    })
    expect(Object.keys(moduleOf(moved, 'R3.01').schedule?.minutes ?? {})).toStrictEqual(['2027-09-06', '2027-09-13', '2027-09-20', '2027-09-27'])
  })
})

describe('the weeks of a semester', () => {
  it('go from Monday to Sunday, without a gap, across the turn of a year of 53 weeks', () => {
    const weeks = weeksOf(plan, s3.id)
    expect(weeks).toHaveLength(20)
    expect(weeks.map(({ number }) => number)).toStrictEqual([37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 1, 2, 3])
    expect(weeks[16]).toMatchObject({ monday: '2026-12-28', sunday: '2027-01-03', number: 53, year: 2026, workingDays: 4 })
    expect(weeks[16]?.holidays).toStrictEqual([{ day: '2027-01-01', name: 'newYear' }])
    expect(weeks[17]).toMatchObject({ monday: '2027-01-04', number: 1, year: 2027 })
    expect(weekOf(plan, s3.id, '2027-01-03')).toBe(weeks[16])
    expect(weekOf(plan, s3.id, '2027-03-01')).toBeUndefined()
    expect(weeksOf(plan, 'none')).toStrictEqual([])
  })

  it('count the days of the semester without holidays nor breaks', () => {
    const dated = run(plan, [
      { type: 'setSemesterDates', semester: s3.id, start: '2026-09-02', end: null },
      { type: 'setBreaks', breaks: [{ id: 'b', title: 'Toussaint', start: '2026-10-22', end: '2026-11-01' }] }
    ])
    const byMonday = new Map(weeksOf(dated, s3.id).map((week) => [week.monday, week]))
    expect(byMonday.get('2026-08-31')).toMatchObject({ workingDays: 3, teachingDays: 3 })
    expect(byMonday.get('2026-10-19')).toMatchObject({ kind: 'teaching', teachingDays: 3, breaks: [{ title: 'Toussaint' }] })
    expect(byMonday.get('2026-10-26')).toMatchObject({ kind: 'break', origin: 'break', teachingDays: 0 })
    // 11 November 2026 is a Wednesday.
    expect(byMonday.get('2026-11-09')).toMatchObject({ teachingDays: 4, holidays: [{ name: 'armistice1918' }] })
  })

  it('may be given a Christmas break, as long as the plan has none', () => {
    expect(proposedBreaks(plan)).toStrictEqual([
      { start: '2025-12-20', end: '2026-01-04' },
      { start: '2026-12-19', end: '2027-01-03' },
      { start: '2027-12-18', end: '2028-01-02' }
    ])
    const own = run(plan, [{ type: 'setBreaks', breaks: [{ id: 'b', title: 'Noël', start: '2026-12-24', end: '2027-01-03' }] }])
    expect(proposedBreaks(own).map(({ start }) => start)).toStrictEqual(['2025-12-20', '2027-12-18'])
  })

  it('alternate between school and company, breaks at school only, and paint wins', () => {
    const rhythm: Command = { type: 'setRhythm', semester: s5.id, rhythm: { type: 'alternating', school: 2, company: 2, first: 'school' } }
    expect(kindsOf(weeksOf(run(plan, [rhythm]), s5.id))).toBe('TTCCTTCCTTCCTTCCTTCCT')
    const companyFirst: Command = { type: 'setRhythm', semester: s5.id, rhythm: { type: 'alternating', school: 1, company: 3, first: 'company' } }
    const breaks: Command = { type: 'setBreaks', breaks: [{ id: 'b', title: 'Noël', start: '2027-12-18', end: '2028-01-02' }] }
    const paint: Command = { type: 'paintWeeks', semester: s5.id, weeks: ['2027-09-08', '2028-01-17'], kind: 'exams' }
    const weeks = weeksOf(run(plan, [companyFirst, breaks, paint]), s5.id)
    expect(kindsOf(weeks)).toBe('ECCTCCCTCCCTCCCBCCCEC')
    expect(weeks[0]?.origin).toBe('painted')
    expect(weeks[1]?.origin).toBe('rhythm')
  })

  it('are at the company when most of their days are in a block', () => {
    const blocks = [{ start: '2027-09-15', end: '2027-09-29' }]
    expect(kindsOf(weeksOf(run(plan, [{ type: 'setRhythm', semester: s5.id, rhythm: { type: 'blocks', blocks } }]), s5.id).slice(0, 5))).toBe('TCCCT')
  })

  it('forget the rhythm in a year of initial training', () => {
    const rhythm: Command = { type: 'setRhythm', semester: s3.id, rhythm: { type: 'alternating', school: 2, company: 2, first: 'school' } }
    const initial = run(plan, [rhythm])
    expect(kindsOf(weeksOf(initial, s3.id))).not.toContain('C')
    expect(kindsOf(weeksOf(run(initial, [{ type: 'setYearMode', year: 2, mode: 'workStudy' }]), s3.id))).toContain('C')
  })

  it('end with the stage once its length is decided, unless its weeks are painted or the company stands for it', () => {
    const s4 = semesterOf(plan, 4)
    const stage: Command = { type: 'setStage', module: moduleOf(plan, 'STAGE 4').id, stage: { weeks: 10, company: '', place: '' } }
    const decided = run(plan, [stage])
    expect(kindsOf(weeksOf(decided, s4.id))).toBe('TTTTTTTTTTTTSSSSSSSSSS')
    expect(weeksOf(decided, s4.id).at(-1)?.origin).toBe('stage')
    const painted = run(decided, [{ type: 'paintWeeks', semester: s4.id, weeks: ['2027-04-05'], kind: 'stage' }])
    expect(kindsOf(weeksOf(painted, s4.id))).toBe('TTTTTTTTTTSTTTTTTTTTTT')
    const apprenticed = run(decided, [{ type: 'setYearMode', year: 2, mode: 'workStudy' }])
    expect(kindsOf(weeksOf(apprenticed, s4.id))).not.toContain('S')
  })

  it('are sound for any dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 500 }), (shift, length) => {
        const start = addDays('2026-12-28', shift)
        const dated = run(plan, [{ type: 'setSemesterDates', semester: s3.id, start, end: addDays(start, length) }])
        const weeks = weeksOf(dated, s3.id)
        expect(weeks[0] && weeks[0].monday <= start && weeks[0].sunday >= start).toBe(true)
        expect(weeks.at(-1)?.sunday && weeks.at(-1)!.sunday >= addDays(start, length)).toBe(true)
        for (const [index, week] of weeks.entries()) {
          expect(daysBetween(week.monday, week.sunday)).toBe(6)
          expect(week.monday).toBe(addWeeks(weeks[0]?.monday ?? '', index))
          expect(week.number).toBeLessThanOrEqual(53)
          expect(week.workingDays).toBeLessThanOrEqual(5)
        }
      })
    )
  })
})
