import { onScopeDispose, shallowRef } from 'vue'
import type { BackupInfo } from '@/platform/bridge'
import { useBackups } from '@/stores/backups'

/** Lets the window draw between two copies. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/**
 * Reads the copies that are on the screen, one after the other, to tell those that cannot be read: a list that
 * promises what it does not hold would be found out on the worst day.
 */
export function useCopyChecks() {
  const backups = useBackups()
  const unreadable = shallowRef<ReadonlySet<string>>(new Set())
  const checked = new Set<string>()
  let turn = 0

  async function check(copies: readonly BackupInfo[]): Promise<void> {
    const mine = ++turn
    for (const { id } of copies) {
      if (checked.has(id)) continue
      await breathe()
      if (mine !== turn) return
      const read = await backups.preview(id)
      checked.add(id)
      if (!read.ok) mark(id)
    }
  }

  function mark(id: string): void {
    unreadable.value = new Set([...unreadable.value, id])
  }

  onScopeDispose(() => (turn += 1))

  return { unreadable, check, mark }
}
