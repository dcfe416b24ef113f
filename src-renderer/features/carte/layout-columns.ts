import type { CarteInput, CarteSemester, YearNumber } from './carte-types'
import { rhythmOf } from './layout-rhythm'
import type { CarteSize, Measures } from './layout-types'
import type { OrderedStation } from './order-stations'
import { textWidth, wrapInTwo } from './text-fit'

const BETWEEN_YEARS = 6
const PAD_LEFT = 8
const BETWEEN_SEMESTERS = 8
const BEFORE_GATE = 4
const AFTER_GATE = 3
/** Below this, stations touch: the carte scrolls rather than shrinks. */
const LEAST_COLUMN = 76

export interface Columns {
  width: number
  gutter: number
  measures: Measures
  panels: { year: YearNumber; x: number; width: number }[]
  columns: { semester: CarteSemester; x: number; width: number }[]
  gates: { year: YearNumber; x: number; width: number }[]
  breaks: { id: string; x: number; width: number }[]
}

/** Shares the width out: names at the left, then three years of two semesters and a gate. */
export function layoutColumns(
  input: CarteInput,
  size: CarteSize,
  ordered: ReadonlyMap<number, readonly OrderedStation[]>
): Columns {
  const scale = Math.max(1, size.textScale ?? 1)
  const small = 12 * scale
  const name = 13 * scale
  const names = input.lines
    .filter((line) => line.parcours === null)
    .map((line) => line.name)
    .concat(input.fork ? [input.fork.competence] : [])
  const gutter = Math.ceil(
    20 * scale + 8 + Math.max(0, ...names.flatMap((one) => wrapInTwo(one, name).map((line) => textWidth(line, name))))
  )
  const gate = Math.ceil(
    9 * scale + 9 + Math.max(textWidth('~10,0', small, 'bold'), ...input.gates.map((one) => textWidth(one.text, small, 'bold')))
  )
  const gap = Math.ceil(14 * scale + 10)
  const fixed =
    gutter +
    input.years.length * (PAD_LEFT + BETWEEN_SEMESTERS + BEFORE_GATE + gate + AFTER_GATE) +
    (input.years.length - 1) * BETWEEN_YEARS +
    input.breaks.length * gap
  const count = Math.max(1, input.semesters.length)
  const column = Math.max(LEAST_COLUMN, 46 * scale, Math.floor((size.width - fixed) / count))

  const result: Columns = {
    width: fixed + column * count,
    gutter,
    measures: { scale, small, name, title: 14 * scale, ...rhythmOf(ordered.values(), column) },
    panels: [],
    columns: [],
    gates: [],
    breaks: []
  }
  let x = gutter
  const breakAfter = (number: number): void => {
    for (const { id } of input.breaks.filter((one) => one.after === number)) {
      result.breaks.push({ id, x, width: gap })
      x += gap
    }
  }
  breakAfter(0)
  for (const year of input.years) {
    const start = x
    const semesters = input.semesters.filter((semester) => semester.year === year.number)
    x += PAD_LEFT
    semesters.forEach((semester, index) => {
      result.columns.push({ semester, x, width: column })
      x += column
      if (index < semesters.length - 1) {
        // A gap year within a year of studies parts its two semesters.
        breakAfter(semester.number)
        x += BETWEEN_SEMESTERS
      }
    })
    x += BEFORE_GATE
    result.gates.push({ year: year.number, x, width: gate })
    x += gate + AFTER_GATE
    result.panels.push({ year: year.number, x: start, width: x - start })
    breakAfter(semesters.at(-1)?.number ?? 0)
    x += BETWEEN_YEARS
  }
  return result
}
