import { describe, expect, it } from 'vitest'
import { NAVIGATION } from '@/features/shell/navigation'
import { commandOf, pressed, SHORTCUTS } from '@/features/shell/shortcuts'

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init)

describe('pressed', () => {
  it.each<[string, KeyboardEventInit, boolean]>([
    ['Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true }, true],
    ['Mod+K', { key: 'K', code: 'KeyK', ctrlKey: true }, true],
    ['Mod+K', { key: 'k', code: 'KeyK' }, false],
    ['Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }, false],
    ['Mod+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, false],
    ['Mod+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, true],
    ['Mod+1', { key: '&', code: 'Digit1', ctrlKey: true }, true],
    ['Mod+1', { key: '1', code: 'Numpad1', ctrlKey: true }, true],
    ['Mod+/', { key: '/', code: 'Period', ctrlKey: true, shiftKey: true }, true],
    ['Mod+,', { key: ',', code: 'KeyM', ctrlKey: true }, true]
  ])('%s by %o: %s', (keys, event, expected) => {
    expect(pressed(press(event), keys, false)).toBe(expected)
  })

  it('is ⌘ and not Ctrl on a Mac', () => {
    expect(pressed(press({ key: 'k', metaKey: true }), 'Mod+K', true)).toBe(true)
    expect(pressed(press({ key: 'k', ctrlKey: true }), 'Mod+K', true)).toBe(false)
  })
})

describe('the table of shortcuts', () => {
  it('gives each key to one command', () => {
    const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('numbers the screens', () => {
    expect(commandOf(press({ key: '"', code: 'Digit3', ctrlKey: true }))).toBe(
      NAVIGATION.find(({ shortcut }) => shortcut === 'Mod+3')?.command ?? null
    )
    expect(commandOf(press({ key: '&', code: 'Digit1', ctrlKey: true }))).toBe('go-plans')
  })
})
