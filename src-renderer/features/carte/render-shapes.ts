import { h, type FunctionalComponent, type VNode } from 'vue'
import type { CarteNode } from './navigation'
import { screenTheme } from './paint'
import { attributesOf, type Shape } from './shapes'

/** Shapes as elements of the page, in its own colours. */
export function renderShapes(shapes: readonly Shape[]): VNode[] {
  return shapes.map((shape) => h(shape.tag, attributesOf(shape, screenTheme), shape.text?.content))
}

export const CarteShapes: FunctionalComponent<{ shapes: readonly Shape[] }> = ({ shapes }) => renderShapes(shapes)
CarteShapes.props = ['shapes']

interface NodesProps {
  nodes: readonly { node: CarteNode; shapes: readonly Shape[] }[]
  interactive: boolean
  /** Id of the node in the tab order. */
  entry: string | null
}

/** All nodes in one component: one of its own for each would take longer to make than to draw. */
export const CarteNodes: FunctionalComponent<NodesProps> = ({ nodes, interactive, entry }) =>
  nodes.map(({ node, shapes }) =>
    interactive
      ? h(
          'g',
          {
            key: node.id,
            class: 'node',
            'data-carte-node': node.id,
            role: 'button',
            tabindex: entry === node.id ? 0 : -1,
            'aria-label': node.label
          },
          [h('rect', { ...node.hit, fill: 'transparent' }), ...renderShapes(shapes)]
        )
      : h('g', { key: node.id }, renderShapes(shapes))
  )
CarteNodes.props = ['nodes', 'interactive', 'entry']
