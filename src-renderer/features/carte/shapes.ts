import type { Paint, Theme } from './paint'

type Geometry = Record<string, string | number>

/** One mark of the drawing, before a theme gives it its colours. */
export interface Shape {
  tag: 'rect' | 'circle' | 'path' | 'text'
  geometry: Geometry
  fill: Paint
  stroke: Paint
  strokeWidth: number
  /** Lengths of dashes and gaps; empty for a whole line. */
  dash: readonly number[]
  opacity: number
  text: { content: string; size: number; bold: boolean; anchor: 'start' | 'middle' | 'end' } | null
}

type Look = Partial<Pick<Shape, 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'opacity'>>

const PLAIN = { fill: 'none', stroke: 'none', strokeWidth: 1, dash: [], opacity: 1, text: null } as const

/** Two decimals: finer differences cannot be seen and fill the file. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

export function rect(x: number, y: number, width: number, height: number, radius: number, look: Look): Shape {
  return {
    ...PLAIN,
    tag: 'rect',
    geometry: { x: round(x), y: round(y), width: round(width), height: round(height), rx: round(radius) },
    ...look
  }
}

export function circle(cx: number, cy: number, r: number, look: Look): Shape {
  return { ...PLAIN, tag: 'circle', geometry: { cx: round(cx), cy: round(cy), r: round(r) }, ...look }
}

export function path(d: string, look: Look): Shape {
  return { ...PLAIN, tag: 'path', geometry: { d, 'stroke-linejoin': 'round' }, ...look }
}

/** A straight line. A hairline snaps to the screen's pixels, so that it stays thin and even. */
export function segment(x1: number, y1: number, x2: number, y2: number, look: Look & { hairline?: boolean }): Shape {
  const { hairline, ...rest } = look
  return {
    ...PLAIN,
    tag: 'path',
    geometry: {
      d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`,
      ...(hairline ? { 'shape-rendering': 'crispEdges' } : {})
    },
    ...rest
  }
}

export function text(
  x: number,
  y: number,
  content: string,
  size: number,
  fill: Paint,
  more: { bold?: boolean; anchor?: 'start' | 'middle' | 'end'; rotate?: boolean } = {}
): Shape {
  const at = { x: round(x), y: round(y) }
  return {
    ...PLAIN,
    tag: 'text',
    geometry: more.rotate ? { ...at, transform: `rotate(-90 ${at.x} ${at.y})` } : at,
    fill,
    text: { content, size: round(size), bold: more.bold ?? false, anchor: more.anchor ?? 'start' }
  }
}

/** Attributes of a shape in a theme, as the SVG element takes them. */
export function attributesOf(shape: Shape, theme: Theme): Record<string, string | number> {
  const { fill, stroke, strokeWidth, dash, opacity, text: words } = shape
  return {
    ...shape.geometry,
    fill: theme.colour(fill),
    ...(stroke === 'none' ? {} : { stroke: theme.colour(stroke), 'stroke-width': strokeWidth }),
    ...(stroke !== 'none' && dash.length > 0 ? { 'stroke-dasharray': dash.join(' ') } : {}),
    ...(opacity < 1 ? { opacity } : {}),
    ...(words
      ? {
          'font-family': theme.font,
          'font-size': words.size,
          ...(words.bold ? { 'font-weight': 600 } : {}),
          ...(words.anchor === 'start' ? {} : { 'text-anchor': words.anchor })
        }
      : {})
  }
}
