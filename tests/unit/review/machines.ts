import fc from 'fast-check'
import { applyCommand } from '@/domain/plan/apply-command'
import { emptyHistory, record, undo, type History } from '@/domain/plan/history'
import type { Context, Plan } from '@/domain/plan/plan'
import {
  addComment,
  addReply,
  addSuggestion,
  addVerdict,
  decideSuggestion,
  removeEntry,
  setResolved,
  type ReviewError,
  type Writer
} from '@/domain/review/edit-review'
import { mergeReviews } from '@/domain/review/merge-reviews'
import { overwrite } from '@/domain/review/register'
import { emptyReview, type CommentEntry, type Review } from '@/domain/review/review'
import { commentsOf, suggestionsOf } from '@/domain/review/review-entries'
import { acceptingCommand, suggestionOf } from '@/domain/review/suggestion'
import { verdictOf } from '@/domain/review/verdict'
import { WHOLE_PLAN } from '@/domain/exchange/share'
import type { Result } from '@/domain/result'
import { rawCommand, toCommand, type RawCommand } from '../plan/arbitrary'
import { newPlan } from '../plan/fixtures'

/** One computer: a plan, its history, and the review as it knows it. */
export interface Machine {
  writer: Writer
  plan: Plan
  history: History
  review: Review
}

export interface Step {
  /** Index of the machine. */
  machine: number
  act: 'edit' | 'undo' | 'comment' | 'reply' | 'resolve' | 'rewrite' | 'remove' | 'suggest' | 'decide' | 'verdict' | 'import'
  pick: number
  other: number
  command: RawCommand
  text: string
  /** Clocks of machines differ: hours before or after. */
  skew: number
}

export const ACTS = ['edit', 'undo', 'comment', 'reply', 'resolve', 'rewrite', 'remove', 'suggest', 'decide', 'verdict', 'import'] as const

export const step: fc.Arbitrary<Step> = fc.record({
  machine: fc.nat(3),
  act: fc.constantFrom(...ACTS),
  pick: fc.nat(20),
  other: fc.nat(3),
  command: rawCommand,
  text: fc.constantFrom('un', 'deux', 'trois'),
  skew: fc.integer({ min: -3, max: 3 })
})

/** Two machines of a student, and two tutors. */
export function newMachines(): Machine[] {
  const plan = newPlan()
  const roles = ['student', 'student', 'tutor', 'tutor'] as const
  return roles.map((role, index) => ({
    writer: { id: `writer${index}`, role, name: index % 2 === 0 ? `Nom ${index}` : '' },
    plan,
    history: emptyHistory(),
    review: emptyReview(plan.id)
  }))
}

function itemAt<T>(items: readonly T[], index: number): T | undefined {
  return items.length === 0 ? undefined : items[index % items.length]
}

/** As a newer version may do: the text of a comment changes after the fact. */
function rewritten(review: Review, comment: CommentEntry, text: string, context: Context): Review {
  const changed = { ...comment, text: overwrite(comment.text, text, context) }
  return { ...review, entries: review.entries.map((entry) => (entry === comment ? changed : entry)) }
}

/** Runs steps on machines; each id is used once, each instant depends on the machine's clock. */
export function runSteps(machines: Machine[], steps: readonly Step[]): Machine[] {
  let count = 0
  for (const [index, { machine: at, act, pick, other, command, text, skew }] of steps.entries()) {
    const machine = machines[at]
    if (!machine) continue
    const context: Context = {
      now: new Date(Date.UTC(2026, 0, 5) + (index + skew * (at + 1)) * 3_600_000).toISOString(),
      newId: () => `m${at}-${++count}`
    }
    const { review, writer, plan } = machine
    const keep = (edited: Result<Review, ReviewError>): void => {
      if (edited.ok) machine.review = edited.value
    }
    const comment = itemAt(commentsOf(review), pick)
    const suggestion = itemAt(suggestionsOf(review), pick)
    const entry = itemAt(review.entries, pick)
    switch (act) {
      case 'edit': {
        const done = applyCommand(plan, toCommand(plan, command), context)
        if (done.ok) {
          machine.plan = done.value.plan
          machine.history = record(machine.history, done.value.entry)
        }
        break
      }
      case 'undo': {
        const done = undo(plan, machine.history, context)
        if (done.ok) {
          machine.plan = done.value.plan
          machine.history = done.value.history
        }
        break
      }
      case 'comment':
        keep(addComment(review, writer, { anchor: { type: 'plan' }, about: '', text }, context))
        break
      case 'reply':
        if (comment) keep(addReply(review, writer, { to: comment.id, text }, context))
        break
      case 'resolve':
        if (comment) keep(setResolved(review, comment.id, pick % 2 === 0, context))
        break
      case 'rewrite':
        if (comment) machine.review = rewritten(review, comment, text, context)
        break
      case 'remove':
        if (entry) keep(removeEntry(review, entry.id))
        break
      case 'suggest': {
        const module = itemAt(plan.modules, pick)
        const semester = itemAt(plan.semesters, other)
        if (!module || !semester) break
        const made = suggestionOf(plan, writer, { commands: [{ type: 'moveModule', module: module.id, semester: semester.id }], reason: text, about: module.code }, context)
        if (made.ok) machine.review = addSuggestion(review, writer, made.value, context)
        break
      }
      case 'decide': {
        if (!suggestion) break
        const accepted = pick % 2 === 0 ? applyCommand(plan, acceptingCommand(plan, suggestion), context) : null
        if (accepted?.ok) {
          machine.plan = accepted.value.plan
          machine.history = record(machine.history, accepted.value.entry)
        }
        keep(decideSuggestion(review, writer, { id: suggestion.id, state: accepted?.ok ? 'accepted' : 'rejected', note: text }, context))
        break
      }
      case 'verdict':
        machine.review = addVerdict(review, writer, verdictOf(plan, writer, { verdict: 'agreed', note: text, share: WHOLE_PLAN }, context), context)
        break
      case 'import': {
        const from = machines[other]
        if (from) machine.review = mergeReviews(review, from.review)
        break
      }
    }
  }
  return machines
}
