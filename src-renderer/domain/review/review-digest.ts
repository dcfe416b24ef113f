import type { Plan } from '../plan/plan'
import { standingOf } from './applicability'
import type { Review, VerdictValue } from './review'
import { authorOf, commentsOf, suggestionsOf } from './review-entries'
import { standingVerdicts } from './verdict'

export interface DigestVerdict {
  verdict: VerdictValue
  /** False: "modifié depuis". */
  current: boolean
  /** ISO instant. */
  at: string
  /** Id of the tutor. */
  author: string
  /** May be empty. */
  name: string
}

/** What lists and badges show of a review. */
export interface ReviewDigest {
  /** Last verdict of each tutor, the last given first. */
  verdicts: DigestVerdict[]
  comments: number
  /** Comments not resolved. */
  openComments: number
  suggestions: Record<'open' | 'accepted' | 'takenBack' | 'rejected', number>
}

export function reviewDigest(review: Review, plan: Plan): ReviewDigest {
  const comments = commentsOf(review)
  const suggestions = { open: 0, accepted: 0, takenBack: 0, rejected: 0 }
  for (const suggestion of suggestionsOf(review)) suggestions[standingOf(suggestion, plan)] += 1
  return {
    verdicts: standingVerdicts(review, plan)
      .map(({ entry, current }) => ({
        verdict: entry.verdict,
        current,
        at: entry.at,
        author: entry.author,
        name: authorOf(review, entry.author)?.name.value ?? ''
      }))
      .reverse(),
    comments: comments.length,
    openComments: comments.filter(({ resolved }) => !resolved.value).length,
    suggestions
  }
}
