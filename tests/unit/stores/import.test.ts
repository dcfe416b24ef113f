import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { contentHash } from '@/domain/exchange/content-hash'
import { planFileOf, readPlanFile, writePlanFile } from '@/domain/exchange/plan-file'
import { reviewFileOf, writeReviewFile } from '@/domain/exchange/review-file'
import type { FileShare } from '@/domain/exchange/share'
import type { Plan } from '@/domain/plan/plan'
import { addComment, type Writer } from '@/domain/review/edit-review'
import { mergeReviews } from '@/domain/review/merge-reviews'
import { emptyReview, type Review } from '@/domain/review/review'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useLibrary } from '@/stores/library'
import type { ImportPreview } from '@/stores/plan-import'
import { useSaveState } from '@/stores/save-state'
import { errorOf, newDisk, valueOf } from '../storage/support'
import { fakeBackups, type FakeBackups } from './fake-backups'
import { gabaritPlan, startSession } from './session'

let storage: Storage
let copies: FakeBackups
/** The plan as it is stored: revision 3 of 3 September. */
let stored: Plan

const fileOf = (plan: Plan, fields: object = {}): string =>
  writePlanFile({ ...planFileOf(plan, { app: 'test', savedAt: '2026-09-05T10:00:00.000Z' }), ...fields })

function reviewSaying(plan: string, text: string): Review {
  const context = { now: '2026-09-06T10:00:00.000Z', newId: () => `id-${text}` }
  const writer: Writer = { id: `tutor-${text}`, role: 'tutor', name: text }
  return valueOf(addComment(emptyReview(plan), writer, { anchor: { type: 'plan' }, about: '', text }, context))
}

const preview = async (plan: Plan): Promise<ImportPreview> => valueOf(await useLibrary().readForImport(fileOf(plan)))

const newer = (): Plan => ({ ...stored, name: 'Newer', revision: 5, updatedAt: '2026-09-05T10:00:00.000Z' })
const older = (): Plan => ({ ...stored, name: 'Older', revision: 1, updatedAt: '2026-09-01T10:00:00.000Z' })
const diverged = (): Plan => ({ ...stored, name: 'Diverged', revision: 2, updatedAt: '2026-09-09T10:00:00.000Z' })

async function storedState(): Promise<Plan[]> {
  const listed = valueOf(await storage.plans.listPlans())
  return Promise.all(listed.map(async ({ id }) => valueOf(await storage.plans.loadPlan(id)).plan))
}

beforeEach(async () => {
  copies = fakeBackups()
  storage = await startSession(newDisk())
  stored = { ...gabaritPlan('Stored'), revision: 3, updatedAt: '2026-09-03T10:00:00.000Z' }
  valueOf(await storage.plans.addPlan(stored, stored.updatedAt))
})

afterEach(async () => {
  // A copy that still waits would be written into the next test.
  await useSaveState().flushAll()
  vi.restoreAllMocks()
  storage.close()
})

describe('a file that is read', () => {
  it('tells what it holds and changes nothing', async () => {
    const plan = gabaritPlan('New')
    const semester = plan.semesters[0]!.id
    const read = await preview({ ...plan, ueMarks: [{ semester, ue: 'UE1.1', mark: 1200 }] })
    expect(read.comparison.relation).toBe('new')
    expect(read.choices).toEqual(['add'])
    expect(read.storedName).toBeNull()
    expect(read.counts).toMatchObject({ semesters: 6, marks: 1, decisions: 0 })
    expect(read.counts.modules).toBe(read.file.plan.modules.length)
    expect(await storedState()).toEqual([stored])
  })

  it.each([
    ['identical', () => stored, ['keep-both']],
    ['incoming-newer', newer, ['merge-newer', 'keep-both', 'replace']],
    ['stored-newer', older, ['merge-newer', 'keep-both', 'replace']],
    ['diverged', diverged, ['merge-newer', 'keep-both', 'replace']]
  ] as const)('knows that it is %s', async (relation, plan, choices) => {
    const read = await preview(plan())
    expect([read.comparison.relation, read.choices, read.storedName]).toEqual([relation, choices, 'Stored'])
  })

  it('is compared with the open plan as it is now', async () => {
    valueOf(await useCurrentPlan().open(stored.id))
    valueOf(useCurrentPlan().execute({ type: 'renamePlan', name: 'Changed' }))
    expect((await preview(stored)).comparison.relation).toBe('stored-newer')
  })

  it.each(['', 'no JSON', '{"format": "gamme/plan"', '[]'])('that is damaged (%j) is said and changes nothing', async (text) => {
    expect((await useLibrary().readForImport(text)).ok).toBe(false)
    expect(await storedState()).toEqual([stored])
  })
})

