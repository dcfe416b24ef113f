import { centresOf, halfWidth } from './layout-rhythm'
import type { Measures, PlacedStation, Row } from './layout-types'
import type { OrderedStation } from './order-stations'

interface Slot {
  semester: { number: number }
  x: number
  width: number
}

const MOST_STRETCH = 1.3

/** Gives each station of a column its own x, and a stop on every line it serves. */
export function placeStations(
  ordered: ReadonlyMap<number, readonly OrderedStation[]>,
  slots: readonly Slot[],
  rows: readonly Row[],
  rail: number,
  measures: Measures
): PlacedStation[] {
  return slots.flatMap((slot) => {
    const column = ordered.get(slot.semester.number) ?? []
    const { centres, width } = centresOf(column, measures)
    const first = centres[0] ?? 0
    const last = width - (centres.at(-1) ?? 0)
    // A semester with a station less than another opens its rhythm a little, to fill its column.
    const stretch = Math.min(MOST_STRETCH, (slot.width - first - last) / Math.max(1, width - first - last))
    const spare = slot.width - first - last - (width - first - last) * stretch
    const centre = (index: number): number | undefined => {
      const x = centres[index]
      return x === undefined ? undefined : slot.x + spare / 2 + first + (x - first) * stretch
    }
    return column.map(({ station, ranks }, index): PlacedStation => {
      const x = centre(index) ?? slot.x
      const stops = ranks.flatMap((rank) => {
        const row = rows[rank]
        return row ? [{ line: row.line.id, number: row.line.number, y: row.y }] : []
      })
      const top = stops[0]?.y ?? rail
      const bottom = stops.at(-1)?.y ?? rail
      // The pointer reaches a station in all the room up to its neighbours.
      const before = centre(index - 1)
      const after = centre(index + 1)
      const half = halfWidth(station.kind, measures)
      const left = before === undefined ? x - half - 1 : (x + before) / 2
      const right = after === undefined ? x + half + 1 : (x + after) / 2
      const reach = measures.capsule + 5
      return {
        station,
        x,
        stops,
        top,
        bottom,
        hit: { x: left, y: top - reach, width: right - left, height: bottom - top + 2 * reach }
      }
    })
  })
}
