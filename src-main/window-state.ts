import * as v from 'valibot'

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export interface WindowState {
  /** Null lets the system place the window. */
  position: { x: number; y: number } | null
  width: number
  height: number
  maximized: boolean
}

/** Below this the board has no room for one column beside the navigation. */
export const smallest = { width: 720, height: 540 }

const usual: WindowState = { position: null, width: 1360, height: 860, maximized: false }

/** How much of the title bar must be on a screen for the window to be caught with the pointer. */
const grip = { width: 120, height: 32 }

const coordinate = v.pipe(v.number(), v.safeInteger())
const schema = v.object({
  position: v.nullable(v.object({ x: coordinate, y: coordinate })),
  width: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  height: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  maximized: v.boolean()
})

/**
 * The state to open the window with: what was kept, if it still fits the screens of today.
 * A screen that was unplugged must not swallow the window.
 * @param kept what the file of the last session holds, of any shape
 * @param screens work areas, the main screen first
 */
export function validWindowState(kept: unknown, screens: readonly Area[]): WindowState {
  const parsed = v.safeParse(schema, kept)
  const state = parsed.success ? parsed.output : usual
  const { position } = state
  const screen = (position && screens.find((area) => canBeCaught(position, state.width, area))) ?? null
  const room = screen ?? screens[0] ?? { ...usual, x: 0, y: 0 }
  return {
    position: screen ? position : null,
    width: Math.max(smallest.width, Math.min(state.width, room.width)),
    height: Math.max(smallest.height, Math.min(state.height, room.height)),
    maximized: state.maximized
  }
}

function canBeCaught(position: { x: number; y: number }, width: number, area: Area): boolean {
  const visibleWidth = Math.min(position.x + width, area.x + area.width) - Math.max(position.x, area.x)
  const below = position.y >= area.y && position.y + grip.height <= area.y + area.height
  return below && visibleWidth >= Math.min(grip.width, width)
}
