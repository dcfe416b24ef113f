import { ref, shallowRef } from 'vue'
import type { Task } from '@/domain/schedule/schedule'
import type { DueItem } from '@/domain/schedule/tasks'
import type { DueDraft } from './due-draft'

/** What the dialogs of something due are open on; `DueEditor` shows them. */
export function useDueEditor() {
  const task = shallowRef<Task | Partial<DueDraft> | null>(null)
  const assessment = ref<{ module: string; id: string } | null>(null)

  function add(known: Partial<DueDraft> = {}): void {
    task.value = known
  }

  function edit(item: DueItem): void {
    if (item.type === 'task') task.value = item.task
    else editAssessment(item.module, item.id)
  }

  function editAssessment(module: string, id: string): void {
    assessment.value = { module, id }
  }

  function close(): void {
    task.value = null
    assessment.value = null
  }

  return { task, assessment, add, edit, editAssessment, close }
}

export type DueEditorState = ReturnType<typeof useDueEditor>
