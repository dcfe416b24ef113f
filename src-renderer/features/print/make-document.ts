import { createPinia, setActivePinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import { i18n, setLocale } from '@/i18n'
import { now } from '@/platform/clock'
import type { PrintDoor, PrintJob } from '@/platform/print-door'
import { useFramework } from '@/stores/framework'
import { DOCUMENTS, type PageDocument } from './documents'
import { standaloneHtml } from './standalone-html'

/** Takes the job, makes its document and says so to the shell. Whatever goes wrong is said, never left to the time limit. */
export async function makeDocument(door: PrintDoor): Promise<void> {
  try {
    await make(door, await door.job())
  } catch (thrown) {
    door.failed(i18n.global.t('print.error.unexpected', { detail: thrown instanceof Error ? thrown.message : String(thrown) }))
  }
}

async function make(door: PrintDoor, job: PrintJob): Promise<void> {
  const pinia = createPinia()
  setActivePinia(pinia)
  await setLocale(job.locale)
  const { t } = i18n.global
  const framework = useFramework()
  const loaded = await framework.load()
  const load = DOCUMENTS.get(job.document)
  if (!loaded.ok || !framework.framework || !load) return door.failed(t('print.error.unexpected', { detail: job.document }))
  const makeIt = await load()
  const made = await makeIt({ job, framework: framework.framework, now: now(), progress: (progress) => door.progress(progress) })
  if (!made.ok) return door.failed(made.error.sentence)
  if (made.value.type === 'bytes') return door.deliver(made.value.bytes)
  await show(made.value, pinia)
  if (job.format === 'html') door.deliver(new TextEncoder().encode(await standaloneHtml(document)))
  else door.ready({ cells: made.value.cells, pageLabel: t('print.cartouche.page') })
}

/** Mounts the page and waits until nothing of it is still to come. */
async function show({ title, component, props }: PageDocument, pinia: ReturnType<typeof createPinia>): Promise<void> {
  document.title = title
  createApp(component, props).use(pinia).use(i18n).mount('#app')
  await nextTick()
  // Printed before its fonts are there, a text is set in another one and overflows its cell.
  await document.fonts.ready
}
