import { isWorthKeeping, newModule } from '../new-module'
import type { Context, Plan, PlanModule } from '../plan'

/** What happens to the modules of a plan that changes its parcours or its maquette. */
export interface Passage {
  /** Ids of modules that leave: deleted when they hold nothing of the student's, kept aside otherwise. */
  leaving: ReadonlySet<string>
  /** Ids of modules kept aside that come back with what they hold. */
  returning: ReadonlySet<string>
  /** Modules that enter anew. */
  entering: readonly { code: string; semester: string }[]
}

/** Carries a passage out. `modules` are the draft's own before the passage, in their order. */
export function carryOut(draft: Plan, modules: readonly PlanModule[], passage: Passage, context: Context): void {
  // From the end, so that a deletion does not move what is still to be looked at.
  for (let index = modules.length - 1; index >= 0; index--) {
    const module = modules[index]
    const drafted = draft.modules[index]
    if (!module || !drafted) continue
    if (passage.returning.has(module.id)) drafted.shelved = false
    else if (!passage.leaving.has(module.id)) continue
    else if (isWorthKeeping(draft, module)) drafted.shelved = true
    else draft.modules.splice(index, 1)
  }
  for (const { code, semester } of passage.entering) draft.modules.push(newModule(code, semester, context))
}
