import { describe, expect, test } from 'vitest'
import { smallest, validWindowState } from '../../../src-main/window-state'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const left = { x: -1280, y: 100, width: 1280, height: 984 }
const usual = { position: null, width: 1360, height: 860, maximized: false }
const kept = { position: { x: 100, y: 50 }, width: 1200, height: 800, maximized: false }

describe('validWindowState', () => {
  test('what was kept is given back', () => {
    expect(validWindowState(kept, [main])).toEqual(kept)
    expect(validWindowState({ ...kept, maximized: true }, [main])).toEqual({ ...kept, maximized: true })
  })

  test('a place on the second screen is kept while that screen is there', () => {
    const onLeft = { ...kept, position: { x: -1200, y: 150 } }
    expect(validWindowState(onLeft, [main, left])).toEqual(onLeft)
    expect(validWindowState(onLeft, [main])).toEqual({ ...kept, position: null })
  })

  test.each([
    ['right of every screen', { x: 5000, y: 50 }],
    ['a sliver on the screen', { x: 1900, y: 50 }],
    ['title bar above the screen', { x: 100, y: -200 }],
    ['title bar below the screen', { x: 100, y: 1030 }]
  ])('%s: the system places the window', (_reason, position) => {
    expect(validWindowState({ ...kept, position }, [main]).position).toBeNull()
  })

  test('a window half off the screen can still be caught', () => {
    const position = { x: -1000, y: 10 }
    expect(validWindowState({ ...kept, position }, [main]).position).toEqual(position)
  })

  test('a size larger than the screen is cut to it, a tiny one enlarged', () => {
    expect(validWindowState({ ...kept, width: 9000, height: 9000 }, [main])).toMatchObject({ width: 1920, height: 1040 })
    expect(validWindowState({ ...kept, width: 10, height: 10 }, [main])).toMatchObject(smallest)
  })

  test('a small screen never makes the window smaller than its least', () => {
    expect(validWindowState(null, [{ x: 0, y: 0, width: 640, height: 400 }])).toMatchObject(smallest)
  })

  test.each([[null], [undefined], ['text'], [{}], [{ ...kept, width: 'wide' }], [{ ...kept, width: Number.NaN }], [{ ...kept, width: 1e300 }], [{ ...kept, position: { x: 1 } }]])(
    'a damaged file starts anew: %j',
    (damaged) => {
      expect(validWindowState(damaged, [main])).toEqual(usual)
    }
  )

  test('no screen at all: the usual size', () => {
    expect(validWindowState(null, [])).toEqual(usual)
  })
})
