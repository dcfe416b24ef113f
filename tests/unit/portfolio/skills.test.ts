import { describe, expect, it } from 'vitest'
import type { Evidence } from '@/domain/portfolio/portfolio'
import { filterSkills, planSkills, skillCoverage, type SkillLearning } from '@/domain/portfolio/skills'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import type { Plan } from '@/domain/plan/plan'
import { found, framework, gabaritWith, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

/** The gabarit ties no module to a critical learning; an IUT's maquette does. */
const WORKED: Record<string, string[]> = { 'R1.01': ['AC11.01'], 'SAÉ 1.01': ['AC11.01', 'AC11.02'], 'R2.01': ['AC11.02'], 'R3.01': ['AC21.01'] }
const maquette = gabaritWith((module) => ({ ...module, criticalLearnings: WORKED[module.code] ?? [] }))
const plan = newPlan('MPI', maquette)
const skillsOf = (subject: Plan) => planSkills(subject, framework, evaluatePlan(subject, framework, { thresholds: 'text' }))
const learningOf = (subject: Plan, code: string): SkillLearning =>
  found(skillsOf(subject).flatMap(({ levels }) => levels.flatMap(({ learnings }) => learnings)).find((item) => item.code === code), code)

const evidence: Evidence = {
  id: 'e1',
  kind: 'text',
  title: 'Gamme',
  text: '',
  url: null,
  file: null,
  date: null,
  reflection: '',
  criticalLearnings: ['AC11.01'],
  module: null
}

describe('the competences of a plan', () => {
  it('are those of its parcours; without one, the common four', () => {
    expect(skillsOf(plan).map(({ competence }) => competence.id)).toStrictEqual(['C1', 'C2', 'C3', 'C4', 'C5.MPI'])
    expect(skillsOf(newPlan(null)).map(({ competence }) => competence.id)).toStrictEqual(['C1', 'C2', 'C3', 'C4'])
  })

  it('name for each critical learning the modules of the maquette that work it', () => {
    expect([...learningOf(plan, 'AC11.01').modules]).toStrictEqual(['R1.01', 'SAÉ 1.01'].map((code) => moduleOf(plan, code).id))
    expect(learningOf(plan, 'AC12.01').modules.size).toBe(0)
  })

  it('tell what is done, current and planned, by the module or by its semester', () => {
    const lived = run(plan, [
      { type: 'setSemesterState', semester: semesterOf(plan, 1).id, state: 'done' },
      { type: 'setSemesterState', semester: semesterOf(plan, 2).id, state: 'current' }
    ])
    const first = found(skillsOf(lived)[0]?.levels[0], 'level')
    const states = new Set(first.modules.map(({ id, state }) => `${lived.modules.find((module) => module.id === id)?.semester === semesterOf(lived, 1).id ? 'S1' : 'S2'} ${state}`))
    expect([...states].sort()).toStrictEqual(['S1 done', 'S2 current'])
    expect(skillsOf(lived)[0]?.levels[1]?.modules.every(({ state }) => state === 'planned')).toBe(true)
  })

  it('show evidence and own position beside the result, which they do not touch', () => {
    const shown = run(plan, [{ type: 'addEvidence', evidence }, { type: 'setSelfPosition', criticalLearning: 'AC11.01', step: 'transferred' }])
    const learning = learningOf(shown, 'AC11.01')
    expect(learning.evidence).toStrictEqual([evidence])
    expect(learning.position?.step).toBe('transferred')
    expect(skillsOf(shown)[0]?.levels[0]?.rcue).toMatchObject({ competence: 'C1', code: null })
    const passed = run(shown, [1, 2].map((number) => ({ type: 'setUeMark', semester: semesterOf(shown, number).id, ue: `UE${number}.1`, mark: 1200 })))
    expect(skillsOf(passed)[0]?.levels[0]?.rcue?.code).toBe('ADM')
  })

  it('count what no module works and what no evidence shows, and filter it', () => {
    const skills = skillsOf(run(plan, [{ type: 'addEvidence', evidence: { ...evidence, criticalLearnings: ['AC11.02', 'AC99.99'] } }]))
    const learnings = framework.competences
      .filter(({ parcours }) => parcours === null || parcours.includes('MPI'))
      .flatMap(({ levels }) => levels.flatMap(({ criticalLearnings }) => criticalLearnings)).length
    expect(skillCoverage(skills)).toStrictEqual({ learnings, withModule: 3, withEvidence: 1, positioned: 0 })
    const codes = (gap: 'noModule' | 'noEvidence'): string[] =>
      filterSkills(skills, { competence: 'C1', year: 1, gap }).flatMap(({ levels }) => levels.flatMap((level) => level.learnings.map(({ code }) => code)))
    expect(codes('noModule')).not.toContain('AC11.01')
    expect(codes('noModule')).toContain('AC11.03')
    expect(codes('noEvidence')).not.toContain('AC11.02')
    expect(filterSkills(skills, { competence: 'C5.MPI', year: 1, gap: 'all' })).toStrictEqual([])
  })
})
