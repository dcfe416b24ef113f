import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { FileShare } from '@/domain/exchange/share'
import { useDatabase } from './database'

const KEY = 'exportShare'

/** Private by default: what a tutor does not need is left out until it is ticked. */
const FIRST: FileShare = { name: true, notes: false, evidence: false, agenda: false, label: '', group: '' }

function readStored(value: unknown): FileShare {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '')
  const flag = (field: keyof FileShare): boolean => (typeof fields[field] === 'boolean' ? fields[field] : FIRST[field] === true)
  return { name: flag('name'), notes: flag('notes'), evidence: flag('evidence'), agenda: flag('agenda'), label: text('label'), group: text('group') }
}

/** What the last export contained: the next one starts from it. */
export const useExportShare = defineStore('export-share', () => {
  const database = useDatabase()
  const share = ref<FileShare>({ ...FIRST })

  async function load(): Promise<void> {
    const read = await database.opened.settings.readSettings()
    if (read.ok) share.value = readStored(read.value[KEY])
  }

  async function keep(next: FileShare): Promise<void> {
    share.value = { ...next }
    await database.opened.settings.writeSettings({ [KEY]: next })
  }

  return { share, load, keep }
})
