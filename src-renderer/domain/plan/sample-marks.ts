import type { MaquetteModule, ModuleKind } from '../maquette/maquette'
import type { Day } from '../schedule/schedule'
import type { Context, PlanAssessment } from './plan'

/** Averages that the example's story needs, hundredths; the others come from `inventedAverage`. */
const TOLD: Readonly<Record<string, number>> = {
  // UE1.4 at the first attempt: 5.48, and with UE2.4 at 10.18 an RCUE below 8, so no passage to BUT2 by right.
  'R1.09': 750,
  'R1.12': 550,
  'R1.13': 800,
  'R1.14': 700,
  'R1.15': 600,
  'SAÉ 1.04': 350,
  'R2.09': 1050,
  'R2.12': 950,
  'R2.13': 1100,
  'R2.14': 1000,
  'R2.15': 1050,
  'SAÉ 2.04': 950,
  'PORTFOLIO 2': 1050
}

/** The same modules, repeated: UE1.4 is then acquired. */
const REPEATED: Readonly<Record<string, number>> = {
  'R1.09': 1125,
  'R1.12': 1050,
  'R1.13': 1200,
  'R1.14': 1150,
  'R1.15': 1300,
  'SAÉ 1.04': 1275
}

interface Part {
  title: string
  coefficient: number
}

const EXAM: Part = { title: 'Devoir surveillé', coefficient: 2 }
const PRACTICAL: Part = { title: 'Travaux pratiques', coefficient: 1 }
const REPORT: Part = { title: 'Rapport', coefficient: 2 }
const DEFENCE: Part = { title: 'Soutenance', coefficient: 1 }
const FOLDER: Part = { title: 'Dossier', coefficient: 1 }

const PARTS: Record<ModuleKind, readonly Part[]> = {
  ressource: [EXAM, PRACTICAL],
  sae: [REPORT, DEFENCE],
  stage: [REPORT, DEFENCE],
  portfolio: [FOLDER]
}

/** A whole number that depends on the code alone: the example is the same on every machine. */
function spread(code: string, size: number): number {
  let value = 7
  for (const letter of code) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 100_003
  return value % size
}

/** Invented, between 10.25 and 15.25, in quarters of a point. */
function inventedAverage(code: string): number {
  return 1025 + 25 * spread(code, 21)
}

/** How many assessments a module of the example has. */
export function samplePartCount({ kind, graded }: MaquetteModule): number {
  return graded === false ? 0 : PARTS[kind].length
}

interface Occasion {
  /** Of each part, in order. */
  days: readonly Day[]
  repeated: boolean
  /** False for a semester under way: the dates are known, the marks are not. */
  marked: boolean
}

/** The assessments of a module of the example, marked around its average; none when it yields no mark. */
export function sampleAssessments(module: MaquetteModule, occasion: Occasion, context: Context): PlanAssessment[] {
  if (module.graded === false) return []
  const { code, kind } = module
  const average = (occasion.repeated ? REPEATED : TOLD)[code] ?? inventedAverage(code)
  const parts = PARTS[kind]
  const gap = parts.length > 1 ? 25 * (spread(`${code}/`, 7) - 3) : 0
  return parts.map((part, index) => ({
    id: context.newId(),
    title: part.title,
    kind: 'normal',
    coefficient: part.coefficient,
    weights: {},
    // The first part weighs twice the second: the module's average stays the one wanted.
    mark: occasion.marked ? average + (index === 0 ? gap : -2 * gap) : null,
    outOf: 20,
    date: occasion.days[index] ?? null
  }))
}

/** Absent from the exam, then the catch-up: the better of the two averages counts. */
export function withCatchUp(assessments: readonly PlanAssessment[], mark: number, context: Context): PlanAssessment[] {
  const [exam, ...others] = assessments
  if (!exam) return []
  const catchUp: PlanAssessment = { ...exam, id: context.newId(), title: 'Rattrapage', kind: 'catchUp', mark }
  return [{ ...exam, mark: 'ABS' }, ...others, catchUp]
}

/** Excused from the last part: it leaves the average with its coefficient. */
export function withExcuse(assessments: readonly PlanAssessment[]): PlanAssessment[] {
  return assessments.map((assessment, index) => (index === assessments.length - 1 ? { ...assessment, mark: 'EXC' } : assessment))
}
