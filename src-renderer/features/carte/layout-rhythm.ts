import type { ModuleKind } from '@/domain/maquette/maquette'
import type { OrderedStation } from './order-stations'

const WIDEST_UNIT = 12
const STEP = 0.25
/** Room to see between two glyphs on one line, and half of a joint. */
const CLEAR = 1
const JOINT = 0.5
/** A station further on cannot reach back over more than these. */
const REACH = 3

export interface Glyphs {
  /** Distance between two stations. */
  unit: number
  /** Radius of a dot. */
  dot: number
  /** Half the width of an interchange. */
  capsule: number
}

export function glyphsOf(unit: number): Glyphs {
  const dot = Math.min(4.5, Math.max(1.6, unit * 0.58))
  return { unit, dot, capsule: dot + 1 }
}

/** Half the width of what marks a stop. */
export function halfWidth(kind: ModuleKind, { dot, capsule }: Glyphs): number {
  return kind === 'ressource' ? dot : kind === 'portfolio' ? dot + 0.6 : capsule
}

/** Half of what a station covers at the height of one line; null when it is not there at all. */
function halfAt({ station, ranks }: OrderedStation, rank: number, glyphs: Glyphs): number | null {
  const half = halfWidth(station.kind, glyphs)
  if (ranks.includes(rank)) return half
  const passes = rank > (ranks[0] ?? Infinity) && rank < (ranks.at(-1) ?? -Infinity)
  if (!passes) return null
  return station.kind === 'sae' || station.kind === 'stage' ? half : JOINT
}

function distanceNeeded(a: OrderedStation, b: OrderedStation, glyphs: Glyphs): number {
  let needed = 0
  for (const rank of new Set([...a.ranks, ...b.ranks])) {
    const left = halfAt(a, rank, glyphs)
    const right = halfAt(b, rank, glyphs)
    if (left !== null && right !== null) needed = Math.max(needed, left + right + CLEAR)
  }
  return needed
}

/**
 * Centres of the stations of one column, from 0: one unit apart, and further where two would
 * touch on a line or a joint would seem to stop where it passes.
 */
export function centresOf(column: readonly OrderedStation[], glyphs: Glyphs): { centres: number[]; width: number } {
  const centres: number[] = []
  column.forEach((station, index) => {
    const half = halfWidth(station.station.kind, glyphs)
    let x = index === 0 ? half : (centres[index - 1] ?? 0) + glyphs.unit
    for (let before = Math.max(0, index - REACH); before < index; before += 1) {
      const other = column[before]
      if (other) x = Math.max(x, (centres[before] ?? 0) + distanceNeeded(other, station, glyphs))
    }
    centres.push(x)
  })
  const last = column.at(-1)
  return { centres, width: (centres.at(-1) ?? 0) + (last ? halfWidth(last.station.kind, glyphs) : 0) }
}

/** The largest glyphs with which every column fits: one rhythm for all six semesters. */
export function rhythmOf(columns: Iterable<readonly OrderedStation[]>, room: number): Glyphs {
  const all = [...columns]
  for (let unit = WIDEST_UNIT; unit > STEP; unit -= STEP) {
    const glyphs = glyphsOf(unit)
    if (all.every((column) => centresOf(column, glyphs).width <= room)) return glyphs
  }
  return glyphsOf(STEP)
}
