import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { ectsColumns } from '@/features/results/charts/ects-chart'
import EctsChart from '@/features/results/charts/EctsChart.vue'
import { profileRows } from '@/features/results/charts/profile-chart'
import ProfileChart from '@/features/results/charts/ProfileChart.vue'
import type { Plan } from '@/domain/plan/plan'
import { nationalFramework, planAfter, projectionOf, resultsOf } from './stage'

const plan: Plan = planAfter(
  ...[0, 1].flatMap((semester) =>
    [1, 2, 3, 4].map((rank) => (before: Plan) => ({
      type: 'setUeMark' as const,
      semester: before.semesters[semester]?.id ?? '',
      ue: `UE${semester + 1}.${rank}`,
      mark: rank === 4 ? 700 : 1200
    }))
  )
)
const results = resultsOf(plan)

describe('the progress of ECTS', () => {
  it('adds up semester by semester', () => {
    expect(ectsColumns(results.ects).slice(0, 3)).toEqual([
      { number: 1, earned: 23, total: 30, sum: 23, expected: 30 },
      { number: 2, earned: 23, total: 30, sum: 46, expected: 60 },
      { number: 3, earned: 0, total: 30, sum: 46, expected: 90 }
    ])
  })

  it('is a picture with a name, and a table with the same figures', () => {
    render(EctsChart, { props: { results } })
    expect(screen.getByRole('img', { name: '46 ECTS acquis sur 180' })).toBeTruthy()
    expect(screen.getByRole('row', { name: 'S2 23 30 46' })).toBeTruthy()
  })
})

describe('the profile of the competences', () => {
  it('has the RCUE of each year, and says what is projected', () => {
    const rows = profileRows(nationalFramework, results, projectionOf(plan))
    expect(rows.map(({ number, points }) => [number, points[0]?.average, points[0]?.supposed])).toEqual([
      [1, 12, false],
      [2, 12, false],
      [3, 12, false],
      [4, 7, false],
      [5, undefined, undefined]
    ])
  })

  it('is a picture with a name, and a table with the same figures', () => {
    render(ProfileChart, { props: { framework: nationalFramework, results, projection: projectionOf(plan) } })
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('4 Exploiter : BUT 1 7,00')
    expect(screen.getByRole('row', { name: /^4 Exploiter 7,00/ })).toBeTruthy()
  })
})
