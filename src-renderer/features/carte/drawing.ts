import { drawBreak, drawFrame } from './draw-frame'
import { drawBarriers, drawGate } from './draw-gate'
import { drawBranch, drawFork, drawRow } from './draw-lines'
import { drawStation } from './draw-station'
import type { CarteLayout } from './layout-types'
import { nodeId } from './node-id'
import type { Shape } from './shapes'

/** The picture, back to front. The screen and the exported file both draw exactly this. */
export interface Drawing {
  frame: Shape[]
  lines: { id: string; shapes: Shape[] }[]
  barriers: Shape[]
  /** Branches, stations and gates, by node id. */
  nodes: Map<string, Shape[]>
  fork: Shape[]
  breaks: Shape[]
}

export function drawCarte(layout: CarteLayout): Drawing {
  const { measures } = layout
  return {
    frame: drawFrame(layout),
    lines: layout.rows.map((row) => ({ id: row.line.id, shapes: drawRow(row, layout) })),
    barriers: drawBarriers(layout),
    nodes: new Map([
      ...(layout.fork?.branches ?? []).map(
        (branch) => [nodeId('branch', branch.line.parcours?.code ?? ''), drawBranch(branch, layout)] as const
      ),
      ...layout.stations.map(
        (placed) => [nodeId('station', placed.station.id), drawStation(placed, measures)] as const
      ),
      ...layout.gates.map((placed) => [nodeId('gate', placed.gate.key), drawGate(placed, measures)] as const)
    ]),
    fork: drawFork(layout),
    breaks: layout.breaks.flatMap((gap) => drawBreak(gap, layout))
  }
}
