import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CarteInput } from '@/features/carte/carte-types'
import { layoutCarte, type CarteLayout } from '@/features/carte/layout'
import { halfWidth } from '@/features/carte/layout-rhythm'
import type { Box, HeaderPiece, PlacedStation } from '@/features/carte/layout-types'
import { BADGE_PADDING } from '@/features/carte/layout-header'
import { textWidth } from '@/features/carte/text-fit'
import { inputOf, planOf, samplePlan } from './carte-fixture'

const sample = samplePlan()
const gap = { ...sample.semesters[0]!, id: 'gap', kind: 'gapYear' as const, number: null }
const now = { semester: sample.semesters.at(-3)!.id, week: 7, weeks: 20 }

const INPUTS: [string, CarteInput][] = [
  ['MPI', inputOf(planOf('MPI'))],
  ['CPD', inputOf(planOf('CPD'))],
  ['undecided', inputOf(planOf(null))],
  ['a parcours looked at', inputOf(planOf('MPI'), { preview: 'SNRV' })],
  ['the sample, with a gap year', inputOf({ ...sample, semesters: [...sample.semesters.slice(0, 4), gap, ...sample.semesters.slice(4)] }, { now })]
]
const SIZES = [
  { width: 1110, textScale: 1 },
  { width: 1600, textScale: 1 },
  { width: 820, textScale: 1 },
  { width: 1110, textScale: 1.25 },
  { width: 1110, textScale: 1.5 },
  { width: 1110, textScale: 2 }
]
const CASES = INPUTS.flatMap(([name, input]) => SIZES.map((size) => ({ name, ...size, layout: layoutCarte(input, size) })))

function columnsOf(layout: CarteLayout): PlacedStation[][] {
  return layout.columns.map((column) => layout.stations.filter(({ station }) => station.semester === column.semester.number))
}

function inside(box: Box, layout: CarteLayout): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= layout.width && box.y + box.height <= layout.height
}

function pieceBox(piece: HeaderPiece, layout: CarteLayout): { from: number; to: number } {
  const { small, title } = layout.measures
  const bold = piece.role === 'title' || piece.role === 'now'
  const width = textWidth(piece.text, piece.role === 'title' ? title : small, bold ? 'bold' : 'regular')
  return { from: piece.x, to: piece.x + width + (piece.role === 'badge' ? 2 * BADGE_PADDING : 0) }
}

describe.each(CASES)('$name at $width px, text x $textScale', ({ layout }) => {
  it('gives each station of a column its own x', () => {
    for (const column of columnsOf(layout)) {
      const xs = column.map((placed) => placed.x)
      expect(xs).toEqual([...xs].sort((a, b) => a - b))
      for (const [index, x] of xs.slice(1).entries()) expect(x - xs[index]!).toBeGreaterThan(1)
    }
  })

  it('keeps the glyphs on one line apart, and clear of the joints that pass', () => {
    for (const column of columnsOf(layout))
      for (const [index, a] of column.entries())
        for (const b of column.slice(index + 1)) {
          const apart = b.x - a.x
          const halves = halfWidth(a.station.kind, layout.measures) + halfWidth(b.station.kind, layout.measures)
          if (a.station.lines.some((line) => b.station.lines.includes(line))) expect(apart).toBeGreaterThan(halves)
        }
  })

  it('keeps everything within its bounds', () => {
    for (const { hit, station } of layout.stations) {
      expect(inside(hit, layout)).toBe(true)
      const column = layout.columns.find((one) => one.semester.number === station.semester)!
      expect(hit.x).toBeGreaterThanOrEqual(column.x - 2)
      expect(hit.x + hit.width).toBeLessThanOrEqual(column.x + column.width + 2)
    }
    for (const { box } of [...layout.gates, ...layout.breaks]) expect(inside(box, layout)).toBe(true)
    for (const { hit } of layout.fork?.branches ?? []) expect(inside(hit, layout)).toBe(true)
  })

  it('places all stations and gates', () => {
    expect(layout.stations.map(({ station }) => station.id).sort()).toEqual(layout.input.stations.map(({ id }) => id).sort())
    expect(layout.gates.map(({ gate }) => gate.key)).toEqual(layout.input.gates.map(({ key }) => key))
  })

  it('keeps the texts of the headers apart', () => {
    for (const column of layout.columns)
      for (const piece of column.header) {
        const { from, to } = pieceBox(piece, layout)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(column.width + 4)
        for (const other of column.header) {
          if (other === piece || other.line !== piece.line || other.x < piece.x) continue
          expect(other.x).toBeGreaterThanOrEqual(to)
        }
      }
  })

  it('keeps gates, branches and rail apart', () => {
    const overlaps = (a: Box, b: Box): boolean =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    const boxes = [...layout.gates.map(({ box }) => box), ...(layout.fork?.branches ?? []).map(({ hit }) => hit)]
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
    for (const { stops, x, top } of layout.stations)
      if (stops.length === 0)
        for (const { hit } of layout.fork?.branches ?? [])
          expect(x > hit.x && x < hit.x + hit.width && top > hit.y && top < hit.y + hit.height).toBe(false)
  })
})

describe('layout', () => {
  it('is compact at the usual size', () => {
    const layout = layoutCarte(inputOf(planOf('MPI')), { width: 1110 })
    expect(layout.width).toBeLessThanOrEqual(1110)
    expect(layout.height).toBeLessThanOrEqual(270)
  })

  it('fills the width it is given, and grows rather than crams when that is too little', () => {
    const input = inputOf(planOf('MPI'))
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 2600 }), fc.constantFrom(1, 1.25, 1.5, 2), (width, textScale) => {
        const layout = layoutCarte(input, { width, textScale })
        expect(layout.measures.dot).toBeGreaterThanOrEqual(1.6)
        if (layout.width <= width) expect(width - layout.width).toBeLessThan(6)
        expect(layout.panels.at(-1)!.x + layout.panels.at(-1)!.width).toBeLessThanOrEqual(layout.width + 0.01)
      }),
      { numRuns: 40 }
    )
  })

  it('keeps one order in all semesters that have the same modules', () => {
    const layout = layoutCarte(inputOf(planOf('MPI')), { width: 1110 })
    const codes = columnsOf(layout).map((column) =>
      column.filter(({ station }) => station.kind === 'ressource').map(({ station }) => station.code.replace(/^R\d/, 'R'))
    )
    expect(codes[1]).toEqual(codes[0])
    expect(codes[4]).toEqual(codes[2])
    expect(codes[5]).toEqual(codes[2])
  })

  it('draws a plan without any module', () => {
    const layout = layoutCarte(inputOf({ ...planOf('MPI'), modules: [] }), { width: 1110 })
    expect(layout.stations).toEqual([])
    expect(layout.rows).toHaveLength(5)
  })
})
