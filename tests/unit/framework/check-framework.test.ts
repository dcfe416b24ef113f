import { describe, expect, it } from 'vitest'
import { checkFramework } from '@/domain/framework/check-framework'
import type { Competence, Framework } from '@/domain/framework/framework'
import { FRAME_SOURCES, NATIONAL_FRAME } from '@/domain/framework/national-frame'
import { framework } from '../plan/fixtures'

function withCompetence(id: string, change: (competence: Competence) => Competence): Framework {
  return { ...framework, competences: framework.competences.map((item) => (item.id === id ? change(item) : item)) }
}

function recode(from: string, to: string): (competence: Competence) => Competence {
  return (competence) => ({
    ...competence,
    levels: competence.levels.map((level) => ({
      ...level,
      criticalLearnings: level.criticalLearnings.map((item) => (item.code === from ? { ...item, code: to } : item))
    }))
  })
}

describe('the framework', () => {
  it('is whole: 76 AC, 9 competences, 22 levels, codes unique and of their form', () => {
    expect(checkFramework(framework)).toStrictEqual([])
  })

  it('misses a competence', () => {
    const cut = { ...framework, competences: framework.competences.filter(({ id }) => id !== 'C5.MPI') }
    expect(checkFramework(cut)).toStrictEqual([
      { kind: 'count', what: 'criticalLearnings', found: 69, expected: 76 },
      { kind: 'count', what: 'competences', found: 8, expected: 9 },
      { kind: 'count', what: 'levels', found: 20, expected: 22 },
      { kind: 'competenceMissing', parcours: 'MPI', competence: 'C5.MPI' }
    ])
  })

  it.each([
    ['C1', 'AC11.01', 'AC11.1', 'AC11.nn'],
    ['C1', 'AC11.01', 'AC12.01x', 'AC11.nn'],
    ['C1', 'AC21.01', 'AC1201', 'AC21.nn'],
    ['C5.II', 'AC25.01II', 'AC25.01', 'AC25.nnII'],
    ['C5.II', 'AC25.01II', 'AC25.01MPI', 'AC25.nnII'],
    ['C5.II', 'AC25.01II', 'AC25.II', 'AC25.nnII']
  ])('%s: %s written %s is not of the form', (id, from, to, expected) => {
    expect(checkFramework(withCompetence(id, recode(from, to)))).toContainEqual({ kind: 'codeForm', code: to, expected })
  })

  it('repeats a code', () => {
    expect(checkFramework(withCompetence('C1', recode('AC11.02', 'AC11.01')))).toStrictEqual([{ kind: 'codeRepeated', code: 'AC11.01' }])
  })

  it('names a parcours that it does not have', () => {
    const findings = checkFramework(withCompetence('C2', (competence) => ({ ...competence, parcours: ['MPI', 'XYZ'] })))
    expect(findings).toStrictEqual([{ kind: 'parcoursUnknown', competence: 'C2', parcours: 'XYZ' }])
  })
})

describe('the national frame', () => {
  it('agrees with the framework, and gives a source for each bound', () => {
    expect(NATIONAL_FRAME.ects).toBe(framework.ects)
    expect(NATIONAL_FRAME.ectsPerSemester * framework.semesters).toBe(framework.ects)
    expect(Object.keys(FRAME_SOURCES).sort()).toStrictEqual(Object.keys(NATIONAL_FRAME).sort())
  })
})
