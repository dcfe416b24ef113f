import type { Box, CarteLayout } from './layout-types'
import { nodeId, type NodeKind } from './node-id'

/** What the keys can reach. */
export interface CarteNode {
  id: string
  kind: NodeKind
  /** Module id, gate key or parcours code. */
  target: string
  title: string
  details: string[]
  label: string
  hit: Box
  /** Lines it stands on. */
  lines: string[]
}

/** Where the focus is: a node, and which of its lines one is following. */
export interface Place {
  node: string
  track: string
}

export interface Track {
  id: string
  /** Left to right. */
  nodes: CarteNode[]
}

export interface Navigation {
  nodes: CarteNode[]
  /** Top to bottom; none is empty. */
  tracks: Track[]
}

export interface BranchTexts {
  label: (parcours: { code: string; name: string }, competence: string) => string
  competence: (name: string) => string
}

const RAIL = 'rail'

function centre(box: Box): number {
  return box.x + box.width / 2
}

/** Everything one can act on, by line. */
export function navigationOf(layout: CarteLayout, texts: BranchTexts): Navigation {
  const stations = layout.stations.map(({ station, hit }): CarteNode => ({
    id: nodeId('station', station.id),
    kind: 'station',
    target: station.id,
    title: `${station.code} ${station.title}`.trim(),
    details: station.details,
    label: station.label,
    hit,
    lines: station.lines.length > 0 ? station.lines : [RAIL]
  }))
  const gates = layout.gates.map(({ gate, box }): CarteNode => ({
    id: nodeId('gate', gate.key),
    kind: 'gate',
    target: gate.key,
    title: gate.title,
    details: gate.details,
    label: gate.label,
    hit: box,
    lines: gate.lines
  }))
  const branches = (layout.fork?.branches ?? []).flatMap(({ line, hit }): CarteNode[] =>
    line.parcours
      ? [
          {
            id: nodeId('branch', line.parcours.code),
            kind: 'branch',
            target: line.parcours.code,
            title: `${line.parcours.code} · ${line.parcours.name}`,
            details: [texts.competence(line.name)],
            label: texts.label(line.parcours, line.name),
            hit,
            lines: [line.id]
          }
        ]
      : []
  )
  const nodes = [...stations, ...gates, ...branches]
  const stubs = layout.input.lines.filter((line) => line.emphasis === 'stub').map((line) => line.id)
  const tracks = [...layout.rows.map((row) => row.line.id), RAIL, ...stubs].map((id) => ({
    id,
    nodes: nodes.filter((node) => node.lines.includes(id)).sort((a, b) => centre(a.hit) - centre(b.hit))
  }))
  return { nodes, tracks: tracks.filter((track) => track.nodes.length > 0) }
}

/** Where the focus enters: the beginning of the first line. */
export function entry({ tracks }: Navigation): Place | null {
  const track = tracks[0]
  const node = track?.nodes[0]
  return track && node ? { node: node.id, track: track.id } : null
}

/** The place in this picture; the entry when what had the focus is gone. */
export function settle(navigation: Navigation, place: Place | null): Place | null {
  const node = navigation.nodes.find((one) => one.id === place?.node)
  if (!place || !node) return entry(navigation)
  const track = node.lines.includes(place.track) ? place.track : node.lines[0]
  return track ? { node: node.id, track } : entry(navigation)
}

/**
 * Where a key leads: along the line with Left, Right, Home and End, to the nearest thing on the
 * next line with Up and Down. Null when the key is none of these or there is nowhere to go.
 */
export function step({ tracks }: Navigation, place: Place, key: string): Place | null {
  const row = tracks.findIndex((track) => track.id === place.track)
  const track = tracks[row]
  const index = track?.nodes.findIndex((node) => node.id === place.node) ?? -1
  const here = track?.nodes[index]
  if (!track || !here) return null
  const along = (target: CarteNode | undefined): Place | null => target ? { node: target.id, track: track.id } : null
  const across = (direction: 1 | -1): Place | null => {
    for (let next = row + direction; next >= 0 && next < tracks.length; next += direction) {
      const other = tracks[next]
      // A module of both lines is where one is already: moving to it would seem to do nothing.
      const candidates = other?.nodes.filter((node) => node.id !== here.id) ?? []
      const nearest = candidates.reduce<CarteNode | null>(
        (best, node) => (best === null || distance(node, here) < distance(best, here) ? node : best),
        null
      )
      if (other && nearest) return { node: nearest.id, track: other.id }
    }
    return null
  }
  switch (key) {
    case 'ArrowRight':
      return along(track.nodes[index + 1])
    case 'ArrowLeft':
      return along(track.nodes[index - 1])
    case 'Home':
      return along(track.nodes[0])
    case 'End':
      return along(track.nodes.at(-1))
    case 'ArrowDown':
      return across(1)
    case 'ArrowUp':
      return across(-1)
    default:
      return null
  }
}

function distance(a: CarteNode, b: CarteNode): number {
  return Math.abs(centre(a.hit) - centre(b.hit))
}
