import type { Competence, Framework, Level } from '../framework/framework'
import type { ModuleKind } from '../maquette/maquette'
import type { Plan, PlanModule } from '../plan/plan'
import { activeModules, effectiveModule, findSemester } from '../plan/query'
import type { PlanResults, RcueResult } from '../results/plan-results'
import type { Evidence, SelfPosition } from './portfolio'

/** Whether the work on a critical learning is behind, going on, or to come. */
export type WorkState = 'planned' | 'current' | 'done'

/** A module of the plan that works at least one critical learning of a level. */
export interface SkillModule {
  id: string
  code: string
  title: string
  kind: ModuleKind
  state: WorkState
}

export interface SkillLearning {
  code: string
  label: string
  /** Ids of the modules that work it. */
  modules: Set<string>
  evidence: Evidence[]
  /** The student's own view; null while not given. */
  position: SelfPosition | null
}

export interface SkillLevel {
  level: Level
  /** In the order of the plan's semesters, then of the maquette. */
  modules: SkillModule[]
  learnings: SkillLearning[]
  /** What the results say of the level; null while the year is not in the plan. */
  rcue: RcueResult | null
}

export interface SkillCompetence {
  competence: Competence
  levels: SkillLevel[]
}

export interface SkillCoverage {
  learnings: number
  withModule: number
  withEvidence: number
  positioned: number
}

/** An exempted module is behind; a module counts as under way or done when its semester is. */
function workState(plan: Plan, module: PlanModule): WorkState {
  if (module.state === 'done' || module.state === 'exempted') return 'done'
  const semester = findSemester(plan, module.semester)?.state
  if (semester === 'done') return 'done'
  return module.state === 'current' || semester === 'current' ? 'current' : 'planned'
}

function rcueOf(results: PlanResults, competence: Competence, level: Level): RcueResult | null {
  const year = results.years.findLast((candidate) => candidate.year === level.year)
  return year?.rcues.find((rcue) => rcue.competence === competence.id) ?? null
}

function levelOf(plan: Plan, results: PlanResults, competence: Competence, level: Level): SkillLevel {
  const codes = new Set(level.criticalLearnings.map(({ code }) => code))
  const works = activeModules(plan).flatMap((module) => {
    const definition = effectiveModule(plan, module)
    const worked = definition?.criticalLearnings.filter((code) => codes.has(code)) ?? []
    return definition && worked.length > 0 ? [{ module, definition, worked: new Set(worked) }] : []
  })
  const place = ({ module }: (typeof works)[number]): number => plan.semesters.findIndex(({ id }) => id === module.semester)
  works.sort((a, b) => place(a) - place(b))
  return {
    level,
    rcue: rcueOf(results, competence, level),
    modules: works.map(({ module, definition }) => ({
      id: module.id,
      code: module.code,
      title: definition.title,
      kind: definition.kind,
      state: workState(plan, module)
    })),
    learnings: level.criticalLearnings.map(({ code, label }) => ({
      code,
      label,
      modules: new Set(works.filter(({ worked }) => worked.has(code)).map(({ module }) => module.id)),
      evidence: (plan.evidence ?? []).filter(({ criticalLearnings }) => criticalLearnings.includes(code)),
      position: plan.selfPositions?.find(({ criticalLearning }) => criticalLearning === code) ?? null
    }))
  }
}

/**
 * The competences of the plan's parcours (without one, those common to all), level by level: which module works which
 * critical learning, the evidence and the student's own position, and beside them what the results say of the level
 * (RCUE, T3 4.4). The two are never mixed: no result is computed from an own position.
 */
export function planSkills(plan: Plan, framework: Framework, results: PlanResults): SkillCompetence[] {
  return framework.competences
    .filter(({ parcours }) => parcours === null || (plan.parcours !== null && parcours.includes(plan.parcours)))
    .map((competence) => ({
      competence,
      levels: competence.levels.map((level) => levelOf(plan, results, competence, level))
    }))
}

/** How much of what is shown is worked by a module, shown by evidence, and positioned by the student. */
export function skillCoverage(skills: readonly SkillCompetence[]): SkillCoverage {
  const learnings = skills.flatMap(({ levels }) => levels.flatMap((level) => level.learnings))
  const count = (isCovered: (learning: SkillLearning) => boolean): number => learnings.filter(isCovered).length
  return {
    learnings: learnings.length,
    withModule: count(({ modules }) => modules.size > 0),
    withEvidence: count(({ evidence }) => evidence.length > 0),
    positioned: count(({ position }) => position !== null)
  }
}

export interface SkillFilter {
  /** Id of a competence, or null for all. */
  competence: string | null
  /** Year of the BUT, or null for all. */
  year: number | null
  gap: 'all' | 'noModule' | 'noEvidence'
}

/** What a filter lets through; levels and competences that it empties are left out. */
export function filterSkills(skills: readonly SkillCompetence[], filter: SkillFilter): SkillCompetence[] {
  const passes = ({ modules, evidence }: SkillLearning): boolean =>
    filter.gap === 'all' || (filter.gap === 'noModule' ? modules.size === 0 : evidence.length === 0)
  return skills
    .filter(({ competence }) => filter.competence === null || competence.id === filter.competence)
    .map(({ competence, levels }) => ({
      competence,
      levels: levels
        .filter(({ level }) => filter.year === null || level.year === filter.year)
        .map((level) => ({ ...level, learnings: level.learnings.filter(passes) }))
        .filter(({ learnings }) => learnings.length > 0)
    }))
    .filter(({ levels }) => levels.length > 0)
}
