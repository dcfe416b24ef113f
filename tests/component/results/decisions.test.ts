import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { assessmentSum } from '@/features/results/decision/assessment-sum'
import { flagsOf, rcueRows, type RcueRow } from '@/features/results/decision/rcue-rows'
import YearDecision from '@/features/results/decision/YearDecision.vue'
import KeyFigures from '@/features/results/KeyFigures.vue'
import { i18n } from '@/i18n'
import { averageOfModule } from '@/domain/results/plan-module'
import { findModule } from '@/domain/plan/query'
import { marked, moduleId, nationalFramework, open, planAfter, projectionOf, resultsOf } from './stage'

const first = (plan: Plan): string => plan.semesters[0]?.id ?? ''
const t = (key: string, params?: Record<string, string | number>): string => i18n.global.t(key, params ?? {})

function row(plan: Plan, competence: string): RcueRow {
  const results = resultsOf(plan)
  const year = results.years[0]
  const found = year && rcueRows(nationalFramework, results, year, null).find(({ rcue }) => rcue.competence === competence)
  if (!found) throw new Error(competence)
  return found
}

function showYear(plan: Plan) {
  const current = open(plan)
  const results = resultsOf(plan)
  const year = results.years[0]
  if (!year) throw new Error('no year')
  const projection = projectionOf(plan).years[0] ?? null
  render(YearDecision, { props: { plan, framework: nationalFramework, results, year, projection } })
  return { current, user: userEvent.setup() }
}

describe('what is said beside a UE', () => {
  it.each<[string, (plan: Plan) => Command, string[]]>([
    ['an estimate, partial while marks are missing', marked('R1.03', 1200), ['partial', 'estimate']],
    ['an average that was entered', (plan) => ({ type: 'setUeMark', semester: first(plan), ue: 'UE1.1', mark: 1234 }), ['entered']],
    [
      'a mark that is awaited',
      (plan) => ({
        type: 'setAssessments',
        module: moduleId(plan, 'R1.03'),
        assessments: [
          { id: 'a', title: '', kind: 'normal', coefficient: 1, weights: {}, mark: 1200, outOf: 20, date: null },
          { id: 'b', title: '', kind: 'normal', coefficient: 1, weights: {}, mark: 'ATT', outOf: 20, date: null }
        ]
      }),
      ['provisional', 'estimate']
    ],
    [
      'what the records system would round up: 29,99 ÷ 3',
      (plan) => ({
        type: 'batch',
        label: { key: 'sample', params: {} },
        commands: [marked('R1.03', 999)(plan), marked('R1.04', 1000)(plan), marked('R1.06', 1000)(plan)]
      }),
      ['partial', 'estimate', 'roundedUp']
    ]
  ])('%s', (_what, command, flags) => {
    expect(flagsOf(row(planAfter(command), 'C1').odd)).toEqual(flags)
  })

  it('nothing while the plan has no such semester', () => {
    const { odd } = row(planAfter(), 'C1')
    expect(flagsOf({ ...odd, result: null })).toEqual([])
  })
})

describe('the sum of a module', () => {
  it('writes each assessment with its coefficient, and why one does not count', () => {
    const plan = planAfter((before) => ({
      type: 'setAssessments',
      module: moduleId(before, 'R1.03'),
      assessments: [
        { id: 'a', title: '', kind: 'normal', coefficient: 2, weights: {}, mark: 1250, outOf: 20, date: null },
        { id: 'b', title: '', kind: 'normal', coefficient: 1, weights: {}, mark: 'ABS', outOf: 20, date: null },
        { id: 'c', title: '', kind: 'normal', coefficient: 1, weights: {}, mark: 'EXC', outOf: 20, date: null },
        { id: 'd', title: '', kind: 'catchUp', coefficient: 1, weights: {}, mark: 1100, outOf: 20, date: null }
      ]
    }))
    const module = findModule(plan, moduleId(plan, 'R1.03'))
    expect(module && assessmentSum(averageOfModule(module), t)).toEqual(['12,5 × 2', '0 (absence) × 1', 'excusé', 'rattrapage 11'])
  })

  it('is not written where one mark alone makes it', () => {
    const plan = planAfter(marked('R1.03', 1200))
    const module = findModule(plan, moduleId(plan, 'R1.03'))
    expect(module && assessmentSum(averageOfModule(module), t)).toEqual([])
  })
})

describe('the decision of a year', () => {
  it('says that averages are missing, never a zero', () => {
    showYear(planAfter(marked('R1.03', 1200)))
    expect(screen.getByText("Pas de décision de droit pour l'instant")).toBeTruthy()
    expect(screen.getByText("4 RCUE sur 4 n'ont pas encore leurs deux moyennes.")).toBeTruthy()
  })

  it('opens a UE on its sum, and closes it again', async () => {
    const { user } = showYear(planAfter(marked('R1.03', 1200), marked('R1.04', 1400)))
    const button = screen.getByRole('button', { name: /^UE1\.1/ })
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByRole('heading', { name: 'UE1.1, compétence 1 Spécifier' })).toBeTruthy()
    expect(screen.getByText('26 ÷ 2 = 13')).toBeTruthy()
    expect(screen.getAllByText("sans note pour l'instant").length).toBeGreaterThan(0)
    await user.click(button)
    expect(screen.queryByRole('heading', { name: 'UE1.1, compétence 1 Spécifier' })).toBeNull()
  })

  it('records what the jury decided on an RCUE, and shows both decisions', async () => {
    const { user, current } = showYear(planAfter())
    await user.click(screen.getAllByRole('button', { name: /^RCUE/ })[0] as HTMLElement)
    await user.click(screen.getAllByRole('button', { name: 'Inscrire la décision du jury…' })[1] as HTMLElement)
    await user.selectOptions(await screen.findByRole('combobox', { name: /^Code/ }), 'ADJ')
    await user.click(screen.getByRole('button', { name: 'Inscrire' }))
    expect(current.plan?.decisions).toMatchObject([{ code: 'ADJ', target: { type: 'rcue', competence: 'C1', year: 1 } }])
  })
})

describe('the key figures', () => {
  it('say what is earned and what is needed, with their reasons', async () => {
    const plan = planAfter()
    render(KeyFigures, { props: { results: resultsOf(plan), framework: nationalFramework } })
    expect(screen.getByRole('region', { name: 'Chiffres clés' }).textContent).toContain('0 / 120')
    await userEvent.click(screen.getByRole('button', { name: 'Pourquoi : Diplôme' }))
    expect(await screen.findByText('0 ECTS acquis sur 180.')).toBeTruthy()
  })
})
