import { describe, expect, it } from 'vitest'
import { easterSunday, holidaysBetween, publicHolidays } from '@/domain/schedule/public-holidays'
import { weekday } from '@/domain/schedule/days'

describe('public holidays', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22']
  ])('Easter of %i is on %s', (year, expected) => {
    expect(easterSunday(year)).toBe(expected)
    expect(weekday(easterSunday(year))).toBe(6)
  })

  it('are the eleven of the Code du travail', () => {
    expect(publicHolidays(2026).map(({ day, name }) => `${day} ${name}`)).toStrictEqual([
      '2026-01-01 newYear',
      '2026-04-06 easterMonday',
      '2026-05-01 labourDay',
      '2026-05-08 victory1945',
      '2026-05-14 ascension',
      '2026-05-25 whitMonday',
      '2026-07-14 nationalDay',
      '2026-08-15 assumption',
      '2026-11-01 allSaints',
      '2026-11-11 armistice1918',
      '2026-12-25 christmas'
    ])
  })

  it('two may fall on one day', () => {
    expect(publicHolidays(2008).filter(({ day }) => day === '2008-05-01')).toHaveLength(2)
  })

  it('are found across the turn of the year', () => {
    expect(holidaysBetween('2026-12-21', '2027-01-03').map(({ day }) => day)).toStrictEqual(['2026-12-25', '2027-01-01'])
  })
})
