import { afterEach, describe, expect, it } from 'vitest'
import {
  formatAcademicYear,
  formatDate,
  formatDateTime,
  formatDecimal,
  formatEcts,
  formatHours,
  formatList,
  formatMark,
  formatPercent,
  formatRelative,
  formatShortDate,
  formatShortMark,
  formatWeeks,
  parseDecimal
} from '@/i18n/format'
import { commitLocale } from '@/i18n/locale'

afterEach(() => commitLocale('fr'))

describe('French figures', () => {
  it.each([
    [formatMark(1250), '12,50'],
    [formatMark(0), '0,00'],
    [formatMark(null), '–'],
    [formatShortMark(1250), '12,5'],
    [formatShortMark(1200), '12'],
    [formatDecimal(2000), '2\u202f000'],
    [formatDecimal(1.005, 1), '1'],
    [formatHours(32), '32\u00a0h'],
    [formatEcts(30), '30\u00a0ECTS'],
    [formatWeeks(8), '8\u00a0sem.'],
    [formatPercent(0.38).replace(/\s/, ' '), '38 %'],
    [formatAcademicYear(2025), '2025-2026'],
    [formatList(['C1', 'C2', 'C3']), 'C1, C2 et C3']
  ])('%s', (got, expected) => {
    expect(got).toBe(expected)
  })
})

describe('English figures', () => {
  it('use a decimal point', () => {
    commitLocale('en')
    expect(formatMark(1250)).toBe('12.50')
    expect(formatDecimal(2000)).toBe('2,000')
    expect(formatWeeks(8)).toBe('8\u00a0wk')
  })
})

describe('dates', () => {
  it('keeps a day the same day in every time zone', () => {
    expect(formatDate('2026-04-13')).toBe('13 avril 2026')
    expect(formatShortDate('2026-04-13')).toBe('13/04/2026')
  })

  it('writes an instant with its time', () => {
    expect(formatDateTime('2026-04-13T12:05:00')).toBe('13 avril 2026 à 12:05')
  })

  it('never shows a broken date', () => {
    expect(formatDate('yesterday')).toBe('–')
    expect(formatRelative('yesterday', '2026-04-13T12:00:00Z')).toBe('–')
  })

  it.each([
    ['2026-04-13T11:59:40Z', "à l'instant"],
    ['2026-04-13T11:56:00Z', 'il y a 4 min'],
    ['2026-04-13T09:30:00Z', 'il y a 2 h'],
    ['2026-04-12T11:00:00Z', 'hier'],
    ['2026-04-08T12:00:00Z', 'il y a 5 jours'],
    ['2024-04-08T12:00:00Z', 'il y a 2 ans']
  ])('%s is %s', (iso, expected) => {
    expect(formatRelative(iso, '2026-04-13T12:00:00Z').replace(/\s/g, ' ')).toBe(expected)
  })
})

describe('numbers as one types them', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 2 000 ', 2000],
    ['2\u202f000', 2000],
    ['-3', -3],
    ['', null],
    ['12,5,1', null],
    ['1e3', null],
    ['douze', null]
  ])('%j is %j', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected)
  })
})
