import { FRAME_SOURCES, type Range } from '../../framework/national-frame'
import type { DiagnosticFix } from '../diagnostic'
import type { Plan, PlanModule, StagePlacement } from '../plan'
import { fix, type Check, type Found } from './found'
import type { Survey } from './survey'

interface Stage {
  module: PlanModule
  /** The maquette's range; null when it states none. */
  range: Range | null
  weeks: number | null
}

function stagesOf({ planned }: Survey): Stage[] {
  const stages = new Map<string, Stage>()
  for (const { module, definition } of planned) {
    if (definition.kind !== 'stage') continue
    stages.set(module.code, { module, range: definition.weeks ?? null, weeks: module.stage?.weeks ?? null })
  }
  return [...stages.values()]
}

function clamp(weeks: number, { min, max }: Range): number {
  return Math.min(max, Math.max(min, weeks))
}

function setWeeks(plan: Plan, module: PlanModule, weeks: number): DiagnosticFix {
  const stage: StagePlacement = { company: '', place: '', ...module.stage, weeks }
  return fix(plan, { type: 'setStage', module: module.id, stage })
}

/** A stage shorter or longer than the maquette allows. */
export const stageLengths: Check = (survey) =>
  stagesOf(survey).flatMap(({ module, range, weeks }): Found[] => {
    if (weeks === null || range === null || clamp(weeks, range) === weeks) return []
    return [
      {
        severity: 'warning',
        place: { type: 'module', module: module.id },
        rule: { source: 'maquette', article: null },
        finding: { kind: 'stageLength', code: module.code, weeks, ...range },
        fixes: [setWeeks(survey.plan, module, clamp(weeks, range))],
        about: module.code
      }
    ]
  })

/** What a stage can still be. One outside its own range is taken at the nearest allowed: it is said already. */
function possible({ range, weeks }: Stage, bounds: Range): Range {
  if (weeks === null) return range ?? { min: 0, max: bounds.max }
  const length = range ? clamp(weeks, range) : weeks
  return { min: length, max: length }
}

/** Lengths of one decided stage that alone bring the total to the nearest bound, within its own range. */
function fixesOfTotal(plan: Plan, stages: readonly Stage[], shortfall: number): DiagnosticFix[] {
  return stages.flatMap(({ module, range, weeks }) => {
    if (weeks === null) return []
    const wanted = (range ? clamp(weeks, range) : weeks) + shortfall
    return wanted >= 0 && (!range || clamp(wanted, range) === wanted) ? [setWeeks(plan, module, wanted)] : []
  })
}

/** The weeks of all stages together, as soon as they can no longer come within the bounds. */
export const stageWeeks: Check = (survey) => {
  const { plan, frame } = survey
  const stages = stagesOf(survey)
  if (!survey.isWhole || stages.length === 0) return []
  const { min, max } = frame.stageWeeks
  const ranges = stages.map((stage) => possible(stage, frame.stageWeeks))
  const least = ranges.reduce((sum, range) => sum + range.min, 0)
  const most = ranges.reduce((sum, range) => sum + range.max, 0)
  if (most >= min && least <= max) return []
  const weeks = most < min ? most : least
  return [
    {
      severity: 'warning',
      place: { type: 'plan' },
      rule: FRAME_SOURCES.stageWeeks,
      finding: { kind: 'stageWeeks', weeks, min, max },
      fixes: fixesOfTotal(plan, stages, clamp(weeks, { min, max }) - weeks),
      about: ''
    }
  ]
}
