import { readMaquetteSource } from '@/domain/exchange/maquette-source'
import { writeMaquetteXlsx } from '@/domain/exchange/maquette-xlsx'
import type { Framework } from '@/domain/framework/framework'
import { maquetteDifference } from '@/domain/maquette/maquette-difference'
import type { Maquette } from '@/domain/maquette/maquette'
import type { Context, Plan } from '@/domain/plan/plan'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { maquetteUpdate } from '@/domain/update/maquette-update'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'

const framework = frameworkFile as Framework
const gabarit = gabaritFile as Maquette

let ids = 0
const context: Context = { now: '2026-03-10T09:00:00.000Z', newId: () => `id${++ids}` }

let plan: Plan
let edition: Maquette
let large: Uint8Array

/** Every tenth module renamed, recoded or gone. */
function makeEdition(): void {
  plan = createSamplePlan(framework, gabarit, context)
  let rank = 0
  const semesters = gabarit.semesters.map((semester) => ({
    ...semester,
    modules: semester.modules.flatMap((module) => {
      if (++rank % 10 !== 0) return [module]
      if (rank % 30 === 0) return []
      return [rank % 20 === 0 ? { ...module, code: `${module.code}B` } : { ...module, title: `${module.title}, suite` }]
    })
  }))
  edition = { ...gabarit, version: 2, semesters }
}

/** A workbook of 1,200 modules: parts of more than 160,000 characters. */
async function makeLarge(): Promise<void> {
  const [semester] = gabarit.semesters
  const [model] = semester?.modules ?? []
  if (!semester || !model) throw new Error('the gabarit is empty')
  const modules = Array.from({ length: 1200 }, (_, index) => ({ ...model, code: `R1.${index}`, title: `Module ${index} ${'intitulé long '.repeat(12)}` }))
  large = await writeMaquetteXlsx({ ...gabarit, semesters: [{ ...semester, modules }] })
}

export const benchmarks = [
  { name: 'maquette: preview the update of a full plan', setup: makeEdition, run: () => maquetteUpdate({ ...plan }, edition, framework, 'text', context) },
  { name: 'maquette: difference of two editions', setup: makeEdition, run: () => maquetteDifference(gabarit, edition) },
  { name: 'maquette: recognise and read a workbook of 1,200 modules', setup: makeLarge, run: () => readMaquetteSource(large) }
]
