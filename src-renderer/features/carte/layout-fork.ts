import type { CarteFork, CarteLine } from './carte-types'
import type { Measures, PlacedBranch, PlacedFork, Row } from './layout-types'
import { textWidth } from './text-fit'

/** Width in which a branch bends from the fork to its own height. */
const CURVE = 26
const GAP = 6
const BEFORE_NODE = 10

export interface ForkPlace {
  /** Left edge of the first semester with parcours. */
  start: number
  /** Left edge of the free room before the fork. */
  room: number
  /** Right edge of what a text on a branch may cover. */
  limit: number
}

/** Where competence 5 leaves: its name before the fork, a text on each branch after it. */
export function placeFork(
  fork: CarteFork,
  rows: readonly Row[],
  stubs: readonly { line: CarteLine; y: number }[],
  place: ForkPlace,
  measures: Measures
): PlacedFork | null {
  const own = rows.filter((row) => row.line.parcours !== null)
  const first = own[0]
  if (!first) return null
  const y = fork.mode === 'chosen' ? first.y : (first.y + (own.at(-1)?.y ?? first.y)) / 2
  const x = place.start - GAP
  const straightFrom = place.start + CURVE
  const { small } = measures

  const codeWidth = fork.code ? textWidth(fork.code, small, 'bold') : 0
  const whole = (codeWidth ? codeWidth + GAP : 0) + textWidth(fork.name, small)
  const named = whole <= x - BEFORE_NODE - place.room
  const width = named ? whole : codeWidth
  const left = x - BEFORE_NODE - width

  const texts = fork.mode === 'open' ? own.map((row) => ({ line: row.line, y: row.y })) : stubs
  const textOf = (line: CarteLine): string => `${line.parcours?.code ?? ''} ${line.name}`
  // Either all branches carry their competence or none does.
  const competences =
    fork.mode === 'open' &&
    texts.every(({ line }) => straightFrom + GAP + textWidth(textOf(line), small) <= place.limit)
  const branches = texts.map(({ line, y: height }): PlacedBranch => {
    const taller = small * 0.55
    if (line.emphasis === 'full')
      return { line, text: '', x: left, y, textWidth: 0, hit: { x: left - 4, y: y - taller - 2, width: width + 8, height: 2 * taller + 4 } }
    const text = competences ? textOf(line) : (line.parcours?.code ?? '')
    const length = textWidth(text, small)
    return {
      line,
      text,
      x: straightFrom + GAP,
      y: height,
      textWidth: length,
      hit: { x: straightFrom, y: height - taller, width: length + 2 * GAP, height: 2 * taller }
    }
  })
  return { fork, x, y, straightFrom, left, code: fork.code, name: named ? fork.name : '', branches }
}
