import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, ShellState } from '@/platform/bridge'
import { menuTexts } from './menu-texts'
import { recentLabels } from './recent-files'

export interface MenuActions {
  command(command: MenuCommand): void
  openRecent(path: string): void
  clearRecent(): void
}

/** The page answers to the same keys, and first: these are what it leaves, and what the menu shows. */
export const accelerators: Partial<Record<MenuCommand, string>> = {
  'new-plan': 'CmdOrCtrl+N',
  'open-file': 'CmdOrCtrl+O',
  'export-plan': 'CmdOrCtrl+E',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  'quick-entry': 'CmdOrCtrl+J',
  palette: 'CmdOrCtrl+K',
  'go-plans': 'CmdOrCtrl+1',
  'go-three-years': 'CmdOrCtrl+2',
  'go-parcours': 'CmdOrCtrl+3',
  'go-semester': 'CmdOrCtrl+4',
  'go-results': 'CmdOrCtrl+5',
  'go-skills': 'CmdOrCtrl+6',
  'go-compare': 'CmdOrCtrl+7',
  'go-review': 'CmdOrCtrl+8',
  'go-maquette': 'CmdOrCtrl+9',
  'go-settings': 'CmdOrCtrl+,',
  shortcuts: 'CmdOrCtrl+/'
}

/** What can be made of the open plan. */
const exports: readonly MenuCommand[] = ['export-plan', 'export-report', 'export-meeting', 'export-carte', 'export-calendar']

/** Of no use without an open plan. */
const planCommands: readonly MenuCommand[] = [...exports, 'import-calendar', 'quick-entry', 'go-three-years', 'go-parcours', 'go-semester', 'go-this-week', 'go-results', 'go-skills']

/** The screens that exist, in the order of the page's navigation; settings and copies stand with the file commands. */
export const screens: readonly MenuCommand[] = [
  'go-plans',
  'go-three-years',
  'go-parcours',
  'go-semester',
  'go-results',
  'go-skills',
  'go-compare',
  'go-review',
  'go-maquette'
]

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** Draws the native menu anew; each entry's id is its command. */
export function showMenu(state: ShellState, recent: readonly string[], actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, recent, actions, process.platform)))
}

/** The menu as plain data. */
export function menuTemplate(
  state: ShellState,
  recent: readonly string[],
  actions: MenuActions,
  platform: NodeJS.Platform
): MenuItemConstructorOptions[] {
  const texts = menuTexts[state.locale]
  const mac = platform === 'darwin'
  const entry = (command: MenuCommand, more: MenuItemConstructorOptions = {}): MenuItemConstructorOptions => ({
    id: command,
    label: texts.commands[command],
    enabled: state.hasPlan || !planCommands.includes(command),
    click: () => actions.command(command),
    ...(accelerators[command] === undefined ? {} : { accelerator: accelerators[command] }),
    ...more
  })
  const settings = [entry('go-settings'), entry('go-backups')]
  const quit: MenuItemConstructorOptions = { label: texts.roles.quit, role: 'quit' }

  return [
    ...(mac ? [appMenu(state, [entry('about'), separator, ...settings], quit)] : []),
    {
      label: texts.sections.file,
      submenu: [
        entry('new-plan'),
        entry('open-file'),
        entry('import-calendar'),
        recentMenu(state, recent, actions),
        separator,
        { label: texts.roles.export, submenu: exports.map((command) => entry(command)) },
        separator,
        ...(mac ? [{ label: texts.roles.close, role: 'close' as const }] : [...settings, separator, quit])
      ]
    },
    {
      label: texts.sections.edit,
      submenu: [
        // Always enabled: with the focus in a text field these undo typing, of which the shell knows nothing.
        entry('undo', { label: state.undo ?? texts.commands.undo }),
        entry('redo', { label: state.redo ?? texts.commands.redo }),
        separator,
        entry('quick-entry'),
        separator,
        { label: texts.roles.cut, role: 'cut' },
        { label: texts.roles.copy, role: 'copy' },
        { label: texts.roles.paste, role: 'paste' },
        { label: texts.roles.selectAll, role: 'selectAll' }
      ]
    },
    {
      label: texts.sections.view,
      submenu: [
        entry('palette'),
        separator,
        { label: texts.roles.zoomIn, role: 'zoomIn' },
        { label: texts.roles.zoomOut, role: 'zoomOut' },
        { label: texts.roles.resetZoom, role: 'resetZoom' },
        separator,
        { label: texts.roles.fullScreen, role: 'togglefullscreen' }
      ]
    },
    { label: texts.sections.go, submenu: [...screens.map((command) => entry(command)), separator, entry('go-this-week')] },
    ...(mac ? [{ label: texts.sections.window, submenu: [{ label: texts.roles.minimize, role: 'minimize' as const }] }] : []),
    { label: texts.sections.help, role: 'help', submenu: [entry('shortcuts'), ...(mac ? [] : [entry('about')])] }
  ]
}

function appMenu(state: ShellState, own: MenuItemConstructorOptions[], quit: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const { roles } = menuTexts[state.locale]
  return {
    label: 'Gamme',
    submenu: [
      ...own,
      separator,
      { label: roles.hide, role: 'hide' },
      { label: roles.hideOthers, role: 'hideOthers' },
      { label: roles.showAll, role: 'unhide' },
      separator,
      quit
    ]
  }
}

function recentMenu(state: ShellState, recent: readonly string[], actions: MenuActions): MenuItemConstructorOptions {
  const { roles } = menuTexts[state.locale]
  const labels = recentLabels(recent)
  const files = recent.map((path, index) => ({
    // In a menu, `&` marks a letter; a file's own must be doubled to be seen.
    label: (labels[index] ?? path).replaceAll('&', '&&'),
    click: () => actions.openRecent(path)
  }))
  return {
    id: 'recent',
    label: roles.recent,
    submenu:
      files.length === 0
        ? [{ label: roles.noRecent, enabled: false }]
        : [...files, separator, { label: roles.clearRecent, click: () => actions.clearRecent() }]
  }
}
