import { BADGE_PADDING, YEAR_ROW } from './layout-header'
import type { CarteLayout, Column, HeaderPiece, PlacedBreak } from './layout-types'
import { competenceToken } from './paint'
import { path, rect, segment, text, type Shape } from './shapes'
import { textWidth } from './text-fit'

/** Years, headers and names: all that does not answer to the pointer. */
export function drawFrame(layout: CarteLayout): Shape[] {
  return [
    ...layout.panels.map((panel) => rect(panel.x, panel.y, panel.width, panel.height, 6, { fill: 'ground' })),
    ...drawToday(layout),
    ...layout.panels.map((panel) =>
      text(panel.x + 8, layout.header.year, panel.year.title, layout.measures.small, 'muted')
    ),
    ...layout.columns.flatMap((column) => drawHeader(column, layout)),
    ...layout.gutter.flatMap((label) => drawName(label, layout))
  ]
}

/** The column of today, tinted. */
function drawToday({ columns, header, height, measures }: CarteLayout): Shape[] {
  return columns
    .filter((column) => column.semester.now !== null)
    .map((column) => {
      const inYearRow = column.header.some((piece) => piece.role === 'now' && piece.line === YEAR_ROW)
      const top = inYearRow ? 4 : header.first - measures.title
      return rect(column.x - 4, top, column.width + 8, height - 4 - top, 4, { fill: 'accent', opacity: 0.06 })
    })
}

function drawHeader(column: Column, layout: CarteLayout): Shape[] {
  const { header, measures } = layout
  return [
    ...column.header.flatMap((piece) => drawPiece(piece, column, layout)),
    ...drawProgress(column, header.rule, measures.scale)
  ]
}

function drawPiece(piece: HeaderPiece, column: Column, { header, measures }: CarteLayout): Shape[] {
  const x = column.x + piece.x
  const y = piece.line === YEAR_ROW ? header.year : header.first + piece.line * header.step
  const { small, title } = measures
  switch (piece.role) {
    case 'title':
      return [text(x, y, piece.text, title, 'ink', { bold: true })]
    case 'ects':
      return [text(x, y, piece.text, small, 'muted')]
    case 'now':
      return [text(x, y, piece.text, small, 'accent', { bold: true })]
    case 'badge': {
      const width = textWidth(piece.text, small) + 2 * BADGE_PADDING
      return [
        rect(x, y - small * 0.95, width, small * 1.3, 3, { fill: 'paper', stroke: 'line-strong' }),
        text(x + width / 2, y, piece.text, small, 'ink', { anchor: 'middle' })
      ]
    }
    case 'hours': {
      const underline = y + Math.round(small * 0.22) + 0.5
      return [
        text(x, y, piece.text, small, 'muted'),
        ...(column.semester.placeholder
          ? [segment(x, underline, x + textWidth(piece.text, small), underline, { stroke: 'line-strong', dash: [2, 2] })]
          : [])
      ]
    }
  }
}

/** The rule under a header: whole when the semester is done, as far as its week when it is under way. */
function drawProgress(column: Column, y: number, scale: number): Shape[] {
  const { x, width, semester } = column
  const at = y + 0.5
  const base = segment(x, at, x + width, at, { stroke: 'line-strong', opacity: 0.5 })
  if (semester.now) {
    const end = x + width * (semester.now.share ?? 1)
    const tip = 3.5 * scale
    return [
      base,
      segment(x, at, end, at, { stroke: 'accent', strokeWidth: 2 }),
      ...(semester.now.share === null
        ? []
        : [path(`M${end - tip} ${at - 1}h${2 * tip}l${-tip} ${tip * 1.5}z`, { fill: 'accent' })])
    ]
  }
  return semester.state === 'done' ? [segment(x, at, x + width, at, { stroke: 'ink', strokeWidth: 1.5 })] : [base]
}

function drawName(label: CarteLayout['gutter'][number], { measures }: CarteLayout): Shape[] {
  const { scale, small, name } = measures
  const side = 16 * scale
  const step = name * 1.15
  const first = label.y + name * 0.36 - ((label.lines.length - 1) * step) / 2
  return [
    rect(1, label.y - side / 2, side, side, 3 * scale, {
      fill: 'paper',
      stroke: competenceToken(label.number),
      strokeWidth: 1.75 * scale
    }),
    text(1 + side / 2, label.y + small * 0.36, String(label.number), small, 'ink', { bold: true, anchor: 'middle' }),
    ...label.lines.map((line, index) => text(side + 6 * scale, first + index * step, line, name, 'ink'))
  ]
}

/** A gap year, as a drawing shows what it leaves out: a break across all lines. */
export function drawBreak({ gap, box }: PlacedBreak, { measures }: CarteLayout): Shape[] {
  const middle = box.y + box.height - 24
  const edge = (x: number): Shape =>
    path(`M${x} ${box.y}V${middle - 6}l-4 3l8 6l-4 3V${box.y + box.height}`, { stroke: 'line-strong' })
  const centre = box.x + box.width / 2
  return [
    rect(box.x + 3, box.y, box.width - 6, box.height, 0, { fill: 'paper' }),
    edge(Math.round(box.x + 3) + 0.5),
    edge(Math.round(box.x + box.width - 3) - 0.5),
    text(centre + measures.small * 0.36, box.y + box.height / 2, gap.text, measures.small, 'muted', {
      anchor: 'middle',
      rotate: true
    })
  ]
}
