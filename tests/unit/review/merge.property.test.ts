import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReviewFileWithReport, reviewFileOf, writeReviewFile } from '@/domain/exchange/review-file'
import { mergeReviews, normalReview } from '@/domain/review/merge-reviews'
import type { Review } from '@/domain/review/review'
import { expectSame, PROPERTY_TIMEOUT } from '../plan/fixtures'
import { newMachines, runSteps, step, type Machine } from './machines'

const histories = fc.array(step, { minLength: 1, maxLength: 60 })

function reviewsOf(machines: readonly Machine[]): [Review, Review, Review, Review] {
  const [a, b, c, d] = machines.map(({ review }) => review)
  if (!a || !b || !c || !d) throw new Error('four machines')
  return [a, b, c, d]
}

const mergeAll = (reviews: readonly Review[]): Review => reviews.reduce(mergeReviews)

describe('over any sequence of edits, reviews and imports on four machines', { timeout: PROPERTY_TIMEOUT }, () => {
  it('merging is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const [a, b, c, d] = reviewsOf(runSteps(newMachines(), steps))
        expectSame(mergeReviews(a, b), mergeReviews(b, a))
        expectSame(mergeReviews(c, d), mergeReviews(d, c))
        expectSame(mergeReviews(mergeReviews(a, b), c), mergeReviews(a, mergeReviews(b, c)))
        expectSame(mergeReviews(mergeReviews(b, c), d), mergeReviews(b, mergeReviews(c, d)))
        expectSame(mergeReviews(a, a), a)
        expectSame(mergeReviews(mergeReviews(a, b), b), mergeReviews(a, b))
      }),
      { numRuns: 150 }
    )
  })

  it('machines that exchanged all their files agree, whatever the order and however often', () => {
    fc.assert(
      fc.property(histories, fc.shuffledSubarray([0, 1, 2, 3, 0, 2, 1], { minLength: 7 }), (steps, order) => {
        const reviews = reviewsOf(runSteps(newMachines(), steps))
        const inOrder = order.map((index) => reviews[index as 0 | 1 | 2 | 3])
        expectSame(mergeAll(inOrder), mergeAll(reviews))
      }),
      { numRuns: 150 }
    )
  })

  it('nothing that one machine wrote is lost, and what one removed stays removed', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const reviews = reviewsOf(runSteps(newMachines(), steps))
        const merged = mergeAll(reviews)
        const written = new Set(reviews.flatMap(({ entries }) => entries.map(({ id }) => id)))
        expect(new Set(merged.entries.map(({ id }) => id))).toEqual(written)
        for (const { id } of reviews.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'removed'))) {
          expect(merged.entries.find((entry) => entry.id === id)?.kind).toBe('removed')
        }
      }),
      { numRuns: 100 }
    )
  })

  it('a review goes through a file unchanged', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const [machine] = runSteps(newMachines(), steps).slice(2)
        if (!machine) throw new Error('a tutor')
        const { plan, review } = machine
        const file = reviewFileOf(review, plan, { app: 'Gamme', savedAt: '2026-01-05T10:00:00.000Z', contentHash: 'sha256-x' })
        const read = readReviewFileWithReport(writeReviewFile(file))
        if (!read.ok) expect.fail(read.error.code)
        expectSame(read.value.file.review, review)
        expect(read.value.report).toEqual({ dropped: 0, hashMatches: true, otherPlan: null, newer: false })
        expectSame(normalReview(review), review)
      }),
      { numRuns: 100 }
    )
  })
})
