import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Hypotheses } from '@/domain/results/projection-types'
import { useCurrentPlan } from './current-plan'

interface Supposed {
  marks: Hypotheses
  /** The states before, oldest first. */
  past: Hypotheses[]
  /** What the last change was about: moving one slider is one step, however many marks it passes. */
  last: string | null
}

const NOTHING: Supposed = { marks: {}, past: [], last: null }
const STEPS_KEPT = 50

/**
 * Marks that the student supposes for what is still to come. They are no part of the plan: they are never saved,
 * never exported, and last as long as the application runs.
 */
export const useHypotheses = defineStore('hypotheses', () => {
  const current = useCurrentPlan()
  const byPlan = shallowRef<ReadonlyMap<string, Supposed>>(new Map())

  const supposed = computed(() => byPlan.value.get(current.plan?.id ?? '') ?? NOTHING)
  /** Hundredths /20 by lever. */
  const marks = computed(() => supposed.value.marks)
  const count = computed(() => Object.keys(marks.value).length)
  const canUndo = computed(() => supposed.value.past.length > 0)

  function keep(next: Supposed): void {
    if (current.plan) byPlan.value = new Map(byPlan.value).set(current.plan.id, next)
  }

  function change(next: Hypotheses, about: string | null): void {
    const { marks: before, past, last } = supposed.value
    const continues = about !== null && about === last
    keep({ marks: next, past: continues ? past : [...past, before].slice(-STEPS_KEPT), last: about })
  }

  /** Supposes a mark on one lever, hundredths /20; null takes the hypothesis back. */
  function set(lever: string, mark: number | null): void {
    if ((marks.value[lever] ?? null) === mark) return
    const others = Object.fromEntries(Object.entries(marks.value).filter(([id]) => id !== lever))
    change(mark === null ? others : { ...others, [lever]: mark }, lever)
  }

  /** Puts these hypotheses over those on other levers, in one step. */
  function apply(next: Hypotheses): void {
    change({ ...marks.value, ...next }, null)
  }

  function clear(): void {
    if (count.value > 0) change({}, null)
  }

  function undo(): void {
    const { past } = supposed.value
    const marks = past.at(-1)
    if (marks) keep({ marks, past: past.slice(0, -1), last: null })
  }

  return { marks, count, canUndo, set, apply, clear, undo }
})
