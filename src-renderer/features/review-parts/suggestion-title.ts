import type { Plan } from '@/domain/plan/plan'
import type { SuggestionEntry } from '@/domain/review/review'
import type { Translate } from './difference-text'
import { changeText } from './review-text'

/** Heading of a suggestion, also in the names of its buttons: "Déplacer R3.05 en S4". */
export function suggestionTitle(plan: Plan, { changes }: SuggestionEntry, t: Translate): string {
  return changes.map((change) => changeText(plan, change, t)).join(' ; ')
}
