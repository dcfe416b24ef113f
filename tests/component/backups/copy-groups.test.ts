import { describe, expect, it } from 'vitest'
import { copyGroups } from '@/features/backups/copy-groups'
import type { BackupInfo } from '@/platform/bridge'

const copy = (key: string, label: string, day: number): BackupInfo => ({
  id: `${key}-${day}`,
  key,
  label,
  writtenAt: `2026-10-0${day}T10:00:00.000Z`,
  bytes: 1000
})

describe('copies by plan', () => {
  it('are newest first, under the newest name, the plan copied last before the others', () => {
    const groups = copyGroups([copy('a', 'Old name', 1), copy('b', 'B', 2), copy('a', 'New name', 4), copy('b', 'B', 3)])
    expect(groups.map(({ key, label, copies }) => [key, label, copies.map(({ id }) => id)])).toEqual([
      ['a', 'New name', ['a-4', 'a-1']],
      ['b', 'B', ['b-3', 'b-2']]
    ])
  })

  it('of none are none', () => {
    expect(copyGroups([])).toEqual([])
  })
})
