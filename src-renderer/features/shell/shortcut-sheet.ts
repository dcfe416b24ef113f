import { NAVIGATION } from './navigation'
import { SHORTCUTS } from './shortcuts'

export interface SheetRow {
  /** Message key. */
  label: string
  /** Each as in `Kbd`; several when each does the same. */
  keys: readonly string[]
}

export interface SheetGroup {
  /** Message key. */
  title: string
  rows: readonly SheetRow[]
}

const isScreen = (command: string): boolean => NAVIGATION.some((entry) => entry.command === command)

/** What the sheet of shortcuts says. A screen with keys of its own adds its group. */
export const SHEET: readonly SheetGroup[] = [
  {
    title: 'shortcuts.general',
    rows: [
      ...SHORTCUTS.filter(({ command }) => !isScreen(command)).map(({ command, keys }) => ({
        label: `shortcuts.command.${command}`,
        keys
      })),
      { label: 'shortcuts.messages', keys: ['F8'] }
    ]
  },
  {
    title: 'shortcuts.screens',
    rows: NAVIGATION.map(({ route, shortcut }) => ({ label: `app.screen.${route}`, keys: [shortcut] }))
  },
  {
    title: 'shortcuts.board.title',
    rows: [
      { label: 'shortcuts.board.walk', keys: ['Up', 'Down', 'Left', 'Right'] },
      { label: 'shortcuts.board.open', keys: ['Enter'] },
      { label: 'shortcuts.board.move', keys: ['Alt+Left', 'Alt+Right'] },
      { label: 'shortcuts.board.menu', keys: ['M', 'Shift+F10'] },
      { label: 'shortcuts.board.remove', keys: ['Delete'] }
    ]
  },
  {
    title: 'shortcuts.semester.title',
    rows: [
      { label: 'shortcuts.semester.walk', keys: ['Up', 'Down'] },
      { label: 'shortcuts.semester.move', keys: ['Left', 'Right'] },
      { label: 'shortcuts.semester.end', keys: ['Shift+Left', 'Shift+Right'] },
      { label: 'shortcuts.semester.start', keys: ['Alt+Left', 'Alt+Right'] },
      { label: 'shortcuts.semester.hours', keys: ['Enter'] },
      { label: 'shortcuts.semester.range', keys: ['Shift+Left', 'Shift+Right'] },
      { label: 'shortcuts.semester.menu', keys: ['M', 'Shift+F10'] }
    ]
  },
  {
    title: 'shortcuts.deadlines.title',
    rows: [
      { label: 'shortcuts.deadlines.walk', keys: ['Up', 'Down'] },
      { label: 'shortcuts.deadlines.change', keys: ['Enter'] },
      { label: 'shortcuts.deadlines.remove', keys: ['Delete'] },
      { label: 'shortcuts.deadlines.previousWeek', keys: ['Alt+PageUp'] },
      { label: 'shortcuts.deadlines.nextWeek', keys: ['Alt+PageDown'] }
    ]
  },
  {
    title: 'shortcuts.review.title',
    rows: [
      { label: 'shortcuts.review.previous', keys: ['Alt+PageUp'] },
      { label: 'shortcuts.review.next', keys: ['Alt+PageDown'] }
    ]
  }
]
