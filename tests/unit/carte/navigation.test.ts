import { describe, expect, it } from 'vitest'
import { layoutCarte } from '@/features/carte/layout'
import { entry, navigationOf, settle, step, type Navigation, type Place } from '@/features/carte/navigation'
import { inputOf, planOf } from './carte-fixture'

function navigation(parcours: string | null): Navigation {
  return navigationOf(layoutCarte(inputOf(planOf(parcours)), { width: 1110 }), {
    label: ({ code }) => code,
    competence: (name) => name
  })
}

/** Every place that a key leads to, pressed until it leads nowhere. */
function walk(nav: Navigation, from: Place, key: string): Place[] {
  const next = step(nav, from, key)
  return next ? [next, ...walk(nav, next, key)] : []
}

describe('navigation', () => {
  const nav = navigation('MPI')
  const start = entry(nav)!

  it('enters at the beginning of the first line', () => {
    expect(start).toEqual({ node: nav.tracks[0]!.nodes[0]!.id, track: 'C1' })
  })

  it('walks along a line to its last gate and back', () => {
    const there = walk(nav, start, 'ArrowRight')
    expect(there.at(-1)?.node).toBe('gate:3:C1')
    expect(there.every((place) => place.track === 'C1')).toBe(true)
    expect(there).toHaveLength(nav.tracks[0]!.nodes.length - 1)
    expect(walk(nav, there.at(-1)!, 'ArrowLeft').at(-1)).toEqual(start)
    expect(step(nav, start, 'End')?.node).toBe('gate:3:C1')
    expect(step(nav, there.at(-1)!, 'Home')).toEqual(start)
  })

  it('always moves to another node between lines', () => {
    for (const track of nav.tracks)
      for (const node of track.nodes)
        for (const key of ['ArrowUp', 'ArrowDown']) {
          const next = step(nav, { node: node.id, track: track.id }, key)
          if (next) {
            expect(next.node).not.toBe(node.id)
            expect(next.track).not.toBe(track.id)
          }
        }
  })

  it.each(['MPI', null])('reaches everything by arrows alone (%s)', (parcours) => {
    const all = navigation(parcours)
    const seen = new Set<string>()
    const waiting: Place[] = [entry(all)!]
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      const id = `${place.track} ${place.node}`
      if (seen.has(id)) continue
      seen.add(id)
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
        const next = step(all, place, key)
        if (next) waiting.push(next)
      }
    }
    const reached = new Set([...seen].map((id) => id.slice(id.indexOf(' ') + 1)))
    expect(all.nodes.filter((node) => !reached.has(node.id))).toEqual([])
  })

  it('ignores other keys', () => {
    expect(step(nav, start, 'a')).toBeNull()
  })

  it('settles on what is there when the node it was on is gone', () => {
    expect(settle(nav, { node: 'station:gone', track: 'C3' })).toEqual(start)
    expect(settle(nav, { node: 'gate:1:C3', track: '' })).toEqual({ node: 'gate:1:C3', track: 'C3' })
    expect(settle(nav, null)).toEqual(start)
  })
})
