import type { ModuleKind } from '../../maquette/maquette'
import type { JsonObject } from '../json'
import { always, policyAt, REMOVE, type RepairPolicy } from './repair'

const NO_HOURS = { lecture: 0, tutorial: 0, practical: 0, project: 0 }

const remove = always(REMOVE)

/** A module needs its code; all else has a default, a placeholder wherever it is a figure. */
export const modulePolicy: RepairPolicy = {
  kind: (_value, owner) => kindFromCode(owner.code),
  title: always(''),
  parcours: always(null),
  hours: always(NO_HOURS),
  'hours.lecture': always(0),
  'hours.tutorial': always(0),
  'hours.practical': always(0),
  'hours.project': always(0),
  weeks: remove,
  graded: remove,
  mobilises: always([]),
  criticalLearnings: always([]),
  prerequisites: always([]),
  coefficients: always({}),
  'coefficients.*': remove,
  provenance: always('gabarit'),
  coefficientsProvenance: always('gabarit'),
  hoursProvenance: always('gabarit')
}

/** A UE needs its code and its competence. */
const uePolicy: RepairPolicy = {
  parcours: always(null),
  ects: always(0),
  provenance: always('gabarit'),
  poleShares: remove
}

/** A maquette needs its semesters; each of them its number. */
export const maquettePolicy: RepairPolicy = {
  format: always('gamme/maquette'),
  version: always(1),
  id: always('maquette'),
  name: always('Maquette'),
  framework: always('but-gmp-2021'),
  institution: always(null),
  academicYear: always(null),
  provenanceLegend: remove,
  bonus: remove,
  'semesters.*.year': (_value, owner) => yearOf(owner),
  'semesters.*.ues': always([]),
  'semesters.*.modules': always([]),
  ...policyAt('semesters.*.ues.*', uePolicy),
  ...policyAt('semesters.*.modules.*', modulePolicy)
}

function yearOf(semester: JsonObject): number {
  return typeof semester.number === 'number' ? Math.ceil(semester.number / 2) : 1
}

function kindFromCode(code: unknown): ModuleKind {
  const letters = typeof code === 'string' ? code.trim().toUpperCase() : ''
  if (letters.startsWith('STAGE')) return 'stage'
  if (letters.startsWith('PORTFOLIO')) return 'portfolio'
  return letters.startsWith('S') ? 'sae' : 'ressource'
}
