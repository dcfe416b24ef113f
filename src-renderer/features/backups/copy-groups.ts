import type { BackupInfo } from '@/platform/bridge'

/** The copies of one plan. */
export interface CopyGroup {
  /** Id of the plan. */
  key: string
  /** Name of the plan in its newest copy. */
  label: string
  /** Newest first; never empty. */
  copies: BackupInfo[]
}

/** Copies by plan, the plan with the newest copy first. */
export function copyGroups(copies: readonly BackupInfo[]): CopyGroup[] {
  const groups = new Map<string, CopyGroup>()
  for (const copy of copies.toSorted((a, b) => b.writtenAt.localeCompare(a.writtenAt))) {
    const group = groups.get(copy.key)
    if (group) group.copies.push(copy)
    else groups.set(copy.key, { key: copy.key, label: copy.label, copies: [copy] })
  }
  return [...groups.values()]
}
