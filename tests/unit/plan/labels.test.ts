import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { commandLabel } from '@/domain/plan/labels'
import english from '@/i18n/messages/en/command.json'
import french from '@/i18n/messages/fr/command.json'
import { rawCommand, toCommand } from './arbitrary'
import { gabarit, moduleOf, newPlan, ownDefinition, run, semesterOf } from './fixtures'

const base = newPlan()
const s1 = semesterOf(base, 1).id
const plan = run(base, [
  { type: 'repeatSemester', semester: s1 },
  { type: 'insertSemester', kind: 'gapYear', after: semesterOf(base, 2).id },
  { type: 'recordDecision', decision: { id: 'd', target: { type: 'year', year: 1, academicYear: 2025 }, code: 'RED', date: null, notes: '' } }
])
const r305 = moduleOf(plan, 'R3.05').id
const again = semesterOf(plan, 1).id
const gap = plan.semesters.find(({ kind }) => kind === 'gapYear')?.id ?? ''

/** The message of a dotted key, or undefined. */
function message(messages: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages)
}

describe('the label of a command', () => {
  it.each<[Command, string, Record<string, string | number>]>([
    [{ type: 'moveModule', module: r305, semester: again }, 'moveModule', { code: 'R3.05', semester: 'S1 (2)' }],
    [{ type: 'addModule', code: 'R1.01', semester: s1 }, 'addModule', { code: 'R1.01', semester: 'S1' }],
    [{ type: 'addOwnModule', definition: ownDefinition('X1'), semester: s1 }, 'addOwnModule', { code: 'X1', semester: 'S1' }],
    [{ type: 'removeModule', module: r305 }, 'removeModule', { code: 'R3.05', semester: 'S3' }],
    [{ type: 'setModuleState', module: r305, state: 'done' }, 'setModuleState.done', { code: 'R3.05' }],
    [{ type: 'setModuleMark', module: r305, mark: null }, 'clearModuleMark', { code: 'R3.05' }],
    [{ type: 'setModuleMark', module: r305, mark: 'ABS' }, 'setModuleMark', { code: 'R3.05' }],
    [{ type: 'overrideModule', module: r305, overrides: {} }, 'clearOverrides', { code: 'R3.05' }],
    [{ type: 'setStage', module: r305, stage: { weeks: null, company: '', place: '' } }, 'setStage', { code: 'R3.05' }],
    [{ type: 'setStage', module: r305, stage: { weeks: 8, company: '', place: '' } }, 'setStageWeeks', { code: 'R3.05', weeks: 8 }],
    [{ type: 'chooseParcours', parcours: null }, 'undecideParcours', {}],
    [{ type: 'chooseParcours', parcours: 'II' }, 'chooseParcours', { parcours: 'II' }],
    [{ type: 'setEntryYear', entryYear: 2030 }, 'setEntryYear', { year: '2030' }],
    [{ type: 'setYearMode', year: 2, mode: 'initial' }, 'setYearMode.initial', { year: 2 }],
    [{ type: 'setUeMark', semester: s1, ue: 'UE1.1', mark: null }, 'clearUeMark', { ue: 'UE1.1', semester: 'S1' }],
    [{ type: 'removeSemester', semester: gap }, 'removeSemester', { semester: '2026-2027' }],
    [{ type: 'insertSemester', kind: 'abroad', after: null }, 'insertSemester.abroad', {}],
    [{ type: 'removeDecision', decision: 'd' }, 'removeDecision', { code: 'RED' }],
    [{ type: 'replaceMaquette', maquette: gabarit }, 'replaceMaquette', { name: gabarit.name }],
    [{ type: 'batch', label: { key: 'keepModule', params: { code: 'R1.01' } }, commands: [] }, 'keepModule', { code: 'R1.01' }]
  ])('%j', (command, key, params) => {
    expect(commandLabel(plan, command)).toStrictEqual({ key, params })
  })

  it('has its sentence in both languages', () => {
    fc.assert(
      fc.property(rawCommand, (raw) => {
        const command = toCommand(plan, raw)
        if (command.type === 'batch') return
        const { key } = commandLabel(plan, command)
        expect(message(french, key), key).toBeTypeOf('string')
        expect(message(english, key), key).toBeTypeOf('string')
      }),
      { numRuns: 500 }
    )
  })

  it.each(['keepModule', 'addModulesOfUe', 'removeRepeatsOf', 'removeRepeats', 'sample'])('of a batch has too: %s', (key) => {
    expect(message(french, key)).toBeTypeOf('string')
    expect(message(english, key)).toBeTypeOf('string')
  })
})
