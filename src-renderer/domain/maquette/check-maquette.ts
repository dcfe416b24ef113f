import type { Framework } from '../framework/framework'
import { moduleCodes, repeatedModules, repeatedUes, ueCodes } from './checks/code-checks'
import { surveyMaquette, type MaquetteCheck } from './checks/check-survey'
import { ects, frameHours, missingSemesters, stages } from './checks/frame-checks'
import { moduleLinks, prerequisiteCycles, strayCoefficients, unknownLearnings, unknownParcours } from './checks/link-checks'
import { competences, poleShares, poleShareSums, uesWithoutCoefficients } from './checks/ue-checks'
import type { Maquette } from './maquette'
import type { FindingSeverity, MaquetteFinding } from './maquette-finding'

const CHECKS: readonly MaquetteCheck[] = [
  missingSemesters,
  ects,
  frameHours,
  stages,
  competences,
  uesWithoutCoefficients,
  poleShares,
  poleShareSums,
  repeatedUes,
  ueCodes,
  repeatedModules,
  moduleCodes,
  unknownParcours,
  unknownLearnings,
  strayCoefficients,
  moduleLinks,
  prerequisiteCycles
]

const ORDER: Record<FindingSeverity, number> = { error: 0, warning: 1, info: 2 }

/**
 * What is to be looked at in a maquette; empty when all is well. Nothing is ever refused for it: a department may have
 * its reasons, and a maquette is filled in step by step. The heaviest first, then in the order of the checks. Only what
 * has a source is checked; each finding names it.
 */
export function checkMaquette(maquette: Maquette, framework: Framework): MaquetteFinding[] {
  const survey = surveyMaquette(maquette, framework)
  return CHECKS.flatMap((check) => check(survey)).sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
}
