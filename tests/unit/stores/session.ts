import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { bridge } from '@/platform'
import type { BackupInfo, BridgeResult } from '@/platform/bridge'
import { openStorage, type Storage } from '@/storage'
import { useDatabase } from '@/stores/database'
import { useFramework } from '@/stores/framework'
import type { newDisk} from '../storage/support';
import { valueOf } from '../storage/support'

export type Disk = ReturnType<typeof newDisk>

/** One run of the program over a disk: fresh stores, and the database that earlier runs left. */
export async function startSession(disk: Disk): Promise<Storage> {
  setActivePinia(createPinia())
  const storage = valueOf(await openStorage(disk))
  useDatabase().use(storage)
  valueOf(await useFramework().load())
  return storage
}

/** The shell's copies, in memory; `failing` makes the next writes fail. */
export function fakeBackups() {
  const copies: { info: BackupInfo; text: string }[] = []
  const state = { copies, failing: false, listing: true }
  vi.spyOn(bridge.backups, 'write').mockImplementation(({ key, label, text }) => {
    if (state.failing) return Promise.resolve({ ok: false, error: { code: 'disk-full', detail: 'test' } })
    const order = String(copies.length).padStart(3, '0')
    const info = { id: `copy-${order}`, key, label, writtenAt: `2026-10-01T10:00:00.${order}Z`, bytes: text.length }
    copies.push({ info, text })
    return Promise.resolve({ ok: true, value: info })
  })
  vi.spyOn(bridge.backups, 'list').mockImplementation(() =>
    Promise.resolve<BridgeResult<BackupInfo[]>>(
      state.listing
        ? { ok: true, value: copies.map((copy) => copy.info) }
        : { ok: false, error: { code: 'unreadable', detail: 'test' } }
    )
  )
  vi.spyOn(bridge.backups, 'read').mockImplementation((id) => {
    const copy = copies.find((candidate) => candidate.info.id === id)
    return Promise.resolve<BridgeResult<string>>(
      copy ? { ok: true, value: copy.text } : { ok: false, error: { code: 'not-found', detail: id } }
    )
  })
  return state
}
