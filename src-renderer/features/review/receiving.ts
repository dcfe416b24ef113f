import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ok } from '@/domain/result'
import { decodeText, type Arrival, type ReadError } from '@/features/plans/import/read-bytes'
import { useReceived, type IncomingFile, type ReceiveReport } from '@/stores/received'
import type { StorageError } from '@/storage/storage-error'
import { zipArrivals } from './zip-files'

function incoming({ name, read }: Arrival): IncomingFile {
  return {
    name,
    read: async () => {
      const bytes = await read()
      return bytes.ok ? decodeText(bytes.value) : bytes
    }
  }
}

/** Files on their way into the tutor's space: how far they are, how to stop them, and what became of each. */
export const useReceiving = defineStore('receiving', () => {
  const received = useReceived()
  const progress = ref<{ done: number; count: number } | null>(null)
  const report = shallowRef<ReceiveReport | null>(null)
  const failure = shallowRef<StorageError | null>(null)
  let stopper: AbortController | null = null

  const open = computed(() => progress.value !== null || report.value !== null || failure.value !== null)

  /** Archives give way to what they hold. */
  async function unpacked(arrivals: readonly Arrival[]): Promise<{ files: Arrival[]; refused: { name: string; error: ReadError }[] }> {
    const files: Arrival[] = []
    const refused: { name: string; error: ReadError }[] = []
    for (const arrival of arrivals) {
      if (!/\.zip$/i.test(arrival.name)) {
        files.push(arrival)
        continue
      }
      const bytes = await arrival.read()
      const inside = bytes.ok ? await zipArrivals(bytes.value) : bytes
      if (inside.ok) files.push(...inside.value)
      else refused.push({ name: arrival.name, error: inside.error })
    }
    return { files, refused }
  }

  /** Takes files in; a second lot waits for nothing: it is refused while the first is on its way. */
  async function receive(arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length === 0 || progress.value) return
    report.value = null
    failure.value = null
    stopper = new AbortController()
    progress.value = { done: 0, count: arrivals.length }
    const { files, refused } = await unpacked(arrivals)
    const done = files.length === 0 ? ok<ReceiveReport>({ files: [], cancelled: false }) : await received.receive(files.map(incoming), {
      signal: stopper.signal,
      onProgress: (state) => (progress.value = state)
    })
    progress.value = null
    if (!done.ok) failure.value = done.error
    else report.value = { ...done.value, files: [...done.value.files, ...refused.map(({ name, error }) => ({ name, outcome: 'refused' as const, id: null, error }))] }
  }

  function stop(): void {
    stopper?.abort()
  }

  function close(): void {
    report.value = null
    failure.value = null
  }

  return { progress, report, failure, open, receive, stop, close }
})
