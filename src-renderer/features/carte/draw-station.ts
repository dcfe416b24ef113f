import type { CarteStation } from './carte-types'
import type { Measures, PlacedStation } from './layout-types'
import { competenceToken, type Token } from './paint'
import { circle, path, rect, round, segment, type Shape } from './shapes'

type State = CarteStation['state']

/** Half the height of a station's glyph around its first and last stop. */
export function reachOf(kind: CarteStation['kind'], { dot, capsule }: Measures): number {
  return kind === 'ressource' ? dot : kind === 'portfolio' ? dot + 0.6 : capsule + 1.5
}

export function drawStation(placed: PlacedStation, measures: Measures): Shape[] {
  const { station, x, top } = placed
  const reach = reachOf(station.kind, measures)
  return [
    ...glyph(placed, measures),
    ...(station.problem ? [warning(x, top - reach - 2, measures.dot)] : []),
    ...(station.attempts > 1 ? placed.stops.map((stop) => again(x, stop.y, measures)) : [])
  ]
}

function glyph(placed: PlacedStation, measures: Measures): Shape[] {
  switch (placed.station.kind) {
    case 'ressource':
      return [...joint(placed), ...stops(placed, (y, colour) => dot(placed.x, y, measures.dot, placed.station.state, colour))]
    case 'portfolio':
      return [
        ...joint(placed),
        ...stops(placed, (y, colour) => diamond(placed.x, y, measures.dot + 0.6, placed.station.state, colour))
      ]
    case 'sae':
      return interchange(placed, measures, measures.capsule)
    case 'stage':
      return [...interchange(placed, measures, 0), ...flanges(placed, measures)]
  }
}

/** The hairline between the lines that one module serves. */
function joint({ station, x, top, bottom }: PlacedStation): Shape[] {
  return bottom > top
    ? [segment(x, top, x, bottom, { stroke: 'line-strong', dash: station.placeholder ? [2, 2] : [], hairline: true })]
    : []
}

/** One mark on each line served, or a grey one on the rail. */
function stops(placed: PlacedStation, draw: (y: number, colour: Token) => Shape[]): Shape[] {
  return placed.stops.length === 0
    ? draw(placed.top, 'line-strong')
    : placed.stops.flatMap((stop) => draw(stop.y, competenceToken(stop.number)))
}

/** Empty while planned, half full under way, full when done: read without colour. */
function dot(x: number, y: number, radius: number, state: State, colour: Token): Shape[] {
  const width = radius > 3 ? 1.5 : 1.2
  const inner = radius - width / 2
  if (state === 'done') return [circle(x, y, radius, { fill: 'ink' })]
  const ring = circle(x, y, inner, { fill: 'paper', stroke: state === 'exempted' ? 'ink' : colour, strokeWidth: width })
  if (state === 'current')
    return [
      circle(x, y, inner, { fill: 'paper', stroke: 'ink', strokeWidth: width }),
      path(`M${round(x - inner)} ${round(y)}a${inner} ${inner} 0 0 0 ${round(2 * inner)} 0z`, { fill: 'ink' })
    ]
  return state === 'exempted' ? [ring, segment(x - inner, y + inner, x + inner, y - inner, { stroke: 'ink' })] : [ring]
}

function diamond(x: number, y: number, half: number, state: State, colour: Token): Shape[] {
  const outline = `M${round(x)} ${round(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`
  if (state === 'done') return [path(outline, { fill: 'ink' })]
  const look = { fill: 'paper', stroke: state === 'planned' ? colour : 'ink', strokeWidth: 1.2 } as const
  return state === 'current'
    ? [path(outline, look), path(`M${round(x - half)} ${round(y)}h${2 * half}l${-half} ${half}z`, { fill: 'ink' })]
    : [path(outline, look)]
}

/** A SAÉ or a stage: one body across all the lines it serves, with a mark on each. */
function interchange(placed: PlacedStation, measures: Measures, corner: number): Shape[] {
  const { station, x, top, bottom } = placed
  const half = measures.capsule - 0.6
  const reach = reachOf('sae', measures) - 0.6
  const y = top - reach
  const height = bottom - top + 2 * reach
  const radius = Math.min(corner, half)
  const dash = station.placeholder ? [3, 2] : []
  const done = station.state === 'done'
  const core = Math.max(1.2, Math.min(measures.dot - 0.6, half - 1.6))
  return [
    rect(x - half, y, 2 * half, height, radius, { fill: done ? 'ink' : 'paper', stroke: 'ink', strokeWidth: 1.2, dash: done ? [] : dash }),
    ...(station.state === 'current' ? [lowerHalf(x, y + height / 2, y + height + 0.6, half + 0.6, corner === 0 ? 0 : radius + 0.6)] : []),
    ...placed.stops.map((stop) => circle(x, stop.y, core, { fill: competenceToken(stop.number) })),
    ...(station.state === 'exempted' ? [segment(x - half, y + height, x + half, y, { stroke: 'ink' })] : [])
  ]
}

function lowerHalf(x: number, middle: number, bottom: number, half: number, radius: number): Shape {
  const turn = round(radius)
  return path(
    `M${round(x - half)} ${round(middle)}h${round(2 * half)}V${round(bottom - radius)}a${turn} ${turn} 0 0 1 ${-turn} ${turn}H${round(x - half + radius)}a${turn} ${turn} 0 0 1 ${-turn} ${-turn}z`,
    { fill: 'ink' }
  )
}

/** What tells a stage from a SAÉ beside its square corners: flanges at both ends, like a beam's. */
function flanges({ x, top, bottom }: PlacedStation, measures: Measures): Shape[] {
  const half = measures.capsule + 1.2
  const reach = reachOf('stage', measures)
  return [top - reach, bottom + reach].map((y) =>
    segment(x - half, y, x + half, y, { stroke: 'ink', strokeWidth: 1.6 })
  )
}

/** Followed again: a second, thinner ring. */
function again(x: number, y: number, { dot, capsule }: Measures): Shape {
  return circle(x, y, Math.max(dot, capsule) + 1, { stroke: 'ink', strokeWidth: 0.8 })
}

function warning(x: number, base: number, radius: number): Shape {
  const half = Math.max(3.6, radius + 0.8)
  return path(`M${round(x - half)} ${round(base)}h${round(2 * half)}l${round(-half)} ${round(-half * 1.8)}z`, {
    fill: 'warning',
    stroke: 'ground',
    strokeWidth: 1
  })
}
