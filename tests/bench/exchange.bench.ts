import { contentHash } from '@/domain/exchange/content-hash'
import { readMaquetteCsv, writeMaquetteCsv } from '@/domain/exchange/maquette-csv'
import { readMaquetteFile } from '@/domain/exchange/maquette-file'
import { readMaquetteXlsx, writeMaquetteXlsx } from '@/domain/exchange/maquette-xlsx'
import { parseFormation, parseFramework } from '@/domain/exchange/orebut'
import { planFileOf, readPlanFile, writePlanFile } from '@/domain/exchange/plan-file'
import { parseBulletin } from '@/domain/exchange/scodoc'
import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import type { Plan } from '@/domain/plan/plan'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'
import { fixture } from '../unit/exchange/fixtures'
import { mutatedBytes, mutatedText } from '../unit/exchange/mutate'

const gabarit = gabaritFile as Maquette

let plan: Plan
let planText: string
let csv: string
let workbook: Uint8Array
let hostilePlan: string
let tooLargePlan: string

const competences = fixture('orebut-competences.xml')
const formation = fixture('orebut-formation.xml')
const bulletin = fixture('scodoc-bulletin.json')

function makePlan(): void {
  let ids = 0
  plan = createSamplePlan(frameworkFile as Framework, gabarit, { now: '2026-03-10T09:00:00.000Z', newId: () => `id${++ids}` })
  planText = writePlanFile(planFileOf(plan, { app: 'Gamme', savedAt: plan.updatedAt }))
}

/** As many entries as the limits let through, each of them wrong; and 50 MB of text. */
function makeHostilePlans(): void {
  makePlan()
  const entries = Array.from({ length: 90_000 }, () => '{"id":1}').join(',')
  hostilePlan = planText.replace('"modules": [', `"modules": [${entries},`)
  tooLargePlan = planText + ' '.repeat(50 * 1024 * 1024)
}

async function makeTables(): Promise<void> {
  makePlan()
  csv = writeMaquetteCsv(gabarit, 'french')
  workbook = await writeMaquetteXlsx(gabarit)
}

/** Three hundred broken files, a fifth of each kind; the number of those that were refused. */
async function readMutated(): Promise<number> {
  let refused = 0
  for (let seed = 0; seed < 60; seed++) {
    const results = [
      parseFormation(mutatedText(formation, seed)),
      parseFramework(mutatedText(competences, seed)),
      readMaquetteCsv(mutatedText(csv, seed)),
      await readMaquetteXlsx(mutatedBytes(workbook, seed)),
      readPlanFile(mutatedText(planText, seed))
    ]
    refused += results.filter((result) => !result.ok).length
  }
  return refused
}

export const benchmarks = [
  { name: 'exchange: read the file of a full plan', setup: makePlan, run: () => readPlanFile(planText) },
  {
    name: 'exchange: write the file of a full plan',
    setup: makePlan,
    run: () => writePlanFile(planFileOf(plan, { app: 'Gamme', savedAt: plan.updatedAt }))
  },
  { name: 'exchange: content hash of a full plan', setup: makePlan, run: () => contentHash(plan) },
  { name: 'exchange: refuse a plan of 90,000 wrong entries', setup: makeHostilePlans, run: () => readPlanFile(hostilePlan) },
  { name: 'exchange: refuse 50 MB', setup: makeHostilePlans, run: () => readPlanFile(tooLargePlan) },
  { name: 'exchange: read the gabarit without envelope', run: () => readMaquetteFile(JSON.stringify(gabarit)) },
  { name: 'exchange: ORéBUT competences', run: () => parseFramework(competences) },
  { name: 'exchange: ORéBUT formation', run: () => parseFormation(formation) },
  { name: 'exchange: ScoDoc bulletin', run: () => parseBulletin(bulletin) },
  { name: 'exchange: gabarit to CSV and back', run: () => readMaquetteCsv(writeMaquetteCsv(gabarit, 'french')) },
  {
    name: 'exchange: gabarit to a workbook and back',
    run: async () => readMaquetteXlsx(await writeMaquetteXlsx(gabarit))
  },
  { name: 'exchange: 300 mutated XML, CSV, XLSX and JSON files', setup: makeTables, run: readMutated }
]
