import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copiesToKeep, kept } from '../../../src-main/backups/rotation'

const minute = 60_000
const day = 86_400_000

/** Instants every so often, the newest last. */
function every(milliseconds: number, count: number, from = '2026-01-05T08:00:00.000Z'): string[] {
  return Array.from({ length: count }, (_unused, index) => new Date(Date.parse(from) + index * milliseconds).toISOString())
}

describe('copiesToKeep', () => {
  test('nothing to keep', () => {
    expect(copiesToKeep([])).toEqual(new Set())
  })

  test('the last ten of one morning', () => {
    const instants = every(minute, 25)
    expect(copiesToKeep(instants)).toEqual(new Set(instants.slice(-10)))
  })

  test('one a day for fourteen days, the newest of each', () => {
    const mornings = every(day, 14)
    const evenings = every(day, 14, '2026-01-05T18:00:00.000Z')
    const keep = copiesToKeep([...mornings, ...evenings])
    for (const evening of evenings) expect(keep).toContain(evening)
    // The last ten copies are five days' mornings and evenings.
    expect(mornings.filter((morning) => keep.has(morning))).toEqual(mornings.slice(-5))
  })

  test('one a week for ten weeks, the newest of each', () => {
    // 2026-01-05 is a Monday: a hundred days later, the last Sunday of each full week is kept.
    const instants = every(day, 100)
    const keep = [...copiesToKeep(instants)].sort()
    const lastFourteen = instants.slice(-14)
    const weekly = keep.filter((instant) => !lastFourteen.includes(instant))
    expect(keep).toEqual([...weekly, ...lastFourteen])
    expect(weekly.map((instant) => new Date(instant).getUTCDay())).toEqual(weekly.map(() => 0))
    // Of the ten weeks, the days kept already cover three.
    expect(weekly).toHaveLength(kept.weeks - 3)
  })

  test('a plan left alone for years keeps what it has', () => {
    const instants = every(400 * day, 12)
    expect(copiesToKeep(instants)).toEqual(new Set(instants))
  })

  test('weeks end on Sunday evening, UTC', () => {
    const sunday = '2026-01-11T23:59:59.999Z'
    const monday = '2026-01-12T00:00:00.000Z'
    const filler = every(minute, 10, '2026-06-01T08:00:00.000Z')
    const daily = every(day, 14, '2026-05-01T08:00:00.000Z')
    expect(copiesToKeep([sunday, monday, ...daily, ...filler])).toContain(sunday)
    expect(copiesToKeep([sunday, monday, ...daily, ...filler])).toContain(monday)
    expect(copiesToKeep(['2026-01-11T23:59:59.998Z', sunday, ...daily, ...filler])).not.toContain('2026-01-11T23:59:59.998Z')
  })

  const instant = fc.integer({ min: 0, max: 800 * 24 * 60 }).map((minutes) => new Date(Date.UTC(2025, 8, 1) + minutes * minute).toISOString())
  const instants = fc.uniqueArray(instant, { maxLength: 120 })

  test('property: the order given does not matter, the newest is always kept, and there is a bound', () => {
    fc.assert(
      fc.property(instants, (given) => {
        const keep = copiesToKeep(given)
        const sorted = [...given].sort()
        expect(copiesToKeep(sorted)).toEqual(keep)
        for (const latest of sorted.slice(-kept.latest)) expect(keep).toContain(latest)
        for (const one of keep) expect(given).toContain(one)
        expect(keep.size).toBeLessThanOrEqual(kept.latest + kept.days + kept.weeks)
      })
    )
  })

  test('property: rotating again removes nothing more', () => {
    fc.assert(
      fc.property(instants, (given) => {
        const once = copiesToKeep(given)
        expect(copiesToKeep([...once])).toEqual(once)
      })
    )
  })
})
