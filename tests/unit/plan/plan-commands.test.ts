import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import { errorOf, laterContext, newPlan, run, semesterOf, timelineOf } from './fixtures'

const plan = newPlan()

describe('applying a command', () => {
  it('counts the change and dates it, outside the patches', () => {
    const result = applyCommand(plan, { type: 'renamePlan', name: ' Autre ' }, laterContext('2026-02-01T12:00:00.000Z'))
    expect(result.ok && result.value.plan).toStrictEqual({
      ...plan,
      name: 'Autre',
      revision: 1,
      updatedAt: '2026-02-01T12:00:00.000Z'
    })
    expect(result.ok && result.value.entry).toStrictEqual({
      id: 'later1',
      at: '2026-02-01T12:00:00.000Z',
      label: { key: 'renamePlan', params: { name: 'Autre' } },
      patches: [{ op: 'replace', path: ['name'], value: 'Autre' }],
      inverse: [{ op: 'replace', path: ['name'], value: 'Plan' }]
    })
  })

  const marked = run(plan, [
    { type: 'setWishes', wishes: [{ parcours: 'MPI', reason: 'a' }] },
    { type: 'setAsideDiagnostic', diagnostic: 'placeholders:plan', reason: 'connu' }
  ])

  it.each<Command>([
    { type: 'renamePlan', name: 'Plan ' },
    { type: 'setNotes', notes: '' },
    { type: 'setEntryYear', entryYear: 2025 },
    { type: 'setYearMode', year: 3, mode: 'workStudy' },
    { type: 'chooseParcours', parcours: 'MPI' },
    { type: 'setWishes', wishes: [{ reason: 'a', parcours: 'MPI' }] },
    { type: 'setAsideDiagnostic', diagnostic: 'placeholders:plan', reason: ' connu ' },
    { type: 'restoreDiagnostic', diagnostic: 'autre' },
    { type: 'replaceMaquette', maquette: structuredClone(plan.maquette) },
    { type: 'batch', label: { key: 'x', params: {} }, commands: [] },
    { type: 'batch', label: { key: 'x', params: {} }, commands: [{ type: 'setNotes', notes: '' }] },
    {
      type: 'batch',
      label: { key: 'x', params: {} },
      commands: [
        { type: 'setNotes', notes: 'aller' },
        { type: 'setNotes', notes: '' }
      ]
    }
  ])('answers no-change to what is already so: $type', (command) => {
    expect(errorOf(marked, command)).toBe('no-change')
  })

  it.each<[string, Command]>([
    ['invalid-value', { type: 'renamePlan', name: '  ' }],
    ['invalid-value', { type: 'setEntryYear', entryYear: 1999 }],
    ['invalid-value', { type: 'setEntryYear', entryYear: 2025.5 }],
    ['unknown-parcours', { type: 'chooseParcours', parcours: 'XYZ' }],
    ['unknown-parcours', { type: 'setWishes', wishes: [{ parcours: 'XYZ', reason: '' }] }],
    [
      'invalid-value',
      {
        type: 'setWishes',
        wishes: [
          { parcours: 'II', reason: '' },
          { parcours: 'II', reason: 'deux fois' }
        ]
      }
    ],
    ['invalid-value', { type: 'setAsideDiagnostic', diagnostic: 'x', reason: ' ' }]
  ])('answers %s', (code, command) => {
    expect(errorOf(plan, command)).toBe(code)
  })
})

describe('commands on the plan', () => {
  it('moves the plan in time, the jury with it', () => {
    const decided = run(plan, [
      {
        type: 'recordDecision',
        decision: { id: 'd', target: { type: 'year', year: 1, academicYear: 2025 }, code: 'ADM', date: null, notes: '' }
      },
      { type: 'setEntryYear', entryYear: 2023 }
    ])
    expect(timelineOf(decided)[0]).toBe('S1 2023')
    expect(decided.decisions[0]?.target).toStrictEqual({ type: 'year', year: 1, academicYear: 2023 })
  })

  it('sets modes, wishes, notes, and a diagnostic aside with its date', () => {
    const changed = run(
      plan,
      [
        { type: 'setYearMode', year: 2, mode: 'workStudy' },
        { type: 'setNotes', notes: 'À relire' },
        { type: 'setAsideDiagnostic', diagnostic: 'placeholders:plan', reason: 'connu' },
        { type: 'setAsideDiagnostic', diagnostic: 'placeholders:plan', reason: 'vu avec le département' }
      ],
      laterContext('2026-01-01T00:00:00.000Z')
    )
    expect(changed.yearModes).toStrictEqual(['initial', 'workStudy', 'workStudy'])
    expect(changed.notes).toBe('À relire')
    expect(changed.setAsides).toStrictEqual([
      { diagnostic: 'placeholders:plan', reason: 'vu avec le département', at: '2026-01-01T00:00:00.000Z' }
    ])
    expect(run(changed, [{ type: 'restoreDiagnostic', diagnostic: 'placeholders:plan' }]).setAsides).toStrictEqual([])
  })
})

describe('a batch', () => {
  const s4 = semesterOf(plan, 4).id

  it('is one entry with its own label, passing over what changes nothing', () => {
    const label = { key: 'test', params: { n: 2 } }
    const result = applyCommand(
      plan,
      {
        type: 'batch',
        label,
        commands: [
          { type: 'setNotes', notes: '' },
          { type: 'addModule', code: 'R3.MPI.16', semester: s4 },
          { type: 'batch', label, commands: [{ type: 'renamePlan', name: 'Autre' }] }
        ]
      },
      laterContext()
    )
    expect(result.ok && result.value.entry.label).toStrictEqual(label)
    expect(result.ok && result.value.plan).toMatchObject({ name: 'Autre', revision: 1 })
    expect(result.ok && result.value.plan.modules).toHaveLength(118)
  })

  it('is refused whole when one command is', () => {
    expect(
      errorOf(plan, {
        type: 'batch',
        label: { key: 'test', params: {} },
        commands: [
          { type: 'renamePlan', name: 'Autre' },
          { type: 'removeModule', module: 'nobody' }
        ]
      })
    ).toBe('unknown-module')
  })
})
