import { computed, reactive, ref } from 'vue'
import { createPlan, type NewPlanOptions } from '@/domain/plan/create-plan'
import { planTotals } from '@/domain/plan/totals'
import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { defaultEntryYear, STEPS, type Draft } from './wizard'

interface WizardOptions {
  framework: Framework
  maquettes: readonly Maquette[]
  /** Id of the maquette to begin with. */
  proposed?: string | undefined
  /** ISO instant. */
  now: string
  defaultName: string
}

/** What the wizard asks, where one is, and the plan that would come of it. */
export function useWizard({ framework, maquettes, proposed, now, defaultName }: WizardOptions) {
  const index = ref(0)
  const draft = reactive<Draft>({
    entryYear: defaultEntryYear(now),
    name: defaultName,
    maquette: (maquettes.find(({ id }) => id === proposed) ?? maquettes[0])?.id ?? '',
    yearModes: ['initial', 'initial', 'initial'],
    parcours: null
  })

  const step = computed(() => STEPS[index.value] ?? 'entry')
  const last = computed(() => index.value === STEPS.length - 1)
  const maquette = computed(() => maquettes.find(({ id }) => id === draft.maquette) ?? null)
  const nameMissing = computed(() => draft.name.trim() === '')

  const options = computed<NewPlanOptions | null>(() =>
    maquette.value
      ? {
          name: draft.name.trim(),
          entryYear: draft.entryYear,
          yearModes: [...draft.yearModes],
          parcours: draft.parcours,
          maquette: maquette.value
        }
      : null
  )

  // Made as the real one is made, so that what is shown is what will be; the name changes nothing of it.
  const totals = computed(() => {
    if (!maquette.value) return null
    let id = 0
    const { entryYear, yearModes, parcours } = draft
    const plan = createPlan(
      { name: '', entryYear, yearModes: [...yearModes], parcours, maquette: maquette.value },
      { now, newId: () => String(id++) }
    )
    return planTotals(plan, framework)
  })

  function go(to: number): void {
    index.value = Math.min(Math.max(to, 0), STEPS.length - 1)
  }

  return { draft, index, step, last, maquette, nameMissing, options, totals, go }
}