describe('add', () => {
  it('stores a plan that was not here', async () => {
    const plan = gabaritPlan('New')
    expect(valueOf(await useLibrary().applyImport(await preview(plan), 'add', 'unused'))).toEqual(plan)
    expect(await storedState()).toHaveLength(2)
  })

  it('never replaces one that came meanwhile', async () => {
    const plan = gabaritPlan('New')
    const read = await preview(plan)
    valueOf(await storage.plans.addPlan({ ...plan, name: 'Meanwhile' }, plan.updatedAt))
    expect(errorOf(await useLibrary().applyImport(read, 'add', 'unused')).code).toBe('already-there')
    expect(valueOf(await storage.plans.loadPlan(plan.id)).plan.name).toBe('Meanwhile')
  })

  it('keeps the content hash, the review and the fields of a newer version for the next export', async () => {
    const plan = gabaritPlan('New')
    const text = fileOf(plan, { review: { verdict: 'agreed' }, fromTheFuture: [1, 2] })
    const read = valueOf(await useLibrary().readForImport(text))
    valueOf(await useLibrary().applyImport(read, 'add', 'unused'))
    const file = valueOf(readPlanFile(valueOf(await useLibrary().exportText(plan.id))))
    expect(file).toMatchObject({ contentHash: contentHash(plan), review: { verdict: 'agreed' }, fromTheFuture: [1, 2] })
    expect(file.plan).toEqual(plan)
  })
})

describe('keep-both', () => {
  it('stores the plan under another id and name, and leaves the first', async () => {
    const added = valueOf(await useLibrary().applyImport(await preview(newer()), 'keep-both', 'Second'))
    expect(added.id).not.toBe(stored.id)
    const plans = await storedState()
    expect(plans.map((plan) => plan.name).sort()).toEqual(['Second', 'Stored'])
  })
})

describe('replace', () => {
  it('copies the former plan, takes the content of the file, and can be undone', async () => {
    const incoming = { ...older(), parcours: 'MPI', notes: 'other' }
    valueOf(await useLibrary().applyImport(await preview(incoming), 'replace', 'unused'))
    expect(valueOf(readPlanFile(copies.copies[0]?.text ?? '')).plan).toEqual(stored)
    const [replaced] = await storedState()
    expect(contentHash(replaced!)).toBe(contentHash(incoming))
    expect(replaced?.revision).toBe(4)
    valueOf(await useCurrentPlan().open(stored.id))
    expect(useCurrentPlan().undo()?.key).toBe('importPlan')
    expect(contentHash(useCurrentPlan().plan!)).toBe(contentHash(stored))
  })

  it('keeps what was done before it undoable', async () => {
    const current = useCurrentPlan()
    valueOf(await current.open(stored.id))
    valueOf(current.execute({ type: 'renamePlan', name: 'Changed' }))
    valueOf(await useLibrary().applyImport(await preview(older()), 'replace', 'unused'))
    expect(current.plan?.name).toBe('Older')
    current.undo()
    expect(current.plan?.name).toBe('Changed')
    current.undo()
    expect(contentHash(current.plan!)).toBe(contentHash(stored))
    expect(await useSaveState().flush()).toBe(true)
  })

  it('brings and takes away fields that only one of the two has', async () => {
    const incoming = { ...newer(), invention: 'kept' } as Plan
    const replaced = valueOf(await useLibrary().applyImport(await preview(incoming), 'replace', 'unused'))
    expect(replaced).toEqual(incoming)
    const back = valueOf(await useLibrary().applyImport(await preview(stored), 'replace', 'unused'))
    expect(contentHash(back)).toBe(contentHash(stored))
  })

  it('is refused when the former plan cannot be copied first', async () => {
    const read = await preview(newer())
    copies.full = true
    expect(errorOf(await useLibrary().applyImport(read, 'replace', 'unused')).code).toBe('backup-failed')
    expect(await storedState()).toEqual([stored])
  })

  it('is refused when the plan is no longer here', async () => {
    const read = await preview(newer())
    valueOf(await storage.plans.deletePlan(stored.id, stored.updatedAt))
    expect(errorOf(await useLibrary().applyImport(read, 'replace', 'unused')).code).toBe('not-found')
  })
})

describe('merge-newer', () => {
  it('takes the file when it is newer, with its revision and date', async () => {
    const merged = valueOf(await useLibrary().applyImport(await preview(newer()), 'merge-newer', 'unused'))
    expect(merged).toEqual(newer())
    expect((await preview(newer())).comparison.relation).toBe('identical')
  })

  it('leaves the stored plan when it is newer', async () => {
    expect(valueOf(await useLibrary().applyImport(await preview(older()), 'merge-newer', 'unused'))).toEqual(stored)
    expect(await storedState()).toEqual([stored])
    expect(copies.copies).toEqual([])
  })

  it('goes by the date when the two diverged', async () => {
    const merged = valueOf(await useLibrary().applyImport(await preview(diverged()), 'merge-newer', 'unused'))
    expect([merged.name, merged.revision]).toEqual(['Diverged', 4])
  })
})

