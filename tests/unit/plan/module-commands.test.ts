import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { effectiveModule, modulesOf } from '@/domain/plan/query'
import { assessment, errorOf, moduleOf, newPlan, ownDefinition, run, semesterOf, shelvedOf } from './fixtures'

const plan = newPlan()
const r305 = moduleOf(plan, 'R3.05').id
const stage4 = moduleOf(plan, 'STAGE 4').id
const s3 = semesterOf(plan, 3).id
const s4 = semesterOf(plan, 4).id
const withGap = run(plan, [{ type: 'insertSemester', kind: 'gapYear', after: semesterOf(plan, 2).id }])
const gap = withGap.semesters[2]?.id ?? ''

describe('where modules stand', () => {
  it('moves a module, with all it holds', () => {
    const moved = run(plan, [
      { type: 'setModuleMark', module: r305, mark: 1250 },
      { type: 'moveModule', module: r305, semester: s4 }
    ])
    expect(moduleOf(moved, 'R3.05')).toMatchObject({ id: r305, semester: s4, mark: 1250 })
    expect(modulesOf(moved, s3)).toHaveLength(18)
    expect(modulesOf(moved, s4)[0]?.code).toBe('R3.05')
  })

  it('takes out a module that holds nothing, and keeps aside one that does', () => {
    expect(run(plan, [{ type: 'removeModule', module: r305 }]).modules).toHaveLength(116)
    const aside = run(plan, [
      { type: 'setModuleNotes', module: r305, notes: 'à garder' },
      { type: 'removeModule', module: r305 }
    ])
    expect(modulesOf(aside, s3)).toHaveLength(18)
    expect(shelvedOf(aside, 'R3.05').notes).toBe('à garder')
    expect(errorOf(aside, { type: 'moveModule', module: r305, semester: s4 })).toBe('unknown-module')

    const back = run(aside, [{ type: 'addModule', code: 'R305', semester: s4 }])
    expect(moduleOf(back, 'R3.05')).toMatchObject({ id: r305, semester: s4, notes: 'à garder' })

    expect(run(aside, [{ type: 'removeModule', module: r305 }]).modules).toHaveLength(116)
  })

  it('plans a second occurrence in another semester, not in the same', () => {
    expect(run(plan, [{ type: 'addModule', code: 'R3.05', semester: s4 }]).modules).toHaveLength(118)
    expect(errorOf(plan, { type: 'addModule', code: 'R3.05', semester: s3 })).toBe('no-change')
  })

  it('plans a module that the maquette does not have', () => {
    const own = run(plan, [{ type: 'addOwnModule', definition: ownDefinition(' X1 '), semester: s3 }])
    expect(moduleOf(own, 'X1').definition).toStrictEqual(ownDefinition('X1'))
    expect(modulesOf(own, s3).at(-1)?.code).toBe('X1')
    expect(errorOf(own, { type: 'addOwnModule', definition: ownDefinition('X1'), semester: s4 })).toBe('invalid-value')
  })

  it.each<[string, Command]>([
    ['no-change', { type: 'moveModule', module: r305, semester: s3 }],
    ['unknown-module', { type: 'moveModule', module: 'nobody', semester: s3 }],
    ['unknown-semester', { type: 'moveModule', module: r305, semester: 'nowhere' }],
    ['invalid-value', { type: 'moveModule', module: r305, semester: gap }],
    ['unknown-module', { type: 'addModule', code: 'X1', semester: s3 }],
    ['unknown-semester', { type: 'addModule', code: 'R3.05', semester: 'nowhere' }],
    ['unknown-module', { type: 'removeModule', module: 'nobody' }],
    ['invalid-value', { type: 'addOwnModule', definition: ownDefinition('R305'), semester: s3 }],
    ['invalid-value', { type: 'addOwnModule', definition: ownDefinition(' '), semester: s3 }],
    ['invalid-value', { type: 'addOwnModule', definition: ownDefinition('X1', { title: '' }), semester: s3 }],
    [
      'invalid-value',
      {
        type: 'addOwnModule',
        definition: ownDefinition('X1', { hours: { lecture: -1, tutorial: 0, practical: 0, project: 0 } }),
        semester: s3
      }
    ]
  ])('answers %s to $type', (code, command) => {
    expect(errorOf(withGap, command)).toBe(code)
  })
})

