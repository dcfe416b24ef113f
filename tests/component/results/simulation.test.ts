import userEvent from '@testing-library/user-event'
import { fireEvent, render, screen, within } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import { leastEffortWays, type EffortWay } from '@/domain/results/least-effort'
import type { Plan } from '@/domain/plan/plan'
import { needText, shortNeedText } from '@/features/results/need-text'
import LeverSlider from '@/features/results/simulation/LeverSlider.vue'
import SimulationPanel from '@/features/results/simulation/SimulationPanel.vue'
import { riseText, waySentences } from '@/features/results/simulation/way-text'
import { i18n } from '@/i18n'
import { formatShortMark } from '@/i18n/format'
import { useHypotheses } from '@/stores/hypotheses'
import { marked, nationalFramework, open, planAfter, projectionOf, resultsOf } from './stage'

const t = (key: string, params?: Record<string, string | number>): string => i18n.global.t(key, params ?? {})

/** Competence 4 at 5 in S1, the rest at 12; S2 still to come. */
function weakPlan(): Plan {
  const weak = ['R1.09', 'R1.12', 'R1.13', 'R1.14', 'R1.15', 'SAÉ 1.04']
  const plan = planAfter()
  const codes = plan.modules.filter(({ semester }) => semester === plan.semesters[0]?.id).map(({ code }) => code)
  return planAfter(...codes.map((code) => marked(code, weak.includes(code) ? 500 : 1200)))
}

describe('a need in words', () => {
  it.each([
    [{ possibility: 'secured', together: 0 }, "acquis, quoi qu'il arrive", "acquis, quoi qu'il arrive"],
    [{ possibility: 'outOfReach', together: null }, "hors d'atteinte", "hors d'atteinte"],
    [{ possibility: 'open', together: 673 }, '6,73 partout sur ce qui reste', '6,73 partout'],
    [{ possibility: 'open', together: 0 }, 'atteint avec les hypothèses', 'atteint avec les hypothèses'],
    [{ possibility: 'open', together: null }, 'possible, mais pas avec ces hypothèses', 'possible, mais pas avec ces hypothèses']
  ] as const)('%j', (need, long, short) => {
    expect([needText(need, t), shortNeedText(need, t)]).toEqual([long, short])
  })
})

describe('a slider', () => {
  const lever = projectionOf(weakPlan()).levers[0]
  if (!lever) throw new Error('no lever')

  it('starts at the current average, and says that nothing is supposed', async () => {
    const set = vi.fn()
    render(LeverSlider, { props: { lever, onSet: set } })
    const slider = screen.getByRole('slider', { name: new RegExp(`^${lever.code.replace('.', '\\.')}`) })
    expect(slider.getAttribute('aria-valuetext')).toBe(`moyenne actuelle ${formatShortMark(lever.assumed)}`)
    await fireEvent.update(slider, '1500')
    expect(set).toHaveBeenLastCalledWith(1500)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says its hypothesis, and takes it back', async () => {
    const set = vi.fn()
    render(LeverSlider, { props: { lever: { ...lever, hypothesis: 1525 }, onSet: set } })
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('hypothèse 15,25')
    await userEvent.click(screen.getByRole('button', { name: /^Retirer l'hypothèse sur/ }))
    expect(set).toHaveBeenLastCalledWith(null)
  })
})

describe('a way in words', () => {
  const plan = weakPlan()
  const { levers } = projectionOf(plan)
  const outcome = leastEffortWays(plan, nationalFramework, { thresholds: 'text', year: 1, goal: 'admission', measure: 'coefficients', step: 25 })
  if (outcome.status !== 'ways') throw new Error(outcome.status)
  const way = outcome.ways[0] as EffortWay

  it('names what to bring to 10 and each mark to raise', () => {
    expect(waySentences(way, nationalFramework, levers, t)[0]).toMatch(/^Amener à 10 : .*4 Exploiter.*\.$/)
    const [rise] = way.rises
    if (!rise) throw new Error('no rise')
    expect(riseText(rise, levers)).toMatchObject({ lever: rise.lever, name: expect.stringMatching(/^\S+ .*[A-Za-z]/) })
  })

  it('says when nothing is to be raised, and what it does without', () => {
    expect(waySentences({ ...way, rises: [] }, nationalFramework, levers, t)).toEqual(['Garder les moyennes actuelles suffit.'])
    const without = waySentences({ ...way, without: [levers[0]?.id ?? ''] }, nationalFramework, levers, t)
    expect(without.at(-1)).toBe(`Sans compter davantage sur ${levers[0]?.code}.`)
  })
})

describe('the simulation', () => {
  function show(plan: Plan) {
    open(plan)
    const results = resultsOf(plan)
    const year = results.years[0]
    if (!year) throw new Error('no year')
    const projection = projectionOf(plan)
    render(SimulationPanel, { props: { plan, framework: nationalFramework, year, projection, projected: projection.years[0] ?? null } })
    return userEvent.setup()
  }

  it('finds three ways and applies one as hypotheses, never as marks', async () => {
    const plan = weakPlan()
    const user = show(plan)
    const hypotheses = useHypotheses()
    await user.click(screen.getByRole('radio', { name: "Valider l'année (ADM)" }))
    await user.click(screen.getByRole('button', { name: 'Chercher les chemins' }))
    const ways = screen.getAllByRole('heading', { name: /^Chemin \d/ })
    expect(ways).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: /Supposer ces notes \(Chemin 1\)/ }))
    expect(hypotheses.count).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: /Hypothèses posées/, pressed: true })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Revenir en arrière' }))
    expect(hypotheses.count).toBe(0)
  })

  it('groups what remains by semester', () => {
    show(weakPlan())
    expect(within(screen.getByRole('region', { name: 'S2' })).getAllByRole('slider')).toHaveLength(20)
  })

  it('says so when the year was lived again, and while no parcours is chosen', () => {
    const plan = weakPlan()
    const projection = projectionOf(plan)
    const year = resultsOf(plan).years[0]
    if (!year) throw new Error('no year')
    open(plan)
    const { unmount } = render(SimulationPanel, { props: { plan, framework: nationalFramework, year, projection, projected: null } })
    expect(screen.getByText('Cette année a été reprise')).toBeTruthy()
    unmount()
    const undecided = { ...plan, parcours: null }
    const other = projectionOf(undecided)
    render(SimulationPanel, { props: { plan: undecided, framework: nationalFramework, year, projection: other, projected: other.years[1] ?? null } })
    expect(screen.getByText('Parcours à choisir')).toBeTruthy()
  })
})
