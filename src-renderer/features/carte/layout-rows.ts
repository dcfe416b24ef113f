import type { CarteInput, CarteLine } from './carte-types'
import type { Columns } from './layout-columns'
import type { GutterLabel, Measures, PlacedGate, Row } from './layout-types'
import { wrapInTwo } from './text-fit'

export interface Rows {
  rows: Row[]
  stubs: { line: CarteLine; y: number }[]
  /** Height of the last line drawn. */
  last: number
  /** Lowest point of what is drawn so far. */
  bottom: number
}

/** Heights of the lines, on half pixels: a common pitch for the trunk, a closer one for the branches. */
export function placeRows(input: CarteInput, across: Columns, top: number): Rows {
  const { scale, small, name } = across.measures
  const pitch = Math.max(28, Math.round(small + 16))
  const branchPitch = Math.max(18, Math.round(small * 1.3))
  const stubPitch = Math.round(small * 1.15)
  const gate = across.gates.at(-1)
  const end = gate ? gate.x + gate.width / 2 : across.width
  const trunkStart = (across.panels[0]?.x ?? across.gutter) + 4
  const fork = across.columns.find((column) => column.semester.number === input.fork?.semester)
  const branchStart = fork ? fork.x - 6 : trunkStart

  const rows: Row[] = []
  let y = top + Math.round(17 * Math.max(1, scale * 0.8)) + 0.5
  for (const line of input.lines) {
    if (line.emphasis === 'stub') continue
    const previous = rows.at(-1)?.line
    if (previous) y += line.parcours && previous.parcours ? branchPitch : pitch
    rows.push({ line, y, x0: line.parcours ? branchStart : trunkStart, x1: end })
  }
  const last = y
  const stubs = input.lines
    .filter((line) => line.emphasis === 'stub')
    .map((line, index) => ({ line, y: last + stubPitch * (index + 1) + 1 }))
  const lastStub = stubs.at(-1)
  const nameLines = input.fork ? wrapInTwo(input.fork.competence, name).length : 1
  return {
    rows,
    stubs,
    last,
    bottom: Math.max(last + Math.max(12, (nameLines * name) / 1.6), lastStub ? lastStub.y + small * 0.5 : 0)
  }
}

/** Names at the left; the five branches share one. */
export function placeNames(input: CarteInput, rows: readonly Row[], measures: Measures): GutterLabel[] {
  const branches = rows.filter((row) => row.line.parcours !== null)
  const first = branches[0]
  const last = branches.at(-1)
  const label = (number: number, name: string, y: number): GutterLabel => ({
    number,
    lines: wrapInTwo(name, measures.name),
    y
  })
  return [
    ...rows.filter((row) => row.line.parcours === null).map((row) => label(row.line.number, row.line.name, row.y)),
    ...(input.fork && first && last ? [label(first.line.number, input.fork.competence, (first.y + last.y) / 2)] : [])
  ]
}

export function placeGates(input: CarteInput, across: Columns, rows: readonly Row[]): PlacedGate[] {
  const height = Math.round(across.measures.small + 5)
  return input.gates.flatMap((gate) => {
    const place = across.gates.find((one) => one.year === gate.year)
    const stops = rows
      .filter((row) => gate.lines.includes(row.line.id))
      .map((row) => ({ line: row.line.id, number: row.line.number, y: row.y }))
    const first = stops[0]
    const last = stops.at(-1)
    if (!place || !first || !last) return []
    const y = Math.round((first.y + last.y) / 2 - height / 2) + 0.5
    return [{ gate, stops, box: { x: place.x + 0.5, y, width: place.width - 1, height } }]
  })
}
