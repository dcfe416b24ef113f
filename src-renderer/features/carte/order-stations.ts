import type { ModuleKind } from '@/domain/maquette/maquette'
import type { CarteInput, CarteStation } from './carte-types'
import { spreadEvenly } from './spread'

const KINDS: readonly ModuleKind[] = ['ressource', 'sae', 'portfolio', 'stage']

/** A station and the ranks of its lines, from 0 at the top; what serves no line stands on the rail below them all. */
export interface OrderedStation {
  station: CarteStation
  ranks: number[]
}

/**
 * Stations of each semester, left to right: ressources spread evenly along the lines, then SAÉ
 * as a cascade down them, then portfolio and stage, which close the semester. The same pattern
 * in every semester makes one rhythm of the three years.
 */
export function orderStations(input: CarteInput): Map<number, OrderedStation[]> {
  const drawn = input.lines.filter((line) => line.emphasis !== 'stub')
  const rankOf = new Map(drawn.map((line, rank) => [line.id, rank]))
  const columns = new Map<number, OrderedStation[]>(input.semesters.map(({ number }) => [number, []]))
  for (const station of input.stations) {
    const ranks = station.lines.flatMap((line) => rankOf.get(line) ?? [])
    columns.get(station.semester)?.push({ station, ranks: ranks.length > 0 ? ranks : [drawn.length] })
  }
  for (const [number, column] of columns) columns.set(number, ordered(column))
  return columns
}

function ordered(column: readonly OrderedStation[]): OrderedStation[] {
  const sorted = [...column].sort(
    (a, b) =>
      KINDS.indexOf(a.station.kind) - KINDS.indexOf(b.station.kind) ||
      compareRanks(a.ranks, b.ranks) ||
      compareCodes(a.station.code, b.station.code)
  )
  const ressources = sorted.filter(({ station }) => station.kind === 'ressource')
  return [
    ...spreadEvenly(ressources.map(({ ranks }) => ranks)).flatMap((index) => ressources[index] ?? []),
    ...sorted.slice(ressources.length)
  ]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
