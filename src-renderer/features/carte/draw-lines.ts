import type { CarteLayout, PlacedBranch, PlacedFork, Row } from './layout-types'
import { competenceToken } from './paint'
import { circle, path, round, segment, text, type Shape } from './shapes'
import { textWidth } from './text-fit'

const FULL = 3
const AROUND_TEXT = 6

/** A competence travelled: one stroke from its start to the last gate. */
export function drawRow(row: Row, { fork }: CarteLayout): Shape[] {
  const stroke = competenceToken(row.line.number)
  const lit = row.line.emphasis === 'full'
  // Five equals are thin; beside the one that is looked at, the others step back.
  const look = lit
    ? { stroke, strokeWidth: FULL }
    : { stroke, strokeWidth: 1.5, opacity: fork?.code ? 0.45 : 0.85 }
  const branch = fork?.branches.find((one) => one.line.id === row.line.id)
  if (!fork || !branch) return [segment(row.x0, row.y, row.x1, row.y, look)]
  const from = lit ? fork.straightFrom : branch.x + branch.textWidth + AROUND_TEXT
  return [path(curve(fork, row.y), look), segment(from, row.y, row.x1, row.y, look)]
}

function curve(fork: PlacedFork, y: number): string {
  const { x, straightFrom } = fork
  const bend = (straightFrom - x) * 0.6
  return `M${round(x)} ${round(fork.y)}C${round(x + bend)} ${round(fork.y)} ${round(straightFrom - bend)} ${round(y)} ${round(straightFrom)} ${round(y)}`
}

/** What one reads and follows on a branch: its name, and for a way not taken the start of it. */
export function drawBranch(branch: PlacedBranch, layout: CarteLayout): Shape[] {
  const { fork, measures } = layout
  if (!fork) return []
  const { emphasis } = branch.line
  return [
    ...(emphasis === 'stub' ? [path(curve(fork, branch.y), { stroke: 'line-strong', strokeWidth: 1 })] : []),
    ...(branch.text
      ? [text(branch.x, branch.y + measures.small * 0.36, branch.text, measures.small, 'muted')]
      : [])
  ]
}

/** The fork itself, and the leader that ties it to its name at the left. */
export function drawFork(layout: CarteLayout): Shape[] {
  const { fork, measures, gutter } = layout
  if (!fork) return []
  const { small, name, scale } = measures
  const label = gutter.at(-1)
  const start = 22 * scale + Math.max(0, ...(label?.lines ?? []).map((line) => textWidth(line, name))) + 8
  const baseline = fork.y + small * 0.36
  return [
    ...(fork.left - 8 > start
      ? [segment(start, fork.y, fork.left - 8, fork.y, { stroke: 'line-strong', dash: [1, 4] })]
      : []),
    ...(fork.name ? [text(fork.left, baseline, fork.name, small, 'muted')] : []),
    ...(fork.code
      ? [text(fork.x - 10, baseline, fork.code, small, 'competence-5-text', { bold: true, anchor: 'end' })]
      : []),
    circle(fork.x, fork.y, 4.5, { fill: 'paper', stroke: 'ink', strokeWidth: 1.5 })
  ]
}
