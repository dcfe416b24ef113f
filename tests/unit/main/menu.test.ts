import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { NAVIGATION } from '@/features/shell/navigation'
import { SHORTCUTS } from '@/features/shell/shortcuts'
import type { ShellState } from '@/platform/bridge'
import { accelerators, menuTemplate, screens, type MenuActions } from '../../../src-main/menu'
import { menuTexts } from '../../../src-main/menu-texts'

vi.mock('electron', () => ({ Menu: {}, app: {} }))

const state: ShellState = { locale: 'fr', theme: 'system', hasPlan: true, undo: null, redo: null }
const noActions: MenuActions = { command: () => {}, openRecent: () => {}, clearRecent: () => {} }
const platforms: NodeJS.Platform[] = ['linux', 'win32', 'darwin']

function entries(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])])
}

function draw(changes: Partial<ShellState> = {}, recent: string[] = [], actions = noActions, platform: NodeJS.Platform = 'linux'): MenuItemConstructorOptions[] {
  return entries(menuTemplate({ ...state, ...changes }, recent, actions, platform))
}

const byId = (items: MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions => {
  const found = items.filter((item) => item.id === id)
  if (found.length !== 1 || !found[0]) throw new Error(`${id} is there ${found.length} times`)
  return found[0]
}

describe.each(platforms)('on %s', (platform) => {
  test('every screen that the page has, and every command, is there once, in both languages', () => {
    const pageCommands = [...NAVIGATION, ...SHORTCUTS].map(({ command }) => command)
    for (const locale of ['fr', 'en'] as const) {
      const items = draw({ locale }, [], noActions, platform)
      for (const command of new Set([...pageCommands, ...screens, 'go-this-week', 'export-calendar', 'import-calendar', 'export-report', 'export-meeting', 'export-carte', 'go-backups', 'about'] as const)) {
        expect(byId(items, command).label).toBe(menuTexts[locale].commands[command])
      }
    }
  })

  test('no accelerator is used twice', () => {
    const accelerators = draw({}, [], noActions, platform).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(accelerators).size).toBe(accelerators.length)
  })

  test('every entry has a text or separates', () => {
    const french = draw({ locale: 'fr' }, [], noActions, platform)
    for (const item of french) expect(item.type === 'separator' || Boolean(item.label)).toBe(true)
  })
})

test('the menu shows the keys that the page answers to', () => {
  for (const { command, keys } of SHORTCUTS) expect(accelerators[command], command).toBe(keys[0].replace('Mod', 'CmdOrCtrl'))
  expect(Object.keys(accelerators).sort()).toEqual(SHORTCUTS.map(({ command }) => command).sort())
})

test('the menu leads to the screens of the page, in their order', () => {
  expect(screens).toEqual(NAVIGATION.filter(({ foot }) => !foot).map(({ command }) => command))
})

test('both languages hold the same entries, none empty', () => {
  for (const part of ['sections', 'roles', 'commands'] as const) {
    expect(Object.keys(menuTexts.en[part]).sort()).toEqual(Object.keys(menuTexts.fr[part]).sort())
    for (const locale of ['fr', 'en'] as const) expect(Object.values(menuTexts[locale][part])).not.toContain('')
  }
})

test('undo and redo say what they would do, and stay usable in a text field when nothing is to undo', () => {
  const nothing = draw()
  expect(byId(nothing, 'undo')).toMatchObject({ label: 'Annuler', enabled: true })
  expect(byId(draw({ undo: 'Annuler : déplacer R3.05', redo: 'Rétablir : choisir MPI' }), 'undo').label).toBe('Annuler : déplacer R3.05')
  expect(byId(draw({ redo: 'Rétablir : choisir MPI' }), 'redo').label).toBe('Rétablir : choisir MPI')
})

test('without a plan, what needs one is disabled and the rest is not', () => {
  const items = draw({ hasPlan: false })
  for (const id of ['quick-entry', 'go-this-week', 'export-calendar', 'import-calendar', 'export-plan', 'export-report', 'export-meeting', 'export-carte', 'go-three-years', 'go-parcours', 'go-semester', 'go-results', 'go-skills']) expect(byId(items, id).enabled).toBe(false)
  for (const id of ['new-plan', 'open-file', 'go-plans', 'go-settings', 'go-backups', 'palette', 'about']) expect(byId(items, id).enabled).toBe(true)
})

test('a click says the command to the page', () => {
  const said: string[] = []
  const items = draw({}, [], { ...noActions, command: (command) => said.push(command) })
  for (const id of ['new-plan', 'undo', 'go-plans']) (byId(items, id).click as () => void)()
  expect(said).toEqual(['new-plan', 'undo', 'go-plans'])
})

describe('recent files', () => {
  const labels = (recent: string[]): (string | undefined)[] => {
    const { submenu } = byId(draw({}, recent), 'recent')
    return (submenu as MenuItemConstructorOptions[]).map(({ label, type }) => label ?? type)
  }

  test('none yet', () => {
    expect(labels([])).toEqual(['Aucun fichier récent'])
  })

  test('by name, with the folder only where two names are alike, ampersands visible', () => {
    expect(labels(['/a/Plan.gamme', '/b/Plan.gamme', '/c/R&D.gamme'])).toEqual(['/a/Plan.gamme', '/b/Plan.gamme', 'R&&D.gamme', 'separator', 'Vider la liste'])
  })

  test('a click opens that file', () => {
    const opened: string[] = []
    const { submenu } = byId(draw({}, ['/a/A.gamme', '/b/B.gamme'], { ...noActions, openRecent: (path) => opened.push(path) }), 'recent')
    const second = (submenu as MenuItemConstructorOptions[])[1]
    ;(second?.click as () => void)()
    expect(opened).toEqual(['/b/B.gamme'])
  })
})
