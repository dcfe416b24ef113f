import { describe, expect, test } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { aboutOf, ANCHOR_TYPES, anchorOptions } from '@/features/review/one/anchors'
import { isSuggestible } from '@/features/review/one/suggestible'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import { framework, markedPlan } from '../results/marked-plan'

test('what is planned can be suggested; states, marks and notes are the student\'s own', () => {
  const suggestible: Command[] = [
    { type: 'moveModule', module: 'm', semester: 's' },
    { type: 'chooseParcours', parcours: 'MPI' },
    { type: 'setYearMode', year: 2, mode: 'workStudy' },
    { type: 'insertSemester', kind: 'gapYear', after: 's' }
  ]
  const own: Command[] = [
    { type: 'setModuleMark', module: 'm', mark: 1200 },
    { type: 'setModuleState', module: 'm', state: 'done' },
    { type: 'setNotes', notes: '' },
    { type: 'removeSemester', semester: 's' },
    { type: 'batch', label: { key: 'k', params: {} }, commands: suggestible }
  ]
  expect(suggestible.map(isSuggestible)).toEqual([true, true, true, true])
  expect(own.map(isSuggestible)).toEqual([false, false, false, false, false])
})

describe('what a comment can be about', () => {
  const plan = markedPlan(1, 3)
  const results = evaluatePlan(plan, framework, { thresholds: 'text' })

  test.each(ANCHOR_TYPES)('%s: each option is one anchor of that type, named without any language', (type) => {
    const options = anchorOptions(type, plan, framework, results)
    expect(options.length).toBeGreaterThan(0)
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
    expect(options.every(({ anchor }) => anchor.type === type)).toBe(true)
    if (type !== 'plan') expect(options.every(({ about, label }) => about !== '' && label !== '')).toBe(true)
  })

  test('critical learnings are those of the plan\'s parcours', () => {
    const codes = anchorOptions('criticalLearning', plan, framework, results).map(({ about }) => about)
    expect(codes.some((code) => code.endsWith('MPI'))).toBe(true)
    expect(codes.some((code) => code.endsWith('SNRV'))).toBe(false)
  })

  test('a suggestion is named after what it changes', () => {
    const [module] = plan.modules
    const [semester] = plan.semesters
    if (!module || !semester) throw new Error('an empty plan')
    expect(aboutOf(plan, { type: 'moveModule', module: module.id, semester: semester.id })).toBe(module.code)
    expect(aboutOf(plan, { type: 'addModule', code: 'R9.01', semester: semester.id })).toBe('R9.01')
    expect(aboutOf(plan, { type: 'repeatSemester', semester: semester.id })).toBe('S1')
    expect(aboutOf(plan, { type: 'chooseParcours', parcours: 'CPD' })).toBe('')
  })
})
