import type { Framework } from '../framework/framework'
import { NATIONAL_FRAME, type NationalFrame } from '../framework/national-frame'
import type { Diagnostic, DiagnosticSeverity } from './diagnostic'
import { diagnosticId, type Check } from './diagnostics/found'
import { hours } from './diagnostics/hours'
import { marksOfModules, marksOfUes } from './diagnostics/marks'
import { modulesOfOtherParcours, parcoursMissing, parcoursUnknown } from './diagnostics/parcours'
import { placeholders } from './diagnostics/placeholders'
import { prerequisites } from './diagnostics/prerequisites'
import { codesUnknown, modulesDuplicated, modulesElsewhere, modulesMissing } from './diagnostics/presence'
import { semestersRepeatedTwice, tooManyRepeats } from './diagnostics/repeats'
import { dueAway, examsSameDay, spreadMismatches, weeksOverloaded } from './diagnostics/schedule'
import { stageLengths, stageWeeks } from './diagnostics/stages'
import { surveyOf } from './diagnostics/survey'
import { poleShares, semesterEcts, uesWithoutCoefficients, uesWithoutModule } from './diagnostics/ues'
import type { Plan } from './plan'

const CHECKS: readonly Check[] = [
  parcoursMissing,
  parcoursUnknown,
  semesterEcts,
  uesWithoutModule,
  uesWithoutCoefficients,
  modulesMissing,
  modulesDuplicated,
  modulesElsewhere,
  modulesOfOtherParcours,
  codesUnknown,
  prerequisites,
  poleShares,
  hours,
  stageLengths,
  stageWeeks,
  semestersRepeatedTwice,
  tooManyRepeats,
  marksOfModules,
  marksOfUes,
  weeksOverloaded,
  examsSameDay,
  dueAway,
  spreadMismatches,
  placeholders
]

const RANK: Record<DiagnosticSeverity, number> = { error: 0, warning: 1, info: 2 }

/**
 * What is to be looked at in a plan, the gravest first: what does not follow the maquette, the framework or the
 * national frame, each with its rule and, where one is meaningful, fixes as commands. Nothing here ever blocks. One
 * cause yields one diagnostic. The frame's bounds are parameters (rules.md, Credits and frame).
 */
export function diagnose(plan: Plan, framework: Framework, frame: NationalFrame = NATIONAL_FRAME): Diagnostic[] {
  const survey = surveyOf(plan, framework, frame)
  const setAsides = new Map(plan.setAsides.map(({ diagnostic, reason, at }) => [diagnostic, { reason, at }]))
  const diagnostics = CHECKS.flatMap((check) => check(survey)).map((found): Diagnostic => {
    const id = diagnosticId(found)
    const { severity, place, rule, finding, fixes } = found
    return { id, severity, place, rule, finding, fixes, setAside: setAsides.get(id) ?? null }
  })
  return diagnostics.sort((a, b) => RANK[a.severity] - RANK[b.severity])
}
