import { fold } from '@/domain/fold'
import type { ModuleKind } from '@/domain/maquette/maquette'
import type { ModuleState } from '@/domain/plan/plan'
import type { BoardCard } from './board-model'

/** What the board shows; an empty set stands for all. */
export interface BoardFilter {
  text: string
  competences: ReadonlySet<number>
  kinds: ReadonlySet<ModuleKind>
  states: ReadonlySet<ModuleState>
  /** Only the modules that a diagnostic names. */
  flagged: boolean
}

export const EMPTY_FILTER: BoardFilter = {
  text: '',
  competences: new Set(),
  kinds: new Set(),
  states: new Set(),
  flagged: false
}

export function isFiltering(filter: BoardFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.competences.size > 0 ||
    filter.kinds.size > 0 ||
    filter.states.size > 0 ||
    filter.flagged
  )
}

export function matchesFilter(card: BoardCard, filter: BoardFilter): boolean {
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  const text = fold(`${card.code} ${card.title}`)
  return (
    words.every((word) => text.includes(word)) &&
    (filter.competences.size === 0 || card.competences.some((number) => filter.competences.has(number))) &&
    (filter.kinds.size === 0 || filter.kinds.has(card.kind)) &&
    (filter.states.size === 0 || filter.states.has(card.state)) &&
    (!filter.flagged || card.problems > 0)
  )
}

/** A copy of the set with the value added, or removed when it was there. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
