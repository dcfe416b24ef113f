import { getISOWeek, getISOWeekYear } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, dayOfNumber, daysBetween, isClockTime, isDay, isoWeek, mondayFrom, mondayOf, weekday } from '@/domain/schedule/days'

/** 1900 to 2200. */
const day = fc.integer({ min: -25_567, max: 84_370 }).map(dayOfNumber)

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-04-31', false],
    ['2026-4-3', false],
    ['2026-04-03T00:00', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['', false]
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['8:30', false],
    ['08:60', false]
  ])('%s is a time: %s', (text, expected) => {
    expect(isClockTime(text)).toBe(expected)
  })

  it('counts whole days across the changes of clocks', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
    expect(daysBetween('2026-03-23', '2026-03-30')).toBe(7)
    expect(daysBetween('2026-10-19', '2026-10-26')).toBe(7)
  })

  it('reads, writes and adds without loss', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
        expect(dayOfNumber(dayNumber(start))).toBe(start)
        expect(daysBetween(start, addDays(start, count))).toBe(count)
        expect(weekday(mondayOf(start))).toBe(0)
        expect(daysBetween(mondayOf(start), start)).toBe(weekday(start))
        expect(daysBetween(start, mondayFrom(start))).toBeLessThan(7)
        expect(weekday(mondayFrom(start))).toBe(0)
      })
    )
  })

  it.each([
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1]
  ])('%s is in week %i-W%i', (date, year, number) => {
    expect(isoWeek(date)).toStrictEqual({ year, number })
  })

  it('numbers weeks as date-fns does', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year = 0, month = 0, of = 0] = date.split('-').map(Number)
        const local = new Date(year, month - 1, of, 12)
        expect(isoWeek(date)).toStrictEqual({ year: getISOWeekYear(local), number: getISOWeek(local) })
      })
    )
  })
})
