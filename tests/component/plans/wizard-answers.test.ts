import { describe, expect, it } from 'vitest'
import gabarit from '@resources/maquette-gabarit-gmp.json'
import type { Maquette } from '@/domain/maquette/maquette'
import { maquetteFacts } from '@/features/plans/wizard/provenance'
import { academicYearOf, defaultEntryYear, entryYears, placeToday } from '@/features/plans/wizard/wizard'

describe('the entry year', () => {
  it.each([
    ['2026-09-15T10:00:00.000Z', 2026],
    ['2026-12-31T10:00:00.000Z', 2026],
    ['2027-01-02T10:00:00.000Z', 2026],
    ['2027-05-31T10:00:00.000Z', 2026],
    ['2027-06-01T10:00:00.000Z', 2027]
  ])('proposed on %s is %i', (now, expected) => {
    expect(defaultEntryYear(now)).toBe(expected)
  })

  it('may be the next one, and reaches back six years', () => {
    expect(entryYears('2026-11-23T10:00:00.000Z')).toEqual([2021, 2022, 2023, 2024, 2025, 2026, 2027])
  })

  it.each([
    [2027, { type: 'future' }],
    [2026, { type: 'year', year: 1 }],
    [2024, { type: 'year', year: 3 }],
    [2023, { type: 'past' }]
  ])('%i puts a student at %j in November 2026', (entryYear, place) => {
    expect(placeToday(entryYear, '2026-11-23T10:00:00.000Z')).toEqual(place)
  })

  it('counts the academic year from September', () => {
    expect([academicYearOf('2027-08-31T10:00:00.000Z'), academicYearOf('2027-09-01T10:00:00.000Z')]).toEqual([2026, 2027])
  })
})

describe('what is said of the gabarit', () => {
  it('is counted from it', () => {
    const facts = maquetteFacts(gabarit as unknown as Maquette)
    const { national, iut, gabarit: placeholder } = facts.moduleSources
    expect(facts).toMatchObject({ semesters: 6, modules: 165, placeholderFigures: true })
    expect(national + iut + placeholder).toBe(165)
  })
})
