import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { BackupInfo } from '@/platform/bridge'

/** The second copy of every plan, kept as files by the shell. */
export const useBackups = defineStore('backups', () => {
  const copies = ref<BackupInfo[]>([])
  /** True when copies exist beside a database that was never used: it was lost, this is no new user. */
  const incident = ref(false)

  return { copies, incident }
})
