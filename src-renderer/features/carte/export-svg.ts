import type { CarteInput } from './carte-types'
import { drawCarte } from './drawing'
import { layoutCarte } from './layout'
import type { CarteSize } from './layout-types'
import { nodeId } from './node-id'
import { fileTheme, type Theme } from './paint'
import { attributesOf, rect, type Shape } from './shapes'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that XML 1.0 forbids; a title pasted from elsewhere may hold one and ruin the file. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function escape(value: string): string {
  return value.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

function element(shape: Shape, theme: Theme): string {
  const attributes = Object.entries(attributesOf(shape, theme))
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('')
  return shape.text ? `<text${attributes}>${escape(shape.text.content)}</text>` : `<${shape.tag}${attributes}/>`
}

function group(title: string, shapes: readonly Shape[], theme: Theme): string {
  return `<g><title>${escape(title)}</title>${shapes.map((shape) => element(shape, theme)).join('')}</g>`
}

/**
 * The carte as an SVG document that stands alone: colours and fonts are plain attributes, and
 * every station and gate carries its title. Width in pixels; the height follows.
 */
export function exportSvg(input: CarteInput, size: CarteSize, theme: Theme = fileTheme): string {
  const layout = layoutCarte(input, size)
  const drawing = drawCarte(layout)
  const plain = (shapes: readonly Shape[]): string => shapes.map((shape) => element(shape, theme)).join('')
  const labels = new Map([
    ...layout.stations.map(({ station }) => [nodeId('station', station.id), station.label] as const),
    ...layout.gates.map(({ gate }) => [nodeId('gate', gate.key), gate.label] as const)
  ])
  const nodes = [...drawing.nodes].map(([id, shapes]) => {
    const label = labels.get(id)
    return label === undefined ? plain(shapes) : group(label, shapes, theme)
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${layout.width}" height="${layout.height}" viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-labelledby="carte-title carte-description">`,
    `<title id="carte-title">${escape(input.title)}</title><desc id="carte-description">${escape(input.description)}</desc>`,
    plain([rect(0, 0, layout.width, layout.height, 0, { fill: 'paper' }), ...drawing.frame]),
    ...drawing.lines.map((line) => plain(line.shapes)),
    plain(drawing.barriers),
    ...nodes,
    plain(drawing.fork),
    plain(drawing.breaks),
    '</svg>\n'
  ].join('\n')
}