describe('what modules hold', () => {
  const overrides = { hours: { lecture: 1, tutorial: 2, practical: 3, project: 4 }, coefficients: { 'UE3.2': 2.5 } }

  it('keeps state, mark, notes, assessments and own figures', () => {
    const filled = run(plan, [
      { type: 'setModuleState', module: r305, state: 'done' },
      { type: 'setModuleMark', module: r305, mark: 'ABS' },
      { type: 'setModuleNotes', module: r305, notes: 'note' },
      { type: 'setAssessments', module: r305, assessments: [assessment('a', 1200), assessment('b', null)] },
      { type: 'overrideModule', module: r305, overrides }
    ])
    const module = moduleOf(filled, 'R3.05')
    expect(module).toMatchObject({ state: 'done', mark: 'ABS', notes: 'note', overrides })
    expect(module.assessments).toHaveLength(2)
    expect(effectiveModule(filled, module)).toMatchObject({
      ...overrides,
      hoursProvenance: 'iut',
      coefficientsProvenance: 'iut',
      title: 'Ingénierie de construction mécanique'
    })
    const given = run(filled, [{ type: 'overrideModule', module: r305, overrides: {} }])
    expect(effectiveModule(given, moduleOf(given, 'R3.05'))).toMatchObject({ hoursProvenance: 'gabarit' })
  })

  it('keeps a stage placement on a stage', () => {
    const stage = { weeks: 10, company: 'Atelier', place: '' }
    expect(moduleOf(run(plan, [{ type: 'setStage', module: stage4, stage }]), 'STAGE 4').stage).toStrictEqual(stage)
    expect(errorOf(plan, { type: 'setStage', module: r305, stage })).toBe('invalid-value')
  })

  it('accepts a mark that is out of range: a diagnostic shows it', () => {
    expect(moduleOf(run(plan, [{ type: 'setModuleMark', module: r305, mark: 2100 }]), 'R3.05').mark).toBe(2100)
  })

  it.each<[string, Command]>([
    ['no-change', { type: 'setModuleState', module: r305, state: 'planned' }],
    ['no-change', { type: 'setModuleMark', module: r305, mark: null }],
    ['no-change', { type: 'setModuleNotes', module: r305, notes: '' }],
    ['no-change', { type: 'setAssessments', module: r305, assessments: [] }],
    ['no-change', { type: 'overrideModule', module: r305, overrides: {} }],
    ['unknown-module', { type: 'setModuleState', module: 'nobody', state: 'done' }],
    ['unknown-module', { type: 'setStage', module: 'nobody', stage: { weeks: 1, company: '', place: '' } }],
    ['invalid-value', { type: 'setModuleMark', module: r305, mark: 12.5 }],
    ['invalid-value', { type: 'setModuleMark', module: r305, mark: Number.NaN }],
    ['invalid-value', { type: 'setStage', module: stage4, stage: { weeks: -1, company: '', place: '' } }],
    ['invalid-value', { type: 'setAssessments', module: r305, assessments: [assessment('a', 1), assessment('a', 2)] }],
    ['invalid-value', { type: 'setAssessments', module: r305, assessments: [assessment('a', 1, 0)] }],
    ['invalid-value', { type: 'setAssessments', module: r305, assessments: [{ ...assessment('a', 1), coefficient: -1 }] }],
    ['invalid-value', { type: 'overrideModule', module: r305, overrides: { coefficients: { 'UE3.2': -1 } } }],
    ['invalid-value', { type: 'overrideModule', module: r305, overrides: { hours: { ...overrides.hours, lecture: Infinity } } }]
  ])('answers %s to $type', (code, command) => {
    expect(errorOf(plan, command)).toBe(code)
  })
})

describe('a module that later commands of a batch must name', () => {
  it('takes the id that its command gives, and the batch goes on with it', () => {
    const plan = newPlan()
    const semester = semesterOf(plan, 1).id
    const removed = run(plan, [{ type: 'removeModule', module: moduleOf(plan, 'R1.01').id }])
    const next = run(removed, [
      {
        type: 'batch',
        label: { key: 'sample', params: {} },
        commands: [
          { type: 'addModule', code: 'R1.01', semester, id: 'from-maquette' },
          { type: 'setModuleMark', module: 'from-maquette', mark: 1200 },
          { type: 'addOwnModule', definition: ownDefinition('X9'), semester, id: 'own' },
          { type: 'setModuleMark', module: 'own', mark: 1100 }
        ]
      }
    ])
    expect([moduleOf(next, 'R1.01'), moduleOf(next, 'X9')].map(({ id, mark }) => [id, mark])).toEqual([
      ['from-maquette', 1200],
      ['own', 1100]
    ])
  })

  it('is refused an id that is taken, or none at all', () => {
    const plan = newPlan()
    const semester = semesterOf(plan, 1).id
    const taken = moduleOf(plan, 'R1.02').id
    const removed = run(plan, [{ type: 'removeModule', module: moduleOf(plan, 'R1.01').id }])
    for (const id of [taken, '']) {
      expect(errorOf(removed, { type: 'addModule', code: 'R1.01', semester, id })).toBe('invalid-value')
      expect(errorOf(removed, { type: 'addOwnModule', definition: ownDefinition('X9'), semester, id })).toBe('invalid-value')
    }
  })
})
