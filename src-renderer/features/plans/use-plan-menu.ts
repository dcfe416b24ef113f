import { Archive, ArchiveRestore, Camera, Copy, FileOutput, FolderOpen, Layers, PencilLine, Trash2 } from '@lucide/vue'
import { useI18n } from 'vue-i18n'
import type { LibraryPlan } from '@/stores/library'
import type { MenuItem } from '@/ui/menu'

export interface PlanHandlers {
  open: (plan: LibraryPlan) => void
  rename: (plan: LibraryPlan) => void
  duplicate: (plan: LibraryPlan) => void
  exportFile: (plan: LibraryPlan) => void
  snapshots: (plan: LibraryPlan) => void
  maquette: (plan: LibraryPlan) => void
  archive: (plan: LibraryPlan) => void
  unarchive: (plan: LibraryPlan) => void
  remove: (plan: LibraryPlan) => void
}

/** The menu of a plan, the same by its button, by the right button and by the menu key. */
export function usePlanMenu(handlers: PlanHandlers): (plan: LibraryPlan) => MenuItem[] {
  const { t } = useI18n()

  return (plan) => [
    { label: t('plans.actions.open'), icon: FolderOpen, shortcut: 'Enter', select: () => handlers.open(plan) },
    { type: 'separator' },
    { label: t('plans.actions.rename'), icon: PencilLine, shortcut: 'F2', select: () => handlers.rename(plan) },
    { label: t('plans.actions.duplicate'), icon: Copy, select: () => handlers.duplicate(plan) },
    { label: t('plans.actions.export'), icon: FileOutput, select: () => handlers.exportFile(plan) },
    { label: t('snapshots.menu'), icon: Camera, select: () => handlers.snapshots(plan) },
    { label: t('maquetteUpdate.menu'), icon: Layers, select: () => handlers.maquette(plan) },
    plan.archivedAt === null
      ? { label: t('plans.actions.archive'), icon: Archive, select: () => handlers.archive(plan) }
      : { label: t('plans.actions.unarchive'), icon: ArchiveRestore, select: () => handlers.unarchive(plan) },
    { type: 'separator' },
    { label: t('plans.actions.delete'), icon: Trash2, shortcut: 'Delete', danger: true, select: () => handlers.remove(plan) }
  ]
}
