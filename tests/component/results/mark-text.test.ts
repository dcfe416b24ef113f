import { describe, expect, it } from 'vitest'
import { parseAverage, parseCoefficient, parseMark, parseOutOf, writeMark } from '@/features/results/marks/mark-text'

describe('a mark as it is typed', () => {
  it.each([
    ['12,5', 1250],
    ['12.5', 1250],
    [' 8 ', 800],
    ['0', 0],
    ['20', 2000],
    ['9,99', 999],
    ['4.35', 435],
    ['1,15', 115],
    ['abs', 'ABS'],
    ['Exc', 'EXC'],
    ['ATT', 'ATT'],
    ['', null],
    ['   ', null]
  ])('%j is %j', (text, mark) => {
    expect(parseMark(text)).toEqual({ ok: true, value: mark })
  })

  it.each([
    ['douze', 'notMark'],
    ['12/20', 'notMark'],
    ['1e1', 'notMark'],
    ['12,5,1', 'notMark'],
    ['20,01', 'outOfRange'],
    ['-1', 'outOfRange'],
    ['12,345', 'tooManyDecimals']
  ])('%j is refused: %s', (text, error) => {
    expect(parseMark(text)).toEqual({ ok: false, error })
  })

  it('goes up to what it is out of', () => {
    expect(parseMark('25', 30)).toEqual({ ok: true, value: 2500 })
    expect(parseMark('12', 10)).toEqual({ ok: false, error: 'outOfRange' })
  })

  it('comes back as it was', () => {
    for (const mark of [0, 5, 50, 1250, 1999, 2000, 'ABS', 'EXC', 'ATT', null] as const) {
      expect(parseMark(writeMark(mark))).toEqual({ ok: true, value: mark })
    }
  })
})

describe('other figures', () => {
  it('an average is a figure or nothing', () => {
    expect(parseAverage('11,2')).toEqual({ ok: true, value: 1120 })
    expect(parseAverage('')).toEqual({ ok: true, value: null })
    expect(parseAverage('ABS')).toEqual({ ok: false, error: 'notNumber' })
    expect(parseAverage('abc')).toEqual({ ok: false, error: 'notNumber' })
  })

  it('a coefficient has four decimals at most and is never negative', () => {
    expect(parseCoefficient('1,5')).toEqual({ ok: true, value: 1.5 })
    expect(parseCoefficient('0')).toEqual({ ok: true, value: 0 })
    expect(parseCoefficient('0,33333')).toEqual({ ok: false, error: 'tooManyDecimals' })
    expect(parseCoefficient('-1')).toEqual({ ok: false, error: 'negative' })
    expect(parseCoefficient('')).toEqual({ ok: false, error: 'notNumber' })
  })

  it('a mark is out of more than nothing', () => {
    expect(parseOutOf('10')).toEqual({ ok: true, value: 10 })
    expect(parseOutOf('0')).toEqual({ ok: false, error: 'zero' })
    expect(parseOutOf('x')).toEqual({ ok: false, error: 'notNumber' })
  })
})
