import { onMounted, ref } from 'vue'
import { bridge } from '@/platform'
import type { AppInfo } from '@/platform/bridge'

/** Versions and folders, as the shell knows them; null until it has answered. */
export function useAppInfo() {
  const info = ref<AppInfo | null>(null)
  onMounted(async () => {
    const answer = await bridge.app.info()
    if (answer.ok) info.value = answer.value
  })
  return info
}
