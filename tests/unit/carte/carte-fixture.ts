import { carteLabels, type CarteLabels } from '@/features/carte/carte-labels'
import { carteModel, type CarteOptions } from '@/features/carte/carte-model'
import type { CarteInput } from '@/features/carte/carte-types'
import type { Framework, ParcoursCode } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { createPlan } from '@/domain/plan/create-plan'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import type { Context, Plan, PlanModule } from '@/domain/plan/plan'
import frameworkJson from '@resources/framework-but-gmp.json'
import french from '@/i18n/messages/fr/carte.json'
import gabaritJson from '@resources/maquette-gabarit-gmp.json'

export const framework = frameworkJson as Framework
export const gabarit = gabaritJson as unknown as Maquette

function context(): Context {
  let made = 0
  return { now: '2025-03-01T08:00:00.000Z', newId: () => `id-${++made}` }
}

/** A plan of the gabarit as the wizard makes it. */
export function planOf(parcours: ParcoursCode | null): Plan {
  return createPlan(
    { name: 'Mon BUT', entryYear: 2024, yearModes: ['initial', 'initial', 'initial'], parcours, maquette: gabarit },
    context()
  )
}

export function samplePlan(): Plan {
  return createSamplePlan(framework, gabarit, context())
}

export function moduleOf(plan: Plan, code: string): PlanModule {
  const module = plan.modules.find((candidate) => candidate.code === code)
  if (!module) throw new Error(`no ${code} in the plan`)
  return module
}

type Messages = { [key: string]: string | Messages }

function message(key: string): string {
  const found = key.split('.').slice(1).reduce<Messages | string | undefined>(
    (at, part) => (typeof at === 'object' ? at[part] : undefined),
    french
  )
  if (typeof found !== 'string') throw new Error(`no message ${key}`)
  return found
}

/** The French words, whose lengths the layout depends on. */
export const labels: CarteLabels = carteLabels((key, params) =>
  message(key).replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name]))
)

export function inputOf(plan: Plan, options: Partial<CarteOptions> = {}): CarteInput {
  return carteModel(plan, framework, { labels, ...options })
}
