import { describe, expect, it } from 'vitest'
import { shownDays, shownWeek, weekAgenda } from '@/domain/schedule/week-agenda'
import { newPlan, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s1 = semesterOf(plan, 1).id

describe('a week as a calendar shows it', () => {
  it.each([
    ['2026-10-14', 'monday', '2026-10-12'],
    ['2026-10-18', 'monday', '2026-10-12'],
    ['2026-10-18', 'sunday', '2026-10-19'],
    ['2026-10-17', 'sunday', '2026-10-12'],
    ['2027-01-03', 'monday', '2026-12-28']
  ] as const)('%s from %s is the week of %s', (day, start, monday) => {
    expect(shownWeek(day, start)).toBe(monday)
  })

  it('runs from Monday to Sunday, or from the Sunday before', () => {
    expect(shownDays('2026-10-12', 'monday')).toStrictEqual({ start: '2026-10-12', end: '2026-10-18' })
    expect(shownDays('2026-10-12', 'sunday')).toStrictEqual({ start: '2026-10-11', end: '2026-10-17' })
  })
})

describe('the agenda of a week', () => {
  const busy = run(plan, [
    { type: 'setBreaks', breaks: [{ id: 'b', title: 'Pause', start: '2025-11-12', end: '2025-11-16' }] },
    { type: 'setCeiling', minutes: 60 },
    {
      type: 'addTask',
      task: { id: 't', kind: 'deadline', title: 'Rendu', module: null, semester: s1, due: '2025-11-14', time: '18:00', estimate: 90, done: false, notes: '' }
    },
    {
      type: 'importTimetable',
      timetable: {
        id: 'ade',
        name: 'ADE',
        importedAt: '2025-09-01T08:00:00.000Z',
        events: [
          { title: 'R1.01 TD', day: '2025-11-10', time: '10:00', minutes: 90, place: 'B12', code: 'R1.01' },
          { title: 'R1.02 CM', day: '2025-11-10', time: '08:00', minutes: 90, place: '', code: 'R1.02' },
          { title: 'R1.02 CM', day: '2025-11-17', time: '08:00', minutes: 90, place: '', code: 'R1.02' }
        ]
      }
    }
  ])

  it('holds each day with its lessons, holiday, break and what is due', () => {
    const { days } = weekAgenda(busy, '2025-11-10')
    expect(days.map(({ day }) => day)).toStrictEqual(['2025-11-10', '2025-11-11', '2025-11-12', '2025-11-13', '2025-11-14', '2025-11-15', '2025-11-16'])
    expect(days[0]?.lessons.map(({ time }) => time)).toStrictEqual(['08:00', '10:00'])
    expect(days[1]?.holiday?.name).toBe('armistice1918')
    expect(days.map(({ breaks }) => breaks.length)).toStrictEqual([0, 0, 1, 1, 1, 1, 1])
    expect(days[4]?.due.map(({ title }) => title)).toStrictEqual(['Rendu'])
  })

  it('shows other days from Sunday, of the same load', () => {
    const monday = weekAgenda(busy, '2025-11-10')
    const sunday = weekAgenda(busy, '2025-11-10', 'sunday')
    expect(sunday.days[0]?.day).toBe('2025-11-09')
    expect(sunday.load).toStrictEqual(monday.load)
    expect(monday.load.tasks).toBe(90)
    expect(monday.load.over).toBe(monday.load.total - 60)
    expect(monday.parts.map(({ semester }) => semester.number)).toStrictEqual([1])
  })

  it('adds both semesters up in a week that they share, and has none outside of them', () => {
    const shared = run(plan, [{ type: 'setSemesterDates', semester: semesterOf(plan, 2).id, start: '2026-01-19', end: null }])
    const { parts, load } = weekAgenda(shared, '2026-01-19')
    expect(parts.map(({ semester }) => semester.number)).toStrictEqual([1, 2])
    expect(load.total).toBe(parts.reduce((sum, part) => sum + part.load.total, 0))
    expect(weekAgenda(plan, '2024-01-01')).toMatchObject({ parts: [], load: { total: 0, over: 0 }, ceiling: null })
  })
})
