import { computed, ref, shallowRef, watch } from 'vue'
import { bulletinCommand } from '@/domain/exchange/bulletin/bulletin-commands'
import { chosenChanges, coefficientChanges, type CoefficientChoice } from '@/domain/exchange/bulletin/bulletin-coefficients'
import { isLikelyOther, matchBulletin } from '@/domain/exchange/bulletin/match-bulletin'
import { instanceOfBulletin } from '@/domain/exchange/bulletin/match-modules'
import type { Bulletin } from '@/domain/exchange/scodoc'
import type { Framework } from '@/domain/framework/framework'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Plan } from '@/domain/plan/plan'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import type { Thresholds } from '@/domain/results/thresholds'
import { context } from '@/platform/clock'

interface Sources {
  plan: Plan
  framework: Framework
  thresholds: Thresholds
  bulletin: Bulletin
}

/** What of a bulletin to import, with defaults that import it whole, and what would come of it. */
export function useBulletinChoices({ plan, framework, thresholds, bulletin }: Sources) {
  const semester = ref(instanceOfBulletin(plan, bulletin)?.id ?? '')
  const match = computed(() => (semester.value === '' ? null : matchBulletin(plan, bulletin, semester.value)))

  const marks = shallowRef<ReadonlySet<string>>(new Set())
  const addUnknown = ref(false)
  const coefficients = ref<CoefficientChoice>('placeholders')
  const ueAverages = ref(true)

  const changes = computed(() => (match.value ? coefficientChanges(plan, bulletin, match.value) : []))
  const placeholders = computed(() => chosenChanges(changes.value, 'placeholders').length)

  // Another semester is another comparison: its choices start anew.
  watch(
    match,
    (found) => {
      marks.value = new Set(found?.modules.filter(({ change }) => change === 'new' || change === 'different').map(({ module }) => module.id))
      // A formation of which most is unknown here is another one: neither its modules nor its coefficients are asked for.
      const own = found !== null && !isLikelyOther(plan, found)
      addUnknown.value = own
      coefficients.value = own && placeholders.value > 0 ? 'placeholders' : 'none'
    },
    { immediate: true }
  )

  function choose(module: string, taken: boolean): void {
    const next = new Set(marks.value)
    if (taken) next.add(module)
    else next.delete(module)
    marks.value = next
  }

  const command = computed(() => {
    if (!match.value) return null
    const choices = { marks: marks.value, addUnknown: addUnknown.value, coefficients: coefficients.value, ueAverages: ueAverages.value }
    return bulletinCommand(plan, bulletin, match.value, choices, context())
  })

  /** The plan as it would be; null when the import changes nothing. */
  const imported = computed(() => {
    const applied = command.value ? applyCommand(plan, command.value, context()) : null
    return applied?.ok ? applied.value.plan : null
  })

  /** The UE as they would be computed, beside the bulletin's own averages: a difference shows what is missing. */
  const check = computed(() => {
    const results = evaluatePlan(imported.value ?? plan, framework, { thresholds })
    const ues = results.semesters.find((item) => item.semester.id === semester.value)?.ues ?? []
    return (match.value?.ues ?? []).map(({ bulletin: given, ue }) => ({
      ue,
      given,
      computed: ues.find((candidate) => candidate.ue.code === ue)?.computed ?? null
    }))
  })

  return { semester, match, marks, choose, addUnknown, coefficients, ueAverages, changes, placeholders, command, check, imported }
}
