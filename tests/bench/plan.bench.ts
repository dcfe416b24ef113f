import { applyCommand } from '@/domain/plan/apply-command'
import { diagnose } from '@/domain/plan/diagnose'
import type { Context, Plan } from '@/domain/plan/plan'
import { latestInstance } from '@/domain/plan/query'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { planTotals } from '@/domain/plan/totals'
import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'

const framework = frameworkFile as Framework
const gabarit = gabaritFile as Maquette

let ids = 0
const context: Context = { now: '2026-03-10T09:00:00.000Z', newId: () => `id${++ids}` }

let sample: Plan
let moved: Plan

/** The sample's 117 modules with marks, and one of them out of its place. */
function makePlans(): void {
  sample = createSamplePlan(framework, gabarit, context)
  const module = sample.modules.find(({ code }) => code === 'R3.05')
  const semester = latestInstance(sample, 4)
  if (!module || !semester) throw new Error('the sample has no R3.05 or no S4')
  const result = applyCommand(sample, { type: 'moveModule', module: module.id, semester: semester.id }, context)
  if (!result.ok) throw new Error(result.error.code)
  moved = result.value.plan
}

/** A plan that no index was built for: what every change of a plan costs. */
function unseen(plan: Plan): Plan {
  return { ...plan }
}

export const benchmarks = [
  {
    name: 'plan: diagnose and totals of a full plan',
    setup: makePlans,
    run: () => {
      const plan = unseen(moved)
      return diagnose(plan, framework).length + planTotals(plan, framework).modules
    }
  },
  {
    name: 'plan: move a module',
    setup: makePlans,
    run: () => {
      const module = sample.modules[45]
      const semester = sample.semesters.at(-1)
      return module && semester && applyCommand(unseen(sample), { type: 'moveModule', module: module.id, semester: semester.id }, context)
    }
  },
  {
    name: 'plan: choose another parcours',
    setup: makePlans,
    run: () => applyCommand(unseen(sample), { type: 'chooseParcours', parcours: 'SNRV' }, context)
  },
  {
    name: 'plan: replace the maquette',
    setup: makePlans,
    run: () => applyCommand(unseen(sample), { type: 'replaceMaquette', maquette: { ...gabarit, name: 'Autre' } }, context)
  }
]
