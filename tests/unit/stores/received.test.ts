import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentHash } from '@/domain/exchange/content-hash'
import { readPlanFile } from '@/domain/exchange/plan-file'
import { readReviewFile } from '@/domain/exchange/review-file'
import type { Plan } from '@/domain/plan/plan'
import { addComment, addVerdict } from '@/domain/review/edit-review'
import { emptyReview } from '@/domain/review/review'
import { verdictOf } from '@/domain/review/verdict'
import { ok } from '@/domain/result'
import type { Storage } from '@/storage'
import { useReceived, type IncomingFile, type ReceiveReport } from '@/stores/received'
import { newPlan, run, testContext } from '../plan/fixtures'
import { exportedText, machineContext, OPEN_SHARE, tutor } from '../review/reviewed'
import { newDisk, valueOf } from '../storage/support'
import { startSession, type Disk } from './session'

let disk: Disk
let storage: Storage

beforeEach(async () => {
  disk = newDisk()
  storage = await startSession(disk)
})
afterEach(() => storage.close())

const file = (name: string, text: string): IncomingFile => ({ name, read: () => Promise.resolve(ok(text)) })

async function receive(...texts: string[]): Promise<ReceiveReport> {
  return valueOf(await useReceived().receive(texts.map((text, index) => file(`${index}.gamme`, text))))
}

const outcomes = ({ files }: ReceiveReport): string[] => files.map(({ outcome }) => outcome)

/** The same plan a day later, changed. */
function edited(plan: Plan, name = 'Plan revu'): Plan {
  return run(plan, [{ type: 'renamePlan', name }], { ...testContext('2026-03-01T08:00:00.000Z') })
}

describe('receiving plans', () => {
  it('lists a row with what the table shows', async () => {
    const plan = newPlan()
    expect(outcomes(await receive(exportedText(plan)))).toEqual(['new'])
    const [row] = useReceived().rows
    expect(row).toMatchObject({
      id: plan.id,
      label: 'Élève 7',
      group: 'G1',
      contentHash: contentHash(plan),
      hashMatches: true,
      share: { notes: false },
      summary: { parcours: 'MPI', ects: { earned: 0, total: 180 }, risk: { level: 'unknown' }, semester: { number: 1 } }
    })
  })

  it('recognises the same, a newer and an older version, in whatever order', async () => {
    const plan = newPlan()
    const newer = edited(plan)
    expect(outcomes(await receive(exportedText(plan), exportedText(plan), exportedText(newer), exportedText(plan)))).toEqual([
      'new',
      'same',
      'updated',
      'older'
    ])
    expect(useReceived().rows).toHaveLength(1)
    expect(valueOf(await useReceived().open(plan.id)).plan.name).toBe('Plan revu')
  })

  it('keeps the later of two versions that went apart, and merges both reviews', async () => {
    const plan = newPlan()
    const context = machineContext('a')
    const reviewOf = (text: string) => valueOf(addComment(emptyReview(plan.id), tutor, { anchor: { type: 'plan' }, about: '', text }, context()))
    const one = run(plan, [{ type: 'renamePlan', name: 'Un' }], testContext('2026-03-01T08:00:00.000Z'))
    const two = run(plan, [{ type: 'renamePlan', name: 'Deux' }, { type: 'setEntryYear', entryYear: 2026 }], testContext('2026-02-01T08:00:00.000Z'))
    const report = await receive(exportedText(two, { review: reviewOf('a') }), exportedText(one, { review: reviewOf('b') }))
    expect(outcomes(report)).toEqual(['new', 'diverged'])
    const opened = valueOf(await useReceived().open(plan.id))
    expect(opened.plan.name).toBe('Un')
    expect(opened.review.entries).toHaveLength(2)
  })

  it('refuses what it cannot read, and takes the rest', async () => {
    const report = await receive('nothing', exportedText(newPlan()), '')
    expect(outcomes(report)).toEqual(['refused', 'new', 'refused'])
    expect(report.files.map(({ error }) => error?.code)).toEqual(['not-json', undefined, 'empty'])
  })

  it('says that a file was tampered with, and reads it all the same', async () => {
    const plan = newPlan()
    const text = exportedText(plan, { review: emptyReview('another-plan') }).replace('"entryYear": 2025', '"entryYear": 2024')
    await receive(text)
    expect(useReceived().rows[0]).toMatchObject({ hashMatches: false, otherPlan: 'another-plan' })
    expect(valueOf(await useReceived().open(plan.id)).plan.entryYear).toBe(2024)
  })

  it('takes a review that comes before its plan, and refuses one of a plan that is not here', async () => {
    const plan = newPlan()
    await receive(exportedText(plan))
    const received = useReceived()
    const review = valueOf(
      addComment(emptyReview(plan.id), tutor, { anchor: { type: 'plan' }, about: '', text: 'Bien' }, machineContext('a')())
    )
    await received.saveReview(plan.id, review)
    const reviewText = valueOf(await received.reviewFileText(plan.id))
    expect(valueOf(readReviewFile(reviewText)).plan.contentHash).toBe(contentHash(plan))
    await received.remove([plan.id])
    expect((await receive(reviewText)).files[0]).toMatchObject({ outcome: 'refused', error: { code: 'unknown-plan', detail: plan.name } })
    expect(outcomes(await receive(reviewText, exportedText(plan)))).toEqual(['new', 'review'])
    expect(valueOf(await received.open(plan.id)).review.entries).toHaveLength(1)
  })

  it('stopped on the way, keeps nothing of the import', async () => {
    const plans = Array.from({ length: 4 }, (_, index) => ({ ...newPlan(), id: `plan${index}` }))
    await receive(exportedText({ ...newPlan(), id: 'before' }))
    const stop = new AbortController()
    const report = valueOf(
      await useReceived().receive(
        plans.map((plan, index) => file(`${index}.gamme`, exportedText(plan))),
        { signal: stop.signal, onProgress: ({ done }) => void (done === 2 && stop.abort()) }
      )
    )
    expect(report).toEqual({ files: [], cancelled: true })
    storage.close()
    storage = await startSession(disk)
    await useReceived().load()
    expect(useReceived().rows.map(({ id }) => id)).toEqual(['before'])
    expect(valueOf(await storage.received.sweep())).toBe(0)
  })

  it('killed on the way, keeps nothing of the import and clears it at the next start', async () => {
    valueOf(await storage.received.stageVersion('orphan', newPlan()))
    storage.close()
    storage = await startSession(disk)
    await useReceived().load()
    expect(useReceived().rows).toEqual([])
    expect((await storage.received.loadVersion('orphan')).ok).toBe(false)
  })
})

