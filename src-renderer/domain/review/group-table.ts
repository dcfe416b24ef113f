import type { ParcoursCode } from '../framework/framework'
import { fold } from '../fold'
import { RISK_LEVELS, type GroupRow, type RiskLevel } from './group-row'
import type { VerdictValue } from './review'
import type { DigestVerdict, ReviewDigest } from './review-digest'

/** A received plan, as the group table reads it. */
export interface GroupEntry {
  /** Id of the plan. */
  id: string
  /** What the student chose to be called; may be empty. */
  label: string
  group: string
  receivedAt: string
  /** ISO instant of the student's last change. */
  updatedAt: string
  archivedAt: string | null
  summary: GroupRow
  digest: ReviewDigest
}

/** `none`: no tutor gave one; `stale`: modified since. */
export type VerdictState = VerdictValue | 'none' | 'stale'

export interface GroupFilter {
  /** Words of label or group. */
  search: string
  /** Empty lists let everything through; `''` stands for none. */
  parcours: ParcoursCode[]
  groups: string[]
  risks: RiskLevel[]
  verdicts: VerdictState[]
  archived: boolean
}

export type GroupSortKey = 'label' | 'group' | 'parcours' | 'wishes' | 'semester' | 'ects' | 'risk' | 'load' | 'diagnostics' | 'verdict' | 'updatedAt'

export interface GroupSort {
  key: GroupSortKey
  direction: 'ascending' | 'descending'
}

export const NO_FILTER: GroupFilter = { search: '', parcours: [], groups: [], risks: [], verdicts: [], archived: false }

const VERDICT_ORDER: readonly VerdictState[] = ['none', 'stale', 'toRevise', 'agreed', 'validated']

/** The verdict given last, by whichever tutor. */
export function lastVerdict({ digest }: Pick<GroupEntry, 'digest'>): DigestVerdict | null {
  return digest.verdicts[0] ?? null
}

export function verdictState(entry: Pick<GroupEntry, 'digest'>): VerdictState {
  const last = lastVerdict(entry)
  if (!last) return 'none'
  return last.current ? last.verdict : 'stale'
}

/** The rows that a filter lets through, in their order. */
export function filterRows<T extends GroupEntry>(rows: readonly T[], filter: GroupFilter): T[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean)
  const allows = <V>(list: readonly V[], value: V): boolean => list.length === 0 || list.includes(value)
  return rows.filter((row) => {
    if ((row.archivedAt !== null) !== filter.archived) return false
    const { summary } = row
    if (!allows(filter.parcours, summary.parcours ?? '') || !allows(filter.groups, row.group)) return false
    if (!allows(filter.risks, summary.risk.level) || !allows(filter.verdicts, verdictState(row))) return false
    if (words.length === 0) return true
    const text = fold(`${row.label} ${row.group}`)
    return words.every((word) => text.includes(word))
  })
}

/** Texts compare as one reads them: `S10` after `S2`, accents and case last. */
const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' })

type SortValue = string | number

const SORT_VALUES: Record<GroupSortKey, (row: GroupEntry) => SortValue> = {
  label: ({ label }) => label,
  group: ({ group }) => group,
  parcours: ({ summary }) => summary.parcours ?? '',
  wishes: ({ summary }) => summary.wishes.join(' '),
  semester: ({ summary }) => (summary.semester?.number ?? 7) + (summary.semester?.attempt ?? 0) / 100,
  ects: ({ summary }) => summary.ects.earned,
  risk: ({ summary }) => RISK_LEVELS.indexOf(summary.risk.level),
  load: ({ summary }) => summary.load?.minutes ?? 0,
  diagnostics: ({ summary: { diagnostics } }) => diagnostics.error * 1e6 + diagnostics.warning * 1e3 + diagnostics.info,
  verdict: (row) => VERDICT_ORDER.indexOf(verdictState(row)),
  updatedAt: ({ updatedAt }) => updatedAt
}

/** Sorted rows; equal ones stay in the order of their labels, so that a click twice shows the same. */
export function sortRows<T extends GroupEntry>(rows: readonly T[], { key, direction }: GroupSort): T[] {
  const valueOf = SORT_VALUES[key]
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }))
  const compare = (a: SortValue, b: SortValue): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return keyed
    .sort((a, b) => sign * compare(a.value, b.value) || collator.compare(a.row.label, b.row.label) || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row)
}

/** How many plans have each value: the bars of the charts of parcours and verdicts. */
export function countsOf<T extends GroupEntry, V extends string>(rows: readonly T[], valueOf: (row: T) => V): Map<V, number> {
  const counts = new Map<V, number>()
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1)
  return counts
}
