import { contentHash } from '../exchange/content-hash'
import { sharedPart, type Share } from '../exchange/share'
import type { Context, Plan } from '../plan/plan'
import type { Writer } from './edit-review'
import { register } from './register'
import type { Review, VerdictEntry, VerdictValue } from './review'
import { verdictsOf } from './review-entries'

/** A verdict on the plan as it was read. `share` tells what of it the tutor was shown. */
export function verdictOf(
  plan: Plan,
  writer: Writer,
  { verdict, note, share }: { verdict: VerdictValue; note: string; share: Share },
  context: Context
): VerdictEntry {
  return {
    kind: 'verdict',
    id: context.newId(),
    author: writer.id,
    at: context.now,
    verdict,
    contentHash: contentHash(sharedPart(plan, share)),
    share,
    revision: plan.revision,
    note: register(note.trim(), context)
  }
}

/** A verdict, and whether it still speaks of the plan as it is. */
export interface StandingVerdict {
  entry: VerdictEntry
  /** False: "modifié depuis". An undo that brings the same content back brings the verdict back. */
  current: boolean
}

/** The last verdict of each tutor, in the order of their dates. */
export function standingVerdicts(review: Review, plan: Plan): StandingVerdict[] {
  const latest = new Map<string, VerdictEntry>()
  for (const entry of verdictsOf(review)) {
    latest.delete(entry.author)
    latest.set(entry.author, entry)
  }
  // Two tutors were mostly shown the same part: a hash costs milliseconds, and a list shows many plans.
  const hashes = new Map<string, string>()
  const hashFor = (share: Share): string => {
    const key = JSON.stringify([share.name, share.notes, share.evidence, share.agenda])
    const known = hashes.get(key) ?? contentHash(sharedPart(plan, share))
    hashes.set(key, known)
    return known
  }
  return [...latest.values()].map((entry) => ({ entry, current: hashFor(entry.share) === entry.contentHash }))
}
