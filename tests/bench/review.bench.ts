import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { contentHash } from '@/domain/exchange/content-hash'
import { planFileOf, writePlanFile } from '@/domain/exchange/plan-file'
import { sharedPart } from '@/domain/exchange/share'
import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Plan } from '@/domain/plan/plan'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { differencesBetween } from '@/domain/review/difference'
import { addComment, type Writer } from '@/domain/review/edit-review'
import { effectOf } from '@/domain/review/effect'
import { groupRow } from '@/domain/review/group-row'
import { filterRows, NO_FILTER, sortRows } from '@/domain/review/group-table'
import { mergeReviews } from '@/domain/review/merge-reviews'
import { emptyReview, type Review } from '@/domain/review/review'
import { ok } from '@/domain/result'
import { openStorage } from '@/storage'
import { useDatabase } from '@/stores/database'
import { useFramework } from '@/stores/framework'
import { useReceived, type IncomingFile } from '@/stores/received'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'

const framework = frameworkFile as Framework
const gabarit = gabaritFile as Maquette
const COUNT = 500
const SHARE = { name: true, notes: false, evidence: false, agenda: false, label: 'Élève', group: 'G1' }

let ids = 0
const context = () => ({ now: '2026-03-10T09:00:00.000Z', newId: () => `id${++ids}` })
const tutor: Writer = { id: 'tutor', role: 'tutor', name: 'Ada' }

let plan: Plan
let changed: Plan
let long: [Review, Review]
let received: ReturnType<typeof useReceived>

function makePlans(): void {
  plan = createSamplePlan(framework, gabarit, context())
  const done = applyCommand(plan, { type: 'chooseParcours', parcours: 'SNRV' }, context())
  if (!done.ok) throw new Error(done.error.code)
  changed = done.value.plan
}

function makeReviews(): void {
  makePlans()
  const review = (): Review => {
    let made = emptyReview(plan.id)
    for (let index = 0; index < 200; index++) {
      const added = addComment(made, tutor, { anchor: { type: 'plan' }, about: '', text: `Remarque ${index}` }, context())
      if (added.ok) made = added.value
    }
    return made
  }
  long = [review(), review()]
}

/** Each file is made when its turn comes, as a file is read: the memory of the whole import is that of one. */
function incoming(): IncomingFile[] {
  return Array.from({ length: COUNT }, (_, index) => ({
    name: `plan-${index}.gamme`,
    read: () => {
      const own = { ...plan, id: `plan-${index}`, name: `Plan ${index}`, revision: index }
      return Promise.resolve(ok(writePlanFile({ ...planFileOf(sharedPart(own, SHARE), { app: 'Gamme', savedAt: own.updatedAt }), share: SHARE })))
    }
  }))
}

async function openTutorSpace(): Promise<void> {
  makePlans()
  setActivePinia(createPinia())
  const opened = await openStorage({ indexedDB: new IDBFactory(), IDBKeyRange })
  if (!opened.ok) throw new Error(opened.error.detail)
  useDatabase().use(opened.value)
  await useFramework().load()
  received = useReceived()
}

async function receiveAll(): Promise<number> {
  const report = await received.receive(incoming())
  if (!report.ok) throw new Error(report.error.detail)
  return report.value.files.length
}

async function fillTutorSpace(): Promise<void> {
  await openTutorSpace()
  await receiveAll()
}

export const benchmarks = [
  { name: 'review: the row of one plan for the group table', setup: makePlans, run: () => groupRow({ ...plan }, framework, 'text') },
  { name: 'review: what changed between two parcours', setup: makePlans, run: () => differencesBetween(plan, changed) },
  {
    name: 'review: effect of a suggested parcours',
    setup: makePlans,
    run: () =>
      effectOf({ changes: [{ command: { type: 'chooseParcours', parcours: 'SNRV' }, before: { about: 'parcours', parcours: 'MPI' } }] }, plan, framework, 'text', context())
  },
  { name: 'review: merge two reviews of 200 comments', setup: makeReviews, run: () => mergeReviews(...long) },
  { name: 'review: verdict check, hash of a plan', setup: makePlans, run: () => contentHash({ ...plan }) },
  { name: `review: ${COUNT} plans received`, setup: openTutorSpace, run: receiveAll },
  {
    name: `review: ${COUNT} rows filtered and sorted`,
    setup: fillTutorSpace,
    run: () => sortRows(filterRows(received.rows, { ...NO_FILTER, search: 'élève' }), { key: 'diagnostics', direction: 'descending' })
  }
]
