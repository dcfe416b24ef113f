import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { decodeText } from '@/domain/exchange/decode-text'
import { MAX_BULLETIN_LENGTH } from '@/domain/exchange/limits'
import type { Bulletin, BulletinError } from '@/domain/exchange/scodoc'
import { fail, type Result } from '@/domain/result'
import { bridge } from '@/platform'
import type { BridgeError, OpenedFile } from '@/platform/bridge'
import { useNotices } from '@/stores/notices'

export interface ReadBulletin {
  /** Of the file. */
  name: string
  read: Result<Bulletin, BulletinError>
}

async function readBulletin({ bytes }: OpenedFile): Promise<Result<Bulletin, BulletinError>> {
  // Measured before it is decoded: a film would fill the memory.
  if (bytes.length > MAX_BULLETIN_LENGTH) return fail({ code: 'too-large', detail: `${bytes.length} bytes` })
  const { parseBulletin } = await import('@/domain/exchange/scodoc')
  return parseBulletin(decodeText(bytes))
}

/** The bulletin that the student opens, read or refused; nothing of the plan is touched. */
export function useBulletinFile() {
  const { t, te } = useI18n()
  const notices = useNotices()
  const file = shallowRef<ReadBulletin | null>(null)

  async function choose(): Promise<void> {
    const opened = await bridge.files.open({ kinds: ['json'], multiple: false })
    if (!opened.ok) return void notices.show(reason(opened.error), { tone: 'error' })
    const [chosen] = opened.value
    if (chosen) file.value = { name: chosen.name, read: await readBulletin(chosen) }
  }

  /** Why a file was not read, in one sentence that also says what to do. */
  function reason({ code }: BulletinError | BridgeError): string {
    return t(te(`bulletin.error.${code}`, 'fr') ? `bulletin.error.${code}` : 'bulletin.error.failed')
  }

  return { file, choose, reason }
}