describe('the review beside a plan', () => {
  const reviewOf = async () => valueOf(await storage.plans.loadAttachments(stored.id)).review

  it.each(['replace', 'merge-newer'] as const)('survives a %s by a file without one', async (choice) => {
    const mine = reviewSaying(stored.id, 'mine')
    valueOf(await storage.plans.saveAttachments(stored.id, { review: mine }))
    valueOf(await useLibrary().applyImport(await preview(newer()), choice, 'unused'))
    expect(await reviewOf()).toEqual(mine)
  })

  it('is taken from a file whose plan is older', async () => {
    const theirs = reviewSaying(stored.id, 'theirs')
    const read = valueOf(await useLibrary().readForImport(fileOf(older(), { review: theirs })))
    expect(read.choices[0]).toBe('merge-review')
    expect(read.news).toMatchObject({ comments: 1, suggestions: 0 })
    expect(valueOf(await useLibrary().applyImport(read, 'merge-newer', 'unused')).name).toBe('Stored')
    expect(await reviewOf()).toEqual(theirs)
  })

  it.each([
    ['mine', 'theirs'],
    ['theirs', 'mine']
  ])('of two tutors becomes one, whichever comes first: %s, %s', async (first, second) => {
    const files = [first, second].map((text) => fileOf(stored, { review: reviewSaying(stored.id, text) }))
    for (const file of files) {
      const read = valueOf(await useLibrary().readForImport(file))
      valueOf(await useLibrary().applyImport(read, 'merge-review', 'unused'))
    }
    expect(await reviewOf()).toEqual(mergeReviews(reviewSaying(stored.id, 'mine'), reviewSaying(stored.id, 'theirs')))
    expect(await storedState()).toEqual([stored])
  })

  it('comes alone in a .gamme-revue file', async () => {
    const review = reviewSaying(stored.id, 'alone')
    const text = writeReviewFile(reviewFileOf(review, stored, { app: 'test', savedAt: stored.updatedAt, contentHash: contentHash(stored) }))
    const read = valueOf(await useLibrary().readForImport(text))
    expect([read.reviewOnly, read.choices, read.report.hashMatches]).toEqual([true, ['merge-review'], true])
    valueOf(await useLibrary().applyImport(read, 'merge-review', 'unused'))
    expect(await reviewOf()).toEqual(review)
    expect(valueOf(await useLibrary().readForImport(text))).toMatchObject({ choices: [], news: null })
  })

  it('of a plan that is not here is said', async () => {
    const plan = { ...stored, id: 'elsewhere' }
    const text = writeReviewFile(reviewFileOf(reviewSaying(plan.id, 'x'), plan, { app: 'test', savedAt: stored.updatedAt, contentHash: '' }))
    expect(errorOf(await useLibrary().readForImport(text))).toEqual({ code: 'unknown-plan', detail: 'Stored' })
  })

  it('bound to another plan is said, and read all the same', async () => {
    const read = valueOf(await useLibrary().readForImport(fileOf(stored, { review: reviewSaying('another', 'x') })))
    expect(read).toMatchObject({ otherPlan: 'another', news: { comments: 1 } })
  })
})

describe('a file that left parts of the plan out', () => {
  const share: FileShare = { name: true, notes: false, evidence: false, agenda: false, label: '', group: '' }

  it('is the same plan when it comes back', async () => {
    const noted = { ...stored, notes: 'à moi' }
    valueOf(await storage.plans.addPlan({ ...noted, id: 'noted' }, stored.updatedAt))
    const text = valueOf(await useLibrary().exportText('noted', share))
    expect(text).not.toContain('à moi')
    expect(valueOf(await useLibrary().readForImport(text)).comparison.relation).toBe('identical')
  })

  it('does not empty the notes it did not carry', async () => {
    valueOf(await useCurrentPlan().open(stored.id))
    valueOf(useCurrentPlan().execute({ type: 'setNotes', notes: 'à moi' }))
    const text = fileOf({ ...newer(), revision: 9 }, { share })
    valueOf(await useLibrary().applyImport(valueOf(await useLibrary().readForImport(text)), 'replace', 'unused'))
    expect(useCurrentPlan().plan).toMatchObject({ name: 'Newer', notes: 'à moi' })
  })
})

describe('an export', () => {
  it('of a plan that is open holds its last change', async () => {
    valueOf(await useCurrentPlan().open(stored.id))
    valueOf(useCurrentPlan().execute({ type: 'renamePlan', name: 'Changed' }))
    const file = valueOf(readPlanFile(valueOf(await useLibrary().exportText(stored.id))))
    expect([file.plan.name, file.contentHash]).toEqual(['Changed', contentHash(useCurrentPlan().plan!)])
  })

  it('of an unknown plan is said', async () => {
    expect(errorOf(await useLibrary().exportText('none')).code).toBe('not-found')
  })
})
