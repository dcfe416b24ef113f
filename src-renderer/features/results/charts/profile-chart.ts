import type { Framework } from '@/domain/framework/framework'
import type { PlanResults } from '@/domain/results/plan-results'
import type { Projection } from '@/domain/results/projection-types'

export interface ProfilePoint {
  year: 1 | 2 | 3
  /** RCUE average /20. */
  average: number
  /** From hypotheses, or from marks still to come held at the current average. */
  supposed: boolean
}

export interface ProfileRow {
  competence: string
  /** 1 to 5. */
  number: number
  name: string
  points: ProfilePoint[]
}

/** The RCUE averages of each competence over the years, the latest attempt of each. */
export function profileRows(framework: Framework, results: PlanResults, projection: Projection): ProfileRow[] {
  const rows = new Map<string, ProfileRow>()
  for (const year of results.years.filter(({ latest }) => latest)) {
    const projected = projection.years.find((candidate) => candidate.year === year.year)
    for (const { competence: id, average } of year.rcues) {
      const competence = framework.competences.find((candidate) => candidate.id === id)
      const row = rows.get(id) ?? { competence: id, number: competence?.number ?? 0, name: competence?.name ?? id, points: [] }
      const simulated = projected?.rcues.find((candidate) => candidate.competence === id)
      const remains = simulated !== undefined && simulated.levers.length > 0
      const value = remains ? (simulated.simulated ?? average) : average
      if (value !== null) row.points.push({ year: year.year, average: value, supposed: remains })
      rows.set(id, row)
    }
  }
  return [...rows.values()].sort((a, b) => a.number - b.number)
}
