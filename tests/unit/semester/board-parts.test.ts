import { describe, expect, it } from 'vitest'
import { weeksOf } from '@/domain/schedule/weeks'
import { boardLayout } from '@/features/semester/board/board-layout'
import { barRows, placesOf } from '@/features/semester/board/bar-rows'
import { stepCommand, type BarStep } from '@/features/semester/board/bar-steps'
import { kindRuns, monthRuns } from '@/features/semester/board/week-runs'
import { firstSemester } from '@/features/semester/use-semester'
import { semesterFacts } from '@/features/semester/semester-facts'
import { found, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3).id
const weeks = weeksOf(plan, s3)
const monday = (index: number): string => found(weeks[index], `week ${index}`).monday
const r301 = moduleOf(plan, 'R3.01').id
/** R3.01 in weeks 2 to 6, week 4 a break. */
const bars = run(plan, [
  { type: 'paintWeeks', semester: s3, weeks: [monday(4)], kind: 'break' },
  { type: 'resizeSpread', module: r301, first: monday(2), last: monday(6) }
])

function step(subject: typeof plan, name: BarStep) {
  const row = found(barRows(subject, s3).find(({ id }) => id === r301), r301)
  return stepCommand(row, name, weeksOf(subject, s3), placesOf(subject, s3))
}

describe('a step of a bar', () => {
  it('goes to the next teaching week, over what lies between', () => {
    expect(step(bars, 'later')).toEqual({ type: 'moveSpread', module: r301, to: monday(3) })
    expect(step(bars, 'startEarlier')).toEqual({ type: 'resizeSpread', module: r301, first: monday(1), last: monday(6) })
    expect(step(bars, 'endLater')).toEqual({ type: 'resizeSpread', module: r301, first: monday(2), last: monday(7) })
    const from5 = run(bars, [{ type: 'resizeSpread', module: r301, first: monday(5), last: monday(6) }])
    expect(step(from5, 'earlier')).toEqual({ type: 'moveSpread', module: r301, to: monday(3) })
    expect(step(from5, 'startEarlier')).toEqual({ type: 'resizeSpread', module: r301, first: monday(3), last: monday(6) })
  })

  it('stops at the ends of the semester', () => {
    for (const name of ['earlier', 'later', 'startEarlier', 'endLater'] as const) expect(step(plan, name), name).toBeNull()
  })

  it('never takes the last week away', () => {
    const one = run(plan, [{ type: 'resizeSpread', module: r301, first: monday(3), last: monday(3) }])
    expect(step(one, 'startLater')).toBeNull()
    expect(step(one, 'endEarlier')).toBeNull()
  })
})

describe('runs of weeks', () => {
  it('cover all of them, in order, months and kinds alike', () => {
    const subject = weeksOf(bars, s3)
    expect(monthRuns(subject).reduce((sum, run) => sum + run.weeks, 0)).toBe(subject.length)
    const runs = kindRuns(subject)
    expect(runs.map(({ kind, first, weeks: count }) => [kind, first, count]).slice(0, 3)).toEqual([
      ['teaching', 0, 4],
      ['break', 4, 1],
      ['teaching', 5, subject.length - 5]
    ])
  })

  it('say each year once, where there is room', () => {
    const years = monthRuns(weeks).flatMap(({ day, withYear }) => (withYear ? [day.slice(0, 4)] : []))
    expect(years).toEqual([...new Set(years)])
    expect(years.length).toBeGreaterThan(0)
  })
})

describe('the layout of the board', () => {
  it('gives the names a fifth of the room, within bounds', () => {
    expect(boardLayout(60, 20)).toEqual({ name: 13, least: 58, crowded: false })
    expect(boardLayout(80, 20).name).toBeCloseTo(16)
    expect(boardLayout(200, 20).name).toBe(20)
  })

  it('scrolls where the weeks would be too narrow, and not before it is measured', () => {
    expect(boardLayout(57, 20)).toEqual({ name: 9, least: 54, crowded: true })
    expect(boardLayout(0, 20).crowded).toBe(false)
  })
})

describe('the semester shown', () => {
  it('is first the one under way, else the first to come, else the last', () => {
    expect(firstSemester(plan)?.number).toBe(1)
    const started = run(plan, [{ type: 'setSemesterState', semester: s3, state: 'current' }])
    expect(firstSemester(started)?.number).toBe(3)
    const over = run(plan, plan.semesters.map(({ id }) => ({ type: 'setSemesterState', semester: id, state: 'done' }) as const))
    expect(firstSemester(over)?.number).toBe(6)
  })

  it('is told by its weeks, its peak and what is above the ceiling', () => {
    const semester = found(bars.semesters.find(({ id }) => id === s3), s3)
    const facts = semesterFacts(run(bars, [{ type: 'setCeiling', minutes: 60 }]), semester)
    expect(facts.kinds).toEqual([
      { kind: 'teaching', weeks: weeks.length - 1 },
      { kind: 'break', weeks: 1 }
    ])
    expect(facts.peak?.total).toBeGreaterThan(60)
    expect(facts.over).toBe(weeks.length - 1)
    expect(semesterFacts(bars, semester).over).toBe(0)
  })
})
