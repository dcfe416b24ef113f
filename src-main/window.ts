import { BrowserWindow, nativeTheme, screen } from 'electron'
import { readJsonFile, writeJsonFile } from './json-file'
import { log } from './log'
import { smallest, validWindowState, type WindowState } from './window-state'

/** The page's own backgrounds: any other would flash before its first frame. */
const backgrounds = { light: '#F4F7FA', dark: '#0D1B2E' }

/** A page that never says that it is ready must not leave the student with no window at all. */
const longestWait = 8000

/** Opens the window, hidden, with its last place and size. */
export function createWindow(stateFile: string, preload: string): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const state = validWindowState(readJsonFile(stateFile), [primary, ...others].map((display) => display.workArea))
  const window = new BrowserWindow({
    ...(state.position ?? {}),
    width: state.width,
    height: state.height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Gamme',
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      // The spell checker would download its dictionaries.
      spellcheck: false
    }
  })
  if (state.maximized) window.once('show', () => window.maximize())
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light)
  })
  showAtTheLatest(window)
  return window
}

/** Shows the window when the page says that its first screen is mounted; nothing on a second call. */
export function showWindow(window: BrowserWindow): void {
  if (!window.isDestroyed() && !window.isVisible()) window.show()
}

/** Brings the window to the front: a second instance was started, or a file was opened. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

function showAtTheLatest(window: BrowserWindow): void {
  const timer = setTimeout(() => {
    log('warning', 'the page did not say that it is ready')
    showWindow(window)
  }, longestWait)
  window.once('show', () => clearTimeout(timer))
  window.once('closed', () => clearTimeout(timer))
}

/** Keeps the window's place and size for the next start. */
export async function keepWindowState(window: BrowserWindow, stateFile: string): Promise<void> {
  const { x, y, width, height } = window.getNormalBounds()
  const state: WindowState = { position: { x, y }, width, height, maximized: window.isMaximized() }
  await writeJsonFile(stateFile, state)
}