describe('the rows', () => {
  it.each([
    ['an older version of the program', { summaryVersion: 0 }],
    ['other thresholds', { summary: { thresholds: 'scodoc' } }]
  ])('that %s made are made again', async (_name, outdated) => {
    const plan = newPlan()
    await receive(exportedText(plan))
    const { review, fields, row } = valueOf(await storage.received.loadReceived(plan.id))
    valueOf(await storage.received.commitReceived([{ review, fields, row: { ...row, ...outdated } as typeof row }]))
    storage.close()
    storage = await startSession(disk)
    await useReceived().load()
    await expect.poll(() => useReceived().rows[0]).toEqual(row)
  })
})

describe('reviewing a received plan', () => {
  it('keeps every change of several made at once', async () => {
    const plan = newPlan()
    await receive(exportedText(plan))
    const received = useReceived()
    await received.open(plan.id)
    const context = machineContext('a')
    const texts = ['un', 'deux', 'trois']
    await Promise.all(
      texts.map((text) =>
        received.saveReview(plan.id, valueOf(addComment(emptyReview(plan.id), tutor, { anchor: { type: 'plan' }, about: '', text }, context())))
      )
    )
    expect(valueOf(await received.read(plan.id)).review.entries).toHaveLength(3)
  })

  it('tells what changed since the last review, and drops the verdict', async () => {
    const plan = newPlan()
    await receive(exportedText(plan))
    const received = useReceived()
    const opened = valueOf(await received.open(plan.id))
    expect(received.differences).toBeNull()
    const context = machineContext('a')()
    const verdict = verdictOf(opened.plan, tutor, { verdict: 'validated', note: '', share: opened.row.share }, context)
    await received.saveReview(plan.id, addVerdict(opened.review, tutor, verdict, context))
    await received.markReviewed(plan.id)
    expect(received.differences).toEqual([])
    expect(received.rows[0]?.digest.verdicts).toMatchObject([{ verdict: 'validated', current: true, name: 'Ada' }])

    await receive(exportedText(edited(plan)))
    expect(received.differences).toMatchObject([{ kind: 'planRenamed', params: { name: 'Plan revu' } }])
    expect(received.rows[0]?.digest.verdicts).toMatchObject([{ verdict: 'validated', current: false }])

    storage.close()
    storage = await startSession(disk)
    await useReceived().open(plan.id)
    expect(useReceived().differences).toMatchObject([{ kind: 'planRenamed' }])
  })

  it('sends the plan back exactly as it came, without the private notes', async () => {
    const plan = newPlan()
    const text = exportedText(plan, { share: { ...OPEN_SHARE, notes: true } })
    await receive(text)
    const received = useReceived()
    valueOf(await received.saveNotes(plan.id, 'entretien difficile'))
    const back = valueOf(await received.planFileText(plan.id))
    expect(back).not.toContain('entretien difficile')
    const read = valueOf(readPlanFile(back))
    expect(read.plan).toEqual(plan)
    expect(read.share).toEqual({ ...OPEN_SHARE, notes: true })
    expect(valueOf(await received.listNotes()).get(plan.id)).toBe('entretien difficile')
  })
})
