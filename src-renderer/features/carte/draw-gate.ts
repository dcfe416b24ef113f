import type { GateStatus } from './carte-types'
import type { CarteLayout, Measures, PlacedGate } from './layout-types'
import type { Token } from './paint'
import { path, rect, round, segment, text, type Shape } from './shapes'
import { textWidth } from './text-fit'

const COLOURS: Record<GateStatus, Token> = {
  validated: 'success',
  atRisk: 'warning',
  failed: 'danger',
  unknown: 'line-strong'
}

/** The end of a year: one thin barrier behind its gates. */
export function drawBarriers(layout: CarteLayout): Shape[] {
  return layout.panels.flatMap(({ year }) => {
    const gates = layout.gates.filter(({ gate }) => gate.year === year.number)
    const first = gates[0]
    const bottom = gates.at(-1)?.stops.at(-1)?.y
    if (!first || bottom === undefined) return []
    const x = first.box.x + first.box.width / 2
    return [
      segment(x, layout.header.rule, x, bottom + 14, {
        stroke: 'line-strong',
        dash: gates.some(({ gate }) => gate.estimated) ? [3, 3] : [],
        hairline: true
      })
    ]
  })
}

/** One RCUE: its average in a frame, with a sign that says its state without colour. */
export function drawGate({ gate, box, stops }: PlacedGate, measures: Measures): Shape[] {
  const colour = COLOURS[gate.status]
  const { small, scale } = measures
  const middle = box.y + box.height / 2
  const sign = drawSign(gate.status, gate.certain)
  const width = textWidth(gate.text, small, gate.status === 'unknown' ? 'regular' : 'bold')
  const signWidth = sign ? 9 * scale : 0
  const left = box.x + (box.width - width - signWidth) / 2
  const first = stops[0]
  const last = stops.at(-1)
  return [
    ...(first && last && last.y > first.y
      ? [segment(box.x + box.width / 2, first.y, box.x + box.width / 2, last.y, { stroke: 'line-strong', strokeWidth: 3 })]
      : []),
    rect(box.x, box.y, box.width, box.height, 3, {
      fill: 'paper',
      stroke: colour,
      strokeWidth: 1.25,
      dash: gate.estimated ? [3, 2] : []
    }),
    ...(sign
      ? [
          path(place(sign, left, middle - 3.5 * scale, scale), {
            stroke: colour,
            strokeWidth: 1.5 * scale
          })
        ]
      : []),
    text(left + signWidth, middle + small * 0.36, gate.text, small, gate.status === 'unknown' ? 'muted' : 'ink', {
      bold: gate.status !== 'unknown'
    })
  ]
}

type Stroke = readonly [command: 'M' | 'L', x: number, y: number]

/** Signs in a square of 7 units. An estimate that reaches 10 validates nothing yet: it has none. */
function drawSign(status: GateStatus, certain: boolean): readonly Stroke[] | null {
  switch (status) {
    case 'validated':
      return certain ? [['M', 0, 3.8], ['L', 2.4, 6.2], ['L', 6.4, 1]] : null
    case 'atRisk':
      return [['M', 0.2, 6.3], ['L', 3.4, 0.7], ['L', 6.6, 6.3], ['L', 0.2, 6.3]]
    case 'failed':
      return [['M', 0.8, 1], ['L', 5.8, 6], ['M', 5.8, 1], ['L', 0.8, 6]]
    case 'unknown':
      return null
  }
}

function place(strokes: readonly Stroke[], x: number, y: number, scale: number): string {
  return strokes.map(([command, dx, dy]) => `${command}${round(x + dx * scale)} ${round(y + dy * scale)}`).join('')
}
