import { placeInMaquette } from '../maquette/maquette-index'
import type { Plan, PlanModule, SemesterInstance } from './plan'

export interface PlanIndex {
  semesters: Map<string, SemesterInstance>
  /** Place of each instance in the order they are lived, from 0. */
  positions: Map<string, number>
  modules: Map<string, PlanModule>
  active: PlanModule[]
  /** Active modules of each instance, in the maquette's order; own modules last. */
  bySemester: Map<string, PlanModule[]>
  /** Active modules of each code, in the order they entered the plan. */
  byCode: Map<string, PlanModule[]>
  /** Last instance of each semester number. */
  latest: Map<number, SemesterInstance>
}

/** A plan never changes in place, so one index serves every question asked about it within a frame. */
const indexes = new WeakMap<Plan, PlanIndex>()

function listIn<K>(lists: Map<K, PlanModule[]>, key: K, module: PlanModule): void {
  const list = lists.get(key)
  if (list) list.push(module)
  else lists.set(key, [module])
}

function buildIndex(plan: Plan): PlanIndex {
  const active = plan.modules.filter((module) => !module.shelved)
  const index: PlanIndex = {
    semesters: new Map(plan.semesters.map((semester) => [semester.id, semester])),
    positions: new Map(plan.semesters.map((semester, position) => [semester.id, position])),
    modules: new Map(plan.modules.map((module) => [module.id, module])),
    active,
    bySemester: new Map(),
    byCode: new Map(),
    latest: new Map()
  }
  for (const semester of plan.semesters) if (semester.number !== null) index.latest.set(semester.number, semester)
  for (const module of active) {
    listIn(index.bySemester, module.semester, module)
    listIn(index.byCode, module.code, module)
  }
  const rank = (module: PlanModule): number => placeInMaquette(plan.maquette, module.code)?.rank ?? Number.MAX_SAFE_INTEGER
  for (const modules of index.bySemester.values()) modules.sort((a, b) => rank(a) - rank(b))
  return index
}

/** The index of a plan, built once for each plan object. Never pass a draft: it changes in place. */
export function planIndex(plan: Plan): PlanIndex {
  let index = indexes.get(plan)
  if (!index) indexes.set(plan, (index = buildIndex(plan)))
  return index
}
