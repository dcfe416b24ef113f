import { maquetteHash } from '@/domain/exchange/content-hash'
import { CURRENT_VERSION } from '@/domain/exchange/migrations'
import type { Plan } from '@/domain/plan/plan'
import { mergeReviews } from '@/domain/review/merge-reviews'
import type { Review } from '@/domain/review/review'
import { fail, ok, type Result } from '@/domain/result'
import type { GammeDatabase } from './database'
import type { ReceivedPlanRow, ReceivedReviewRow, ReceivedRow } from './received-rows'
import { guarded, guardedValue, type StorageError } from './storage-error'
import { readStoredPlan } from './stored-plan'
import { toPlain } from './to-plain'

type Outcome<T> = Promise<Result<T, StorageError>>

export interface LoadedReceived {
  row: ReceivedRow
  plan: Plan
  /** The plan as this tutor reviewed it last; null before the first review. */
  reviewed: Plan | null
  review: Review
  /** What came beside the plan and its review. */
  fields: Record<string, unknown>
  notes: string
}

export interface ReceivedChange {
  row: ReceivedRow
  review: Review
  fields: Record<string, unknown>
}

export interface ReceivedRepository {
  /** All rows, archived ones included, in no order. */
  listReceived(): Outcome<ReceivedRow[]>
  /** Writes a version of a plan that no row names yet: `commitReceived` makes it count, `discardVersions` takes it back. */
  stageVersion(version: string, plan: Plan): Outcome<null>
  /**
   * Makes a whole import count, in one transaction: all of it is there, or nothing. Reviews are merged with those
   * stored: what the tutor wrote while an import ran is not lost to it.
   */
  commitReceived(changes: readonly ReceivedChange[]): Outcome<null>
  discardVersions(versions: readonly string[]): Outcome<null>
  /** Removes the versions and maquettes that no row names: what an import that was killed left behind. */
  sweep(): Outcome<number>
  loadReceived(id: string): Outcome<LoadedReceived>
  /** The version of a plan. */
  loadVersion(version: string): Outcome<Plan>
  loadReview(id: string): Outcome<ReceivedReviewRow | null>
  saveNotes(id: string, notes: string): Outcome<null>
  /** All notes, for the group table. */
  listNotes(): Outcome<Map<string, string>>
  removeReceived(ids: readonly string[]): Outcome<null>
}

const notFound = (id: string) => fail<StorageError>({ code: 'not-found', detail: `received ${id}` })

const versionsOf = (row: ReceivedRow): string[] => [row.version, ...(row.reviewedVersion === null ? [] : [row.reviewedVersion])]

export function createReceivedRepository(database: GammeDatabase): ReceivedRepository {
  const { received, receivedPlans, receivedMaquettes, receivedReviews, receivedNotes } = database

  async function planOf(stored: ReceivedPlanRow | undefined): Promise<Result<Plan, StorageError>> {
    if (!stored) return notFound('version')
    const maquette = await receivedMaquettes.get(stored.maquette)
    if (!maquette) return notFound(`maquette ${stored.maquette}`)
    // Typed wider than it is: what was stored by an older version has that version's form until it is migrated.
    const plan = { ...stored.plan, maquette: maquette.maquette }
    const read = readStoredPlan({ id: plan.id, version: stored.version, plan })
    return read.ok ? ok(read.value.plan) : read
  }

  return {
    listReceived: () => guardedValue(() => received.toArray()),

    stageVersion: (version, whole) =>
      guardedValue(() =>
        database.transaction('rw', receivedPlans, receivedMaquettes, async () => {
          const { maquette, ...plan } = whole
          const hash = maquetteHash(maquette)
          if ((await receivedMaquettes.where('id').equals(hash).count()) === 0) {
            await receivedMaquettes.put({ id: hash, maquette: toPlain(maquette) })
          }
          await receivedPlans.put({ id: version, version: CURRENT_VERSION, plan: toPlain(plan), maquette: hash })
          return null
        })
      ),

    commitReceived: (changes) =>
      guardedValue(() =>
        database.transaction('rw', received, receivedPlans, receivedReviews, async () => {
          const former = await received.bulkGet(changes.map(({ row }) => row.id))
          await received.bulkPut(toPlain(changes.map(({ row }) => row)))
          const present = await receivedReviews.bulkGet(changes.map(({ row }) => row.id))
          const reviews = changes.map(({ row, review, fields }, index) => {
            const stored = present[index]
            return { id: row.id, review: stored ? mergeReviews(stored.review, review) : review, fields }
          })
          await receivedReviews.bulkPut(toPlain(reviews))
          const kept = new Set(changes.flatMap(({ row }) => versionsOf(row)))
          const left = former.flatMap((row) => (row ? versionsOf(row) : [])).filter((version) => !kept.has(version))
          await receivedPlans.bulkDelete(left)
          return null
        })
      ),

    discardVersions: (versions) =>
      guardedValue(async () => {
        await receivedPlans.bulkDelete([...versions])
        return null
      }),

    sweep: () =>
      guardedValue(() =>
        database.transaction('rw', received, receivedPlans, receivedMaquettes, async () => {
          const named = new Set((await received.toArray()).flatMap(versionsOf))
          const orphans = (await receivedPlans.toCollection().primaryKeys()).filter((version) => !named.has(version))
          await receivedPlans.bulkDelete(orphans)
          const used = new Set<string>()
          await receivedPlans.each(({ maquette }) => used.add(maquette))
          const unused = (await receivedMaquettes.toCollection().primaryKeys()).filter((hash) => !used.has(hash))
          await receivedMaquettes.bulkDelete(unused)
          return orphans.length
        })
      ),

    loadReceived: (id) =>
      guarded(() =>
        database.transaction('r', [received, receivedPlans, receivedMaquettes, receivedReviews, receivedNotes], async () => {
          const row = await received.get(id)
          if (!row) return notFound(id)
          const plan = await planOf(await receivedPlans.get(row.version))
          if (!plan.ok) return plan
          const { reviewedVersion } = row
          const reviewed = reviewedVersion === null ? null : reviewedVersion === row.version ? plan : await planOf(await receivedPlans.get(reviewedVersion))
          const [stored, notes] = await Promise.all([receivedReviews.get(id), receivedNotes.get(id)])
          if (!stored) return notFound(`review ${id}`)
          return ok({
            row,
            plan: plan.value,
            reviewed: reviewed?.ok ? reviewed.value : null,
            review: stored.review,
            fields: stored.fields,
            notes: notes?.notes ?? ''
          })
        })
      ),

    loadVersion: (version) =>
      guarded(() => database.transaction('r', receivedPlans, receivedMaquettes, async () => planOf(await receivedPlans.get(version)))),

    loadReview: (id) => guardedValue(async () => (await receivedReviews.get(id)) ?? null),

    saveNotes: (id, notes) =>
      guardedValue(async () => {
        if (notes === '') await receivedNotes.delete(id)
        else await receivedNotes.put({ id, notes })
        return null
      }),

    listNotes: () => guardedValue(async () => new Map((await receivedNotes.toArray()).map(({ id, notes }) => [id, notes]))),

    removeReceived: (ids) =>
      guardedValue(() =>
        database.transaction('rw', received, receivedPlans, receivedReviews, receivedNotes, async () => {
          const rows = await received.bulkGet([...ids])
          await receivedPlans.bulkDelete(rows.flatMap((row) => (row ? versionsOf(row) : [])))
          await received.bulkDelete([...ids])
          await receivedReviews.bulkDelete([...ids])
          await receivedNotes.bulkDelete([...ids])
          return null
        })
      )
  }
}
