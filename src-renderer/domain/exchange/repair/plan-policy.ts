import * as v from 'valibot'
import { isJsonObject, type JsonObject } from '../json'
import { calendarYear, instant, semesterNumber } from '../schemas/parts'
import { maquettePolicy, modulePolicy } from './maquette-policy'
import { always, GIVE_UP, policyAt, REMOVE, type RepairPolicy, type Replacement } from './repair'
import { calendarPolicy, moduleSchedulePolicy, schedulePolicy } from './schedule-policy'

/** Stands for an identifier that is missing; made unique afterwards. */
export const RECOVERED_ID = 'recovered'

const NO_INSTANT = '1970-01-01T00:00:00.000Z'

const remove = always(REMOVE)

/** Marks are whole hundredths: a decimal is rounded, anything else is no mark. Never a zero. */
const noMark: Replacement = (value) => roundedOr(value, null)

function roundedOr(value: unknown, other: unknown): unknown {
  return typeof value === 'number' && Math.abs(value) <= 1_000_000 ? Math.round(value) : other
}

const anotherInstant =
  (field: string): Replacement =>
  (_value, owner) =>
    v.is(instant, owner[field]) ? owner[field] : NO_INSTANT

/** The year that opened the first semester, when the semesters tell it. */
const entryYear: Replacement = (_value, owner) => knownEntryYear(owner) ?? GIVE_UP

/** The year in which a semester falls when nothing is repeated. */
const academicYear: Replacement = (_value, owner, root) => {
  const entry = knownEntryYear(root)
  return entry === null ? GIVE_UP : entry + yearsIn(owner)
}

function knownEntryYear(plan: JsonObject): number | null {
  if (v.is(calendarYear, plan.entryYear)) return plan.entryYear
  if (!Array.isArray(plan.semesters)) return null
  const dated: unknown = plan.semesters.find((item) => isJsonObject(item) && v.is(calendarYear, item.academicYear))
  return isJsonObject(dated) ? (dated.academicYear as number) - yearsIn(dated) : null
}

/** Whole years between the entry and a semester, nothing repeated. */
function yearsIn(semester: JsonObject): number {
  return v.is(semesterNumber, semester.number) ? Math.floor((semester.number - 1) / 2) : 0
}

/** What a piece of evidence holds tells what it is. */
function evidenceKind({ url, file }: JsonObject): string {
  if (typeof url === 'string') return 'link'
  return isJsonObject(file) ? 'file' : 'text'
}

const planModulePolicy: RepairPolicy = {
  id: always(RECOVERED_ID),
  // Attached to a semester afterwards, by its code: a module that holds marks is not thrown away.
  semester: always(RECOVERED_ID),
  shelved: always(false),
  state: always('planned'),
  mark: noMark,
  assessments: always([]),
  'assessments.*.id': always(RECOVERED_ID),
  'assessments.*.title': always(''),
  'assessments.*.kind': always('normal'),
  'assessments.*.coefficient': always(1),
  'assessments.*.weights': always({}),
  'assessments.*.weights.*': remove,
  'assessments.*.mark': noMark,
  'assessments.*.outOf': always(20),
  'assessments.*.date': always(null),
  'assessments.*.time': remove,
  'assessments.*.room': remove,
  stage: always(null),
  'stage.weeks': always(null),
  'stage.company': always(''),
  'stage.place': always(''),
  definition: always(null),
  ...policyAt('definition', modulePolicy),
  overrides: always({}),
  'overrides.hours': remove,
  'overrides.coefficients': remove,
  'overrides.coefficients.*': remove,
  notes: always(''),
  schedule: remove,
  ...policyAt('schedule', moduleSchedulePolicy)
}

/** A plan needs its id, its maquette, its semesters and the list of its modules; the rest has defaults. */
export const planPolicy: RepairPolicy = {
  name: (_value, owner) => `Plan ${knownEntryYear(owner) ?? ''}`.trim(),
  revision: always(0),
  createdAt: anotherInstant('updatedAt'),
  updatedAt: anotherInstant('createdAt'),
  example: always(false),
  entryYear,
  yearModes: always(['initial', 'initial', 'initial']),
  'yearModes.*': always('initial'),
  parcours: always(null),
  wishes: always([]),
  'wishes.*.reason': always(''),
  ...policyAt('maquette', maquettePolicy),
  'semesters.*.id': always(RECOVERED_ID),
  'semesters.*.kind': (_value, owner) => (owner.number === null ? 'gapYear' : 'study'),
  'semesters.*.attempt': always(1),
  'semesters.*.academicYear': academicYear,
  'semesters.*.state': always('planned'),
  'semesters.*.notes': always(''),
  'semesters.*.calendar': remove,
  ...policyAt('semesters.*.calendar', calendarPolicy),
  ...policyAt('modules.*', planModulePolicy),
  ueMarks: always([]),
  'ueMarks.*.parcours': remove,
  'ueMarks.*.mark': (value) => roundedOr(value, GIVE_UP),
  adjustments: remove,
  'adjustments.*.mark': (value) => roundedOr(value, GIVE_UP),
  decisions: always([]),
  'decisions.*.id': always(RECOVERED_ID),
  'decisions.*.target.parcours': remove,
  'decisions.*.date': always(null),
  'decisions.*.notes': always(''),
  setAsides: always([]),
  'setAsides.*.reason': always(''),
  'setAsides.*.at': always(NO_INSTANT),
  notes: always(''),
  schedule: remove,
  ...policyAt('schedule', schedulePolicy(RECOVERED_ID)),
  selfAssessments: remove,
  'selfAssessments.*.id': always(RECOVERED_ID),
  'selfAssessments.*.answers': always({}),
  'selfAssessments.*.answers.*': remove,
  'selfAssessments.*.notes': always(''),
  evidence: remove,
  'evidence.*.id': always(RECOVERED_ID),
  'evidence.*.kind': (_value, owner) => evidenceKind(owner),
  'evidence.*.title': always(''),
  'evidence.*.text': always(''),
  'evidence.*.url': always(null),
  'evidence.*.file': always(null),
  'evidence.*.file.name': always(''),
  'evidence.*.file.path': always(''),
  'evidence.*.date': always(null),
  'evidence.*.reflection': always(''),
  'evidence.*.criticalLearnings': always([]),
  'evidence.*.module': always(null),
  selfPositions: remove,
  'selfPositions.*.at': always(NO_INSTANT)
}
