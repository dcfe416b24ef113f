import type { CarteInput } from './carte-types'
import { layoutColumns, type Columns } from './layout-columns'
import { placeFork } from './layout-fork'
import { layoutHeaders } from './layout-header'
import { placeGates, placeNames, placeRows } from './layout-rows'
import { placeStations } from './layout-stations'
import type { CarteLayout, CarteSize, Column, PlacedFork, PlacedStation } from './layout-types'
import { orderStations } from './order-stations'
import { textWidth } from './text-fit'

export type { CarteLayout, CarteSize } from './layout-types'

const PAD = 10

/**
 * The whole picture of a plan, as places and sizes in pixels. Pure: the screen, the print and
 * the exported file draw the same layout. It is wider than asked when the room is too narrow.
 */
export function layoutCarte(input: CarteInput, size: CarteSize): CarteLayout {
  const ordered = orderStations(input)
  const across = layoutColumns(input, size, ordered)
  const { measures } = across
  const { columns, header } = placeHeads(input, across)
  const { rows, stubs, last, bottom } = placeRows(input, across, header.rule)
  const fork = placeForkOf(input, across, rows, stubs)

  const near = last + Math.round(18 * Math.max(1, measures.scale * 0.8))
  const place = (rail: number): PlacedStation[] => placeStations(ordered, columns, rows, rail, measures)
  const tried = place(near)
  const crowded = fork !== null && tried.some((placed) => meetsStub(placed, fork))
  const rail = crowded ? Math.max(near, bottom + measures.small * 0.7) : near
  const stations = crowded ? place(rail) : tried
  const used = stations.some((placed) => placed.stops.length === 0)
  const height = Math.ceil(Math.max(bottom, used ? rail + measures.dot + 2 : 0) + PAD)

  return {
    input,
    width: across.width,
    height,
    measures,
    panels: across.panels.flatMap((panel) => {
      const year = input.years.find((one) => one.number === panel.year)
      return year ? [{ year, x: panel.x, y: 0, width: panel.width, height }] : []
    }),
    columns,
    header,
    gutter: placeNames(input, rows, measures),
    rows,
    rail,
    stations,
    gates: placeGates(input, across, rows),
    fork,
    breaks: input.breaks.flatMap((gap) => {
      const found = across.breaks.find((one) => one.id === gap.id)
      return found ? [{ gap, box: { x: found.x, y: 0, width: found.width, height } }] : []
    })
  }
}

/** Years above semesters. */
function placeHeads(input: CarteInput, across: Columns): Pick<CarteLayout, 'columns' | 'header'> {
  const { scale, small } = across.measures
  const slots = across.columns.map((column) => {
    const panel = across.panels.find((one) => one.year === column.semester.year)
    const title = input.years.find((year) => year.number === column.semester.year)?.title ?? ''
    const titleEnd = (panel?.x ?? column.x) + PAD + textWidth(title, small) + PAD / 2
    return { ...column, yearRoom: Math.max(0, Math.min(column.width, column.x + column.width - titleEnd)) }
  })
  const { headers, lines } = layoutHeaders(slots, across.measures)
  const step = Math.round(16 * scale)
  const year = Math.round(PAD + small * 0.75)
  const first = year + Math.round(18 * scale)
  return {
    columns: across.columns.map((column, index): Column => ({ ...column, header: headers[index] ?? [] })),
    header: { year, first, step, rule: first + (lines - 1) * step + Math.round(8 * scale) }
  }
}

function placeForkOf(
  input: CarteInput,
  across: Columns,
  rows: CarteLayout['rows'],
  stubs: Parameters<typeof placeFork>[2]
): PlacedFork | null {
  const start = across.columns.find((column) => column.semester.number === input.fork?.semester)
  if (!input.fork || !start) return null
  const next = across.columns.find((column) => column.semester.number === start.semester.number + 1)
  return placeFork(
    input.fork,
    rows,
    stubs,
    {
      start: start.x,
      room: (across.panels[0]?.x ?? 0) + PAD,
      // Portfolio and stage, at the end of the next semester, reach down to the branches.
      limit: next ? next.x + next.width - 6 * across.measures.unit : start.x + start.width
    },
    across.measures
  )
}

/** Whether a station on the rail stands in the names of the ways not taken. */
function meetsStub({ stops, x }: PlacedStation, { branches }: PlacedFork): boolean {
  return (
    stops.length === 0 &&
    branches.some(
      ({ line, hit }) => line.emphasis === 'stub' && x > hit.x - PAD * 3 && x < hit.x + hit.width + PAD
    )
  )
}
