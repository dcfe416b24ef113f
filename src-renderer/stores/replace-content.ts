import { create } from 'mutative'
import { compareWithStored } from '@/domain/exchange/import-plan'
import type { CommandLabel } from '@/domain/plan/command'
import { contentOf } from '@/domain/plan/content'
import { record } from '@/domain/plan/history'
import type { Context, Plan } from '@/domain/plan/plan'
import { sameData } from '@/domain/same-data'
import type { Snapshot } from './kept'

/**
 * The stored plan with the content of an imported one of the same id, as one change of its history:
 * the former content is one undo away, and what was done before it stays undoable after that.
 * A content that is newer brings its own revision and date, so that both machines agree on what they
 * hold; an older one put back on purpose is a change made now.
 */
export function replaceContent(
  stored: Snapshot,
  incoming: Plan,
  context: Context,
  label: CommandLabel = { key: 'importPlan', params: { name: incoming.name } }
): Snapshot {
  const content: Record<string, unknown> = { ...contentOf(incoming) }
  const former: Record<string, unknown> = { ...contentOf(stored.plan) }
  const [plan, patches, inverse] = create(
    stored.plan,
    (draft) => {
      const fields: Record<string, unknown> = draft as unknown as Record<string, unknown>
      for (const field of Object.keys(former)) if (!Object.hasOwn(content, field)) delete fields[field]
      // Fields that are the same stay out of the patches: the maquette alone is most of a plan.
      for (const [field, value] of Object.entries(content)) if (!sameData(value, former[field])) fields[field] = value
    },
    { enablePatches: true }
  )
  const newer = compareWithStored(incoming, stored.plan).relation === 'incoming-newer'
  const entry = { id: context.newId(), at: context.now, label, patches, inverse }
  return {
    plan: {
      ...plan,
      revision: newer ? incoming.revision : stored.plan.revision + 1,
      updatedAt: newer ? incoming.updatedAt : context.now
    },
    history: record(stored.history, entry)
  }
}
