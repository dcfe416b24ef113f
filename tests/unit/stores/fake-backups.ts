import { vi } from 'vitest'
import { bridge } from '@/platform'
import type { BackupInfo, BridgeResult } from '@/platform/bridge'

export interface FakeBackups {
  copies: { info: BackupInfo; text: string }[]
  /** While true, writes answer that the disk is full. */
  full: boolean
  /** While true, the copies cannot be listed. */
  unlisted: boolean
}

/** The shell's copies, kept in memory in place of files. */
export function fakeBackups(): FakeBackups {
  const state: FakeBackups = { copies: [], full: false, unlisted: false }
  vi.spyOn(bridge.backups, 'write').mockImplementation(({ key, label, text }) => {
    if (state.full) return Promise.resolve({ ok: false, error: { code: 'disk-full', detail: 'test' } })
    const order = String(state.copies.length).padStart(3, '0')
    const info = { id: `copy-${order}`, key, label, writtenAt: `2026-10-01T10:00:00.${order}Z`, bytes: text.length }
    state.copies.push({ info, text })
    return Promise.resolve({ ok: true, value: info })
  })
  vi.spyOn(bridge.backups, 'list').mockImplementation(() =>
    Promise.resolve<BridgeResult<BackupInfo[]>>(
      state.unlisted
        ? { ok: false, error: { code: 'unreadable', detail: 'test' } }
        : { ok: true, value: state.copies.map((copy) => copy.info) }
    )
  )
  vi.spyOn(bridge.backups, 'read').mockImplementation((id) => {
    const copy = state.copies.find((candidate) => candidate.info.id === id)
    return Promise.resolve<BridgeResult<string>>(
      copy ? { ok: true, value: copy.text } : { ok: false, error: { code: 'not-found', detail: id } }
    )
  })
  return state
}
