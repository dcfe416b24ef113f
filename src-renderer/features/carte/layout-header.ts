import type { CarteSemester } from './carte-types'
import type { HeaderPiece, Measures } from './layout-types'
import { textWidth } from './text-fit'

const GAP = 6
/** A badge has a frame around its text. */
export const BADGE_PADDING = 4
/** The row of the years, above the headers. */
export const YEAR_ROW = -1

export interface HeaderSlot {
  semester: CarteSemester
  width: number
  /** Width that is free at the right end of the row of the years. */
  yearRoom: number
}

/**
 * Headers of the semesters, broken into as many lines as their width asks for. All columns use
 * the same writing of the project hours: a mix would read as a difference.
 */
export function layoutHeaders(
  slots: readonly HeaderSlot[],
  measures: Measures
): { headers: HeaderPiece[][]; lines: number } {
  const forms = Math.max(1, ...slots.map(({ semester }) => semester.project.length))
  const candidates = Array.from({ length: forms }, (_, form) => slots.map((slot) => headerOf(slot, form, measures)))
  const fitting = candidates.find((headers) => headers.every((header) => header.fits)) ?? candidates.at(-1) ?? []
  return {
    headers: fitting.map((header) => header.pieces),
    lines: Math.max(1, ...fitting.map((header) => header.lines))
  }
}

function headerOf({ semester, width, yearRoom }: HeaderSlot, form: number, measures: Measures) {
  const pieces: HeaderPiece[] = []
  const widthOf = (role: HeaderPiece['role'], text: string): number =>
    textWidth(text, role === 'title' ? measures.title : measures.small, role === 'title' || role === 'now' ? 'bold' : 'regular') +
    (role === 'badge' ? 2 * BADGE_PADDING : 0)
  let x = 0
  let line = 0
  let fits = true
  const flow = (role: HeaderPiece['role'], text: string): void => {
    const needed = widthOf(role, text)
    if (x > 0 && x + needed > width) newLine()
    if (needed > width) fits = false
    pieces.push({ role, text, x, line })
    x += needed + GAP
  }
  const newLine = (): void => {
    line += 1
    x = 0
  }

  flow('title', semester.title)
  flow('ects', semester.ects)
  // Notes stand at the right end of the title, else above it with the year; a line of their own comes last.
  let freeAbove = yearRoom
  let end = width
  const note = (role: 'badge' | 'now', texts: readonly string[]): void => {
    for (const text of texts) {
      const needed = widthOf(role, text)
      if (line === 0 && x + needed <= end) {
        pieces.push({ role, text, x: end - needed, line: 0 })
        end -= needed + GAP
        return
      }
      if (needed <= freeAbove) {
        pieces.push({ role, text, x: width - (yearRoom - freeAbove) - needed, line: YEAR_ROW })
        freeAbove -= needed + GAP
        return
      }
    }
    newLine()
    flow(role, texts.find((text) => widthOf(role, text) <= width) ?? texts.at(-1) ?? '')
  }
  if (semester.now) note('now', semester.now.texts)
  for (const badge of semester.badges) note('badge', badge.texts)

  newLine()
  flow('hours', semester.teaching)
  const project = semester.project[Math.min(form, semester.project.length - 1)]
  if (project) flow('hours', project)
  return { pieces, lines: line + 1, fits }
}
