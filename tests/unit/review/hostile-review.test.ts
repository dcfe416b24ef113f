import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReview } from '@/domain/exchange/read-review'
import { readReviewFileWithReport, reviewFileOf, writeReviewFile } from '@/domain/exchange/review-file'
import { addComment, addSuggestion } from '@/domain/review/edit-review'
import { mergeReviews } from '@/domain/review/merge-reviews'
import { emptyReview, type Review } from '@/domain/review/review'
import { commentsOf, suggestionsOf } from '@/domain/review/review-entries'
import { suggestionOf } from '@/domain/review/suggestion'
import { expectSame, moduleOf, newPlan, PROPERTY_TIMEOUT, semesterOf } from '../plan/fixtures'
import { valueOf } from '../storage/support'
import { machineContext, tutor } from './reviewed'

const plan = newPlan()
const context = machineContext('t')
const sound: Review = (() => {
  const commented = valueOf(addComment(emptyReview(plan.id), tutor, { anchor: { type: 'plan' }, about: '', text: 'Bien' }, context()))
  const commands = [{ type: 'moveModule' as const, module: moduleOf(plan, 'R3.05').id, semester: semesterOf(plan, 4).id }]
  const suggestion = valueOf(suggestionOf(plan, tutor, { commands, reason: '', about: 'R3.05' }, context()))
  return addSuggestion(commented, tutor, suggestion, context())
})()
const fileText = writeReviewFile(reviewFileOf(sound, plan, { app: 'Gamme', savedAt: '2026-02-02T10:00:00.000Z', contentHash: 'sha256-x' }))

describe('a review from a file', () => {
  it.each([
    ['nothing', null, 0],
    ['a word', 'agreed', 1],
    ['a list', [], 1],
    ['no lists', { plan: plan.id }, 0],
    ['entries that are none', { entries: [1, null, {}, { kind: 'comment' }], authors: ['x'] }, 5]
  ])('that is %s is read as far as it can be', (_name, value, dropped) => {
    expect(readReview(value, plan.id)).toMatchObject({ review: { plan: plan.id, entries: [] }, dropped, otherPlan: null })
  })

  it('keeps entries and fields of a newer version', () => {
    const vote = { kind: 'vote', id: 'v1', author: 'x', at: '2026-02-02T09:00:00.000Z', weight: 3 }
    const value = { ...sound, entries: [...sound.entries, vote], mood: 'good' }
    const { review, dropped } = readReview(value, plan.id)
    expect(dropped).toBe(0)
    expect(review.entries).toContainEqual(vote)
    expect(review).toMatchObject({ mood: 'good' })
    expect(commentsOf(review)).toHaveLength(1)
  })

  it.each([
    { type: 'setModuleMark', module: 'm', mark: 2000 },
    { type: 'replaceMaquette', maquette: {} },
    { type: 'batch', commands: [], label: { key: 'x', params: {} } },
    { type: 'moveModule', module: 'm', semester: 's', extra: true },
    { type: '__proto__' }
  ])('never lets a suggestion do what tutors cannot suggest: %j', (command) => {
    const entries = sound.entries.map((entry) => (entry.kind === 'suggestion' ? { ...entry, changes: [{ command, before: { about: 'parcours', parcours: null } }] } : entry))
    const read = readReview({ ...sound, entries }, plan.id)
    expect(suggestionsOf(read.review)).toEqual([])
    expect(read.dropped).toBe(1)
  })

  it('says when it is of another plan', () => {
    expect(readReview({ ...sound, plan: 'other' }, plan.id)).toMatchObject({ otherPlan: 'other', review: { plan: plan.id } })
  })
})

describe('a .gamme-revue file', () => {
  it('that was edited by hand is said to be, and read', () => {
    const read = valueOf(readReviewFileWithReport(fileText.replace('Bien', 'Mal')))
    expect(read.report.hashMatches).toBe(false)
    expect(commentsOf(read.file.review)[0]?.text.value).toBe('Mal')
  })

  it('that announces another plan than its review is said to', () => {
    const id = `"id": ${JSON.stringify(plan.id)}`
    const [head, ...rest] = fileText.split(id)
    const read = valueOf(readReviewFileWithReport([head, rest.join(id)].join('"id": "other"')))
    expect([read.file.plan.id, read.report.otherPlan]).toEqual(['other', plan.id])
  })

  it.each([
    ['', 'empty'],
    ['[]', 'not-gamme'],
    ['{"format": "gamme/plan", "version": 1, "plan": {}}', 'other-format'],
    ['{"format": "gamme/review", "version": 99, "review": {}}', 'from-the-future'],
    ['{"format": "gamme/review", "version": 1}', 'damaged'],
    [fileText.slice(0, 700), 'truncated']
  ])('that cannot be read is refused: %#', (text, code) => {
    expect(readReviewFileWithReport(text)).toMatchObject({ ok: false, error: { code } })
  })

  it('never throws, whatever is cut or changed in it', { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(
      fc.property(fc.nat(fileText.length), fc.nat(60), fc.string({ maxLength: 20 }), (at, length, put) => {
        readReviewFileWithReport(fileText.slice(0, at) + put + fileText.slice(at + length))
      }),
      { numRuns: 500 }
    )
  })
})

describe('merging what files were made to say', () => {
  const instant = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00Z', '2027-05-05T10:00:00.000Z', '9999-12-31T23:59:59.999Z')
  const register = fc.record({ value: fc.constantFrom('a', 'b'), at: instant, by: fc.constantFrom('x', 'y') })
  const entry = fc.oneof(
    fc.record({ kind: fc.constant('reply'), id: fc.constantFrom('1', '2'), author: fc.constantFrom('p', 'q'), at: instant, to: fc.constantFrom('1', '3'), text: register }),
    fc.record({ kind: fc.constant('removed'), id: fc.constantFrom('1', '2'), author: fc.constantFrom('p', 'q'), at: instant }),
    fc.record({ kind: fc.constantFrom('vote', 'zeal'), id: fc.constantFrom('1', '2'), author: fc.constant('p'), at: instant, more: fc.option(fc.jsonValue({ maxDepth: 1 }), { nil: undefined }) })
  )
  const author = fc.record({ id: fc.constantFrom('p', 'q'), role: fc.constantFrom('student', 'tutor'), name: register })
  const review = fc
    .record({ entries: fc.array(entry, { maxLength: 6 }), authors: fc.array(author, { maxLength: 3 }), extra: fc.nat(3) })
    .map((value) => readReview(JSON.parse(JSON.stringify(value)), plan.id).review)

  it('is commutative, associative and idempotent even for ids used twice', { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(
      fc.property(review, review, review, (a, b, c) => {
        expectSame(mergeReviews(a, b), mergeReviews(b, a))
        expectSame(mergeReviews(mergeReviews(a, b), c), mergeReviews(a, mergeReviews(b, c)))
        expectSame(mergeReviews(a, a), a)
      }),
      { numRuns: 1000 }
    )
  })
})
