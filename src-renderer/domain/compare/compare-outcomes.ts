import { diagnose } from '../plan/diagnose'
import type { Diagnostic } from '../plan/diagnostic'
import type { Plan } from '../plan/plan'
import { evaluatePlan } from '../results/evaluate-plan'
import type { PlanResults } from '../results/plan-results'
import { projectPlan } from '../results/projection'
import type { Projection } from '../results/projection-types'
import { NO_VALUE } from './compare-row'
import type { Question, Sides } from './sides'

/** Asks once of each plan, whatever the number of rows. */
function once<T>(answer: (plan: Plan) => T): (plan: Plan) => T {
  const known = new Map<Plan, T>()
  return (plan) => {
    const found = known.get(plan)
    if (found !== undefined) return found
    const made = answer(plan)
    known.set(plan, made)
    return made
  }
}

/** What is looked at in the weeks of a semester, not on the board. */
const OF_WEEKS: ReadonlySet<Diagnostic['finding']['kind']> = new Set(['weeksOverloaded', 'examsSameDay', 'dueAway'])

/** How many of each kind are to be looked at; those set aside are the student's own business. */
export function diagnosticQuestions({ left, right, framework }: Sides): Question[] {
  const open = once((plan): Diagnostic[] => diagnose(plan, framework).filter(({ setAside }) => setAside === null))
  const kinds = [...new Set([...open(left), ...open(right)].map(({ finding }) => finding.kind))]
  const of = (plan: Plan, kind: string): Diagnostic[] => open(plan).filter(({ finding }) => finding.kind === kind)
  return kinds.map((kind) => ({
    id: `diagnostic/${kind}`,
    part: 'diagnostics',
    subject: { key: `diagnostic.${kind}`, params: {} },
    value: (plan) => ({ type: 'count', count: of(plan, kind).length }),
    place: (plan) => {
      const [first] = of(plan, kind)
      if (!first) return null
      const { place, finding } = first
      if (place.type === 'module') return { type: 'module', module: place.module }
      return place.type === 'semester' && OF_WEEKS.has(finding.kind) ? { type: 'semester', semester: place.semester } : { type: 'threeYears' }
    }
  }))
}

/** ECTS earned, the decision of each year with what the current averages lead to, and the RCUE (T3 4.4, 4.5). */
export function resultQuestions({ left, right, framework, thresholds }: Sides): Question[] {
  const results = once((plan): PlanResults => evaluatePlan(plan, framework, { thresholds }))
  const projection = once((plan): Projection => projectPlan(plan, framework, { thresholds }))
  const yearIn = (plan: Plan, year: number) => results(plan).years.find((candidate) => candidate.year === year && candidate.latest)
  const place = (year: number) => (plan: Plan) => (yearIn(plan, year) ? ({ type: 'results', year } as const) : null)
  const earned: Question = {
    id: 'earned',
    part: 'results',
    subject: { key: 'earned', params: {} },
    value: (plan) => ({ type: 'ects', ects: results(plan).ects.earned }),
    place: place(1)
  }
  const years = [1, 2, 3].flatMap((year): Question[] => {
    const competences = new Set([left, right].flatMap((plan) => yearIn(plan, year)?.rcues.map(({ competence }) => competence) ?? []))
    return [
      {
        id: `year/${year}`,
        part: 'results',
        subject: { key: 'year', params: { year } },
        value: (plan) => {
          const found = yearIn(plan, year)
          if (!found) return NO_VALUE
          const simulated = projection(plan).years.find((candidate) => candidate.year === year)?.simulatedCode ?? null
          return { type: 'decision', code: found.code, simulated }
        },
        place: place(year)
      },
      ...[...competences].map(
        (competence): Question => ({
          id: `rcue/${year}/${competence}`,
          part: 'results',
          subject: { key: 'rcue', params: { year, competence } },
          value: (plan) => {
            const rcue = yearIn(plan, year)?.rcues.find((candidate) => candidate.competence === competence)
            if (!rcue) return NO_VALUE
            return { type: 'average', average: rcue.average, code: rcue.code, estimated: results(plan).placeholderCoefficients }
          },
          place: place(year)
        })
      )
    ]
  })
  return [earned, ...years]
}
