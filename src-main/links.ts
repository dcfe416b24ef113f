import { shell } from 'electron'
import type { BridgeResult } from '@/platform/bridge'
import { isSafeExternalUrl } from './external-url'

/** The one door to the system browser. */
export async function openLink(address: string): Promise<BridgeResult<null>> {
  if (!isSafeExternalUrl(address)) return { ok: false, error: { code: 'refused', detail: address.slice(0, 200) } }
  await shell.openExternal(new URL(address).href)
  return { ok: true, value: null }
}
