import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { FileShare } from '@/domain/exchange/share'
import { bridge } from '@/platform'
import { useCurrentPlan } from '@/stores/current-plan'
import { useLibrary, type LibraryPlan } from '@/stores/library'
import { useNotices } from '@/stores/notices'
import { fileNameOf, freeName } from './plan-name'
import { useReason } from './use-reason'

type Named = Pick<LibraryPlan, 'id' | 'name'>

/**
 * What can be done with a plan of the list. Each says what it did or, in one sentence, why it did not;
 * the answer tells the screen whether to follow (with the focus, say).
 */
export function usePlanActions() {
  const { t } = useI18n()
  const router = useRouter()
  const current = useCurrentPlan()
  const library = useLibrary()
  const notices = useNotices()
  const reason = useReason()

  function failed(action: string, name: string, error: { code: string }): false {
    notices.show(t(`plans.failed.${action}`, { name, reason: reason(error) }), { tone: 'error' })
    return false
  }

  /** Opens the plan in the three-year view, or on another of its screens. */
  async function open({ id, name }: Named, screen = 'three-years'): Promise<boolean> {
    const opened = await current.open(id)
    if (!opened.ok) return failed('open', name, opened.error)
    await router.push({ name: screen })
    return true
  }

  async function rename({ id, name: before }: Named, name: string): Promise<boolean> {
    if (name === before) return true
    const renamed = await library.rename(id, name)
    if (!renamed.ok) return failed('rename', before, renamed.error)
    notices.announce(t('plans.done.renamed', { name }))
    return true
  }

  /** The id of the copy, or null. */
  async function duplicate({ id, name }: Named): Promise<string | null> {
    const copyName = freeName(
      library.plans.map((plan) => plan.name),
      (n) => (n === 1 ? t('plans.copyName', { name }) : t('plans.copyNameNth', { name, n }))
    )
    const copied = await library.duplicate(id, copyName)
    if (!copied.ok) {
      failed('duplicate', name, copied.error)
      return null
    }
    notices.show(t('plans.done.duplicated', { name: copyName }), { tone: 'success' })
    return copied.value.id
  }

  async function archive({ id, name }: Named): Promise<boolean> {
    const archived = await library.archive(id)
    if (!archived.ok) return failed('archive', name, archived.error)
    const action = { label: t('plans.undo'), run: () => void unarchive({ id, name }) }
    notices.show(t('plans.done.archived', { name }), { tone: 'success', action })
    return true
  }

  async function unarchive({ id, name }: Named): Promise<boolean> {
    const restored = await library.unarchive(id)
    if (!restored.ok) return failed('archive', name, restored.error)
    notices.show(t('plans.done.unarchived', { name }), { tone: 'success' })
    return true
  }

  async function restore({ id, name }: Named): Promise<boolean> {
    const restored = await library.undoRemove(id)
    if (!restored.ok) return failed('restore', name, restored.error)
    notices.show(t('plans.done.restored', { name }), { tone: 'success' })
    return true
  }

  /** `undo` is what the toast's button runs: the screen's own undo, so that both are one. */
  async function remove({ id, name }: Named, undo: () => void): Promise<boolean> {
    const removed = await library.remove(id)
    if (!removed.ok) return failed('delete', name, removed.error)
    notices.show(t('plans.done.deleted', { name }), { action: { label: t('plans.undo'), run: undo } })
    return true
  }

  /** Writes the file with what the student chose to share; null when the save dialog was left. */
  async function exportFile({ id, name }: Named, share: FileShare): Promise<boolean | null> {
    const text = await library.exportText(id, share)
    if (!text.ok) return failed('export', name, text.error)
    const saved = await bridge.files.save({
      suggestedName: fileNameOf(share.label || (share.name ? name : '')),
      kind: 'plan',
      bytes: new TextEncoder().encode(text.value)
    })
    if (!saved.ok) return failed('export', name, saved.error)
    if (!saved.value) return null
    notices.show(t('plans.done.exported', { name, file: saved.value.name }), { tone: 'success' })
    return true
  }

  async function createSample(): Promise<void> {
    const name = freeName(
      library.plans.map((plan) => plan.name),
      (n) => (n === 1 ? t('plans.sampleName') : t('plans.sampleNameNth', { n }))
    )
    const created = await library.createSample(name)
    if (created.ok) await open(created.value)
    else failed('create', name, created.error)
  }

  return { open, rename, duplicate, archive, unarchive, remove, restore, exportFile, createSample }
}
