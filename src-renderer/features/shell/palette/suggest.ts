import { GROUPS, type PaletteEntry, type PaletteGroup } from './entries'
import { score } from './fuzzy-match'

export interface SuggestionGroup {
  group: PaletteGroup
  entries: PaletteEntry[]
}

/** More are never read: the query is made longer instead. */
const MOST = 40
/** Without a query, a hundred modules would bury the rest. */
const AT_REST: readonly PaletteGroup[] = ['action', 'screen', 'plan']

/** The entries that answer a query, best first within their group, and the groups by their best. */
export function suggest(entries: readonly PaletteEntry[], query: string): SuggestionGroup[] {
  if (query.trim() === '') return grouped(entries.filter(({ group }) => AT_REST.includes(group)), GROUPS)
  const found = entries
    .map((entry) => ({ entry, points: score(query, [entry.label, entry.detail].filter(Boolean).join(' ')) }))
    .filter((candidate): candidate is { entry: PaletteEntry; points: number } => candidate.points !== null)
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST)
    .map(({ entry }) => entry)
  return grouped(found, [...new Set(found.map(({ group }) => group))])
}

function grouped(entries: readonly PaletteEntry[], order: readonly PaletteGroup[]): SuggestionGroup[] {
  return order
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((suggestion) => suggestion.entries.length > 0)
}
