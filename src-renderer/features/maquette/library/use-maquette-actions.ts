import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { Maquette } from '@/domain/maquette/maquette'
import { freeName } from '@/features/plans/plan-name'
import { useReason } from '@/features/plans/use-reason'
import { offerUndo } from '@/features/shell/screen-undo'
import type { StoredMaquette } from '@/storage/database'
import { useMaquettes } from '@/stores/maquettes'
import { useNotices } from '@/stores/notices'
import { maquetteName } from '../maquette-name'

/** What can be done with an installed maquette. Each says what it did or, in one sentence, why it did not. */
export function useMaquetteActions() {
  const { t } = useI18n()
  const router = useRouter()
  const maquettes = useMaquettes()
  const notices = useNotices()
  const reason = useReason()
  
  function failed(action: string, error: { code: string }): false {
    notices.show(t(`maquette.failed.${action}`, { reason: reason(error) }), { tone: 'error' })
    return false
  }

  /** Makes a copy that can be changed, and opens it. */
  async function copy(maquette: Maquette): Promise<void> {
    const shipped = maquettes.isShipped(maquette.id)
    const name = freeName(
      maquettes.all.map((present) => present.name),
      (n) => {
        const base = shipped ? t('maquette.ownName') : t('maquette.copyName', { name: maquetteName(maquette, t) })
        return n === 1 ? base : t('maquette.nthName', { name: base, n })
      }
    )
    const copied = await maquettes.copy(maquette, name)
    if (!copied.ok) {
      failed('copy', copied.error)
      return
    }
    notices.announce(t('maquette.copied', { name }))
    await router.push({ name: 'maquette', params: { maquette: copied.value.id } })
  }

  async function rename({ id, name: before }: Maquette, name: string): Promise<boolean> {
    if (name === before) return true
    const renamed = await maquettes.rename(id, name)
    if (!renamed.ok) return failed('rename', renamed.error)
    notices.announce(t('maquette.renamed', { name }))
    return true
  }

  const removed = shallowRef<StoredMaquette[]>([])

  async function putBack(row: StoredMaquette): Promise<void> {
    // The toast, the menu and the keys offer one and the same undo: it must not run twice.
    if (!removed.value.includes(row)) return
    removed.value = removed.value.filter((other) => other !== row)
    const added = await maquettes.putBack(row)
    if (added.ok) notices.announce(t('maquette.putBack', { name: row.maquette.name }))
    else {
      removed.value = [...removed.value, row]
      failed('putBack', added.error)
    }
  }

  async function remove(maquette: Maquette): Promise<boolean> {
    const done = await maquettes.remove(maquette.id)
    if (!done.ok) return failed('remove', done.error)
    const row = done.value
    removed.value = [...removed.value, row]
    const action = { label: t('maquette.undo'), run: () => void putBack(row) }
    notices.show(t('maquette.removed', { name: maquetteName(maquette, t) }), { action })
    return true
  }

  /** Gives the menu and the keys the undo of the last deletion, while the calling screen lives. */
  function offerUndoOfRemoval(): void {
    offerUndo(
      computed(() => {
        const last = removed.value.at(-1)
        return last ? { label: t('maquette.undoRemove', { name: last.maquette.name }), run: () => void putBack(last) } : null
      })
    )
  }

  return { copy, rename, remove, offerUndoOfRemoval }
}
