import { describe, expect, it } from 'vitest'
import { emptyHistory, record, replayBack } from '@/domain/history'
import { applyMaquetteCommand } from '@/domain/maquette/apply-maquette-command'
import type { Maquette, MaquetteModule, MaquetteSemester, Ue } from '@/domain/maquette/maquette'
import type { MaquetteCommand } from '@/domain/maquette/maquette-command'
import { found, frozen, gabarit, laterContext, ownDefinition } from '../plan/fixtures'

const start = frozen(gabarit)

function after(...commands: MaquetteCommand[]): Maquette {
  return commands.reduce((maquette, command) => {
    const result = applyMaquetteCommand(maquette, command, laterContext())
    if (!result.ok) expect.fail(`${command.type}: ${result.error.code} ${result.error.detail}`)
    return frozen(result.value.maquette)
  }, start)
}

function errorOf(command: MaquetteCommand, maquette = start): string | null {
  const result = applyMaquetteCommand(maquette, command, laterContext())
  return result.ok ? null : result.error.code
}

const semester = (maquette: Maquette, number: number): MaquetteSemester =>
  found(maquette.semesters.find((candidate) => candidate.number === number), `S${number}`)
const indexOf = (code: string): number => found(start.semesters.flatMap(({ modules }) => modules.findIndex((module) => module.code === code)).find((index) => index >= 0), code)
const moduleOf = (maquette: Maquette, code: string): MaquetteModule =>
  found(maquette.semesters.flatMap(({ modules }) => modules).find((module) => module.code === code), code)
const ueOf = (maquette: Maquette, code: string): Ue => found(maquette.semesters.flatMap(({ ues }) => ues).find((ue) => ue.code === code), code)
const named = ownDefinition('R3.99')

describe('what identifies a maquette', () => {
  it('is changed field by field, trimmed; an empty one is not known', () => {
    const changed = after({ type: 'setIdentity', change: { name: ' Toulon ', institution: 'IUT de Toulon', academicYear: '2026-2027', version: 2 } })
    expect(changed).toMatchObject({ name: 'Toulon', institution: 'IUT de Toulon', academicYear: '2026-2027', version: 2 })
    expect(after({ type: 'setIdentity', change: { institution: 'Toulon' } }, { type: 'setIdentity', change: { institution: ' ' } }).institution).toBeNull()
  })

  it('has a name, and a whole version', () => {
    expect(errorOf({ type: 'setIdentity', change: { name: ' ' } })).toBe('invalid-value')
    expect(errorOf({ type: 'setIdentity', change: { version: 1.5 } })).toBe('invalid-value')
    expect(errorOf({ type: 'setIdentity', change: { name: gabarit.name } })).toBe('no-change')
  })

  it('has a bonus rule or none', () => {
    const changed = after({ type: 'setBonus', bonus: { kind: 'additive', factor: 0.05 } })
    expect(changed.bonus).toEqual({ kind: 'additive', factor: 0.05 })
    expect(errorOf({ type: 'setBonus', bonus: { kind: 'additive', factor: -1 } })).toBe('invalid-value')
    expect(after({ type: 'setBonus', bonus: { kind: 'additive', factor: 0.05 } }, { type: 'setBonus', bonus: null })).toStrictEqual(start)
  })
})

describe('semesters', () => {
  it('leave, and come back in their place', () => {
    const without = after({ type: 'removeSemester', semester: 3 })
    expect(without.semesters.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6])
    const again = after({ type: 'removeSemester', semester: 3 }, { type: 'addSemester', number: 3, ues: [] })
    expect(again.semesters.map(({ number, year }) => [number, year])).toEqual([[1, 1], [2, 1], [3, 2], [4, 2], [5, 3], [6, 3]])
  })

  it('are six at most, each once, and never none', () => {
    expect(errorOf({ type: 'addSemester', number: 3, ues: [] })).toBe('taken')
    expect(errorOf({ type: 'addSemester', number: 7, ues: [] })).toBe('invalid-value')
    const only: Maquette = { ...start, semesters: [semester(start, 1)] }
    expect(errorOf({ type: 'removeSemester', semester: 1 }, only)).toBe('invalid-value')
  })
})

describe('UE', () => {
  it('take ECTS and pole shares as the IUT gives them', () => {
    const changed = after({ type: 'setUe', semester: 1, ue: 0, change: { ects: 8, poleShares: { ressources: 55, saes: 45 } } })
    expect(ueOf(changed, 'UE1.1')).toMatchObject({ ects: 8, poleShares: { ressources: 55, saes: 45 }, provenance: 'iut' })
    expect(ueOf(after({ type: 'setUe', semester: 1, ue: 0, change: { poleShares: null } }), 'UE1.1')).not.toHaveProperty('poleShares')
  })

  it('take their coefficients along when their code changes', () => {
    const changed = after({ type: 'setUe', semester: 1, ue: 0, change: { code: 'UE1.5' } })
    expect(semester(changed, 1).modules.some(({ coefficients }) => 'UE1.1' in coefficients)).toBe(false)
    expect(ueOf(changed, 'UE1.5').provenance).toBe('gabarit')
  })

  it('share a code between parcours: coefficients stay with those that keep it', () => {
    const first = semester(start, 3).ues.findIndex(({ code }) => code === 'UE3.5')
    const changed = after({ type: 'setUe', semester: 3, ue: first, change: { code: 'UE3.6' } })
    expect(moduleOf(changed, 'R3.SNRV.16').coefficients).toHaveProperty(['UE3.5'])
  })

  it('leave with their coefficients', () => {
    const changed = after({ type: 'removeUe', semester: 1, ue: 0 })
    expect(semester(changed, 1).modules.some(({ coefficients }) => 'UE1.1' in coefficients)).toBe(false)
  })

  it('refuse what means nothing', () => {
    expect(errorOf({ type: 'setUe', semester: 1, ue: 0, change: { ects: -1 } })).toBe('invalid-value')
    expect(errorOf({ type: 'setUe', semester: 1, ue: 0, change: { code: ' ' } })).toBe('invalid-value')
    expect(errorOf({ type: 'setUe', semester: 1, ue: 0, change: { poleShares: { ressources: 120, saes: -20 } } })).toBe('invalid-value')
    expect(errorOf({ type: 'setUe', semester: 1, ue: 99, change: { ects: 6 } })).toBe('unknown-place')
  })
})

describe('modules', () => {
  it('are followed by those that name them when their code changes', () => {
    const changed = after({ type: 'setModule', semester: 2, module: indexOf('R2.01'), change: { code: 'R2.21' } })
    expect(moduleOf(changed, 'R3.01').prerequisites).toEqual(['R2.21'])
    expect(moduleOf(changed, 'R2.21').provenance).toBe('iut')
  })

  it('stay where they come from when only a link is set', () => {
    const changed = after({ type: 'setModule', semester: 1, module: 0, change: { criticalLearnings: ['AC11.01'] } })
    expect(semester(changed, 1).modules[0]).toMatchObject({ criticalLearnings: ['AC11.01'], provenance: semester(start, 1).modules[0]?.provenance })
  })

  it('are graded unless it is said otherwise', () => {
    const changed = after({ type: 'setModule', semester: 1, module: 0, change: { graded: false } })
    expect(semester(changed, 1).modules[0]?.graded).toBe(false)
    const again = after({ type: 'setModule', semester: 1, module: 0, change: { graded: false } }, { type: 'setModule', semester: 1, module: 0, change: { graded: true } })
    expect(semester(again, 1).modules[0]).not.toHaveProperty('graded')
  })

  it('move to another semester with the coefficients of the same competences', () => {
    const changed = after({ type: 'moveModule', semester: 3, module: indexOf('R3.02'), to: 5 })
    expect(semester(changed, 3).modules.some(({ code }) => code === 'R3.02')).toBe(false)
    expect(semester(changed, 5).modules.at(-1)).toMatchObject({ code: 'R3.02', coefficients: { 'UE5.2': 1, 'UE5.3': 1 } })
  })

  it('come and leave', () => {
    const added = after({ type: 'addModule', semester: 3, module: named })
    expect(semester(added, 3).modules.at(-1)).toEqual(named)
    const back = after({ type: 'addModule', semester: 3, module: named }, { type: 'removeModule', semester: 3, module: semester(start, 3).modules.length })
    expect(back).toStrictEqual(start)
  })

  it('refuse what means nothing', () => {
    expect(errorOf({ type: 'addModule', semester: 3, module: { ...named, code: '' } })).toBe('invalid-value')
    expect(errorOf({ type: 'addModule', semester: 9, module: named })).toBe('unknown-place')
    expect(errorOf({ type: 'setModule', semester: 1, module: 0, change: { weeks: { min: -1, max: 2 } } })).toBe('invalid-value')
    expect(errorOf({ type: 'moveModule', semester: 1, module: 0, to: 1 })).toBe('no-change')
  })
})

describe('figures', () => {
  it('are set as a block, in one change, and are then the IUT\'s', () => {
    const changed = after({
      type: 'setCoefficients',
      semester: 1,
      changes: [
        { module: 0, ue: 'UE1.1', value: 12.5 },
        { module: 0, ue: 'UE1.2', value: null },
        { module: 1, ue: 'UE1.1', value: 0 }
      ]
    })
    const [first, second, third] = semester(changed, 1).modules
    expect(first?.coefficients['UE1.1']).toBe(12.5)
    expect(first?.coefficients).not.toHaveProperty(['UE1.2'])
    expect(second?.coefficients['UE1.1']).toBe(0)
    expect([first, second, third].map((module) => module?.coefficientsProvenance)).toEqual(['iut', 'iut', 'gabarit'])
  })

  it.each([-1, 1.23456, Number.NaN, Infinity])('refuse the coefficient %s, and with it the whole block', (value) => {
    const changes = [{ module: 0, ue: 'UE1.1', value: 2 }, { module: 1, ue: 'UE1.1', value }]
    expect(errorOf({ type: 'setCoefficients', semester: 1, changes })).toBe('invalid-value')
  })

  it('are hours of one kind', () => {
    const changed = after({ type: 'setHours', semester: 1, changes: [{ module: 0, kind: 'lecture', value: 7.5 }] })
    expect(semester(changed, 1).modules[0]).toMatchObject({ hours: { ...semester(start, 1).modules[0]?.hours, lecture: 7.5 }, hoursProvenance: 'iut' })
    expect(errorOf({ type: 'setHours', semester: 1, changes: [{ module: 0, kind: 'lecture', value: -2 }] })).toBe('invalid-value')
    expect(errorOf({ type: 'setHours', semester: 1, changes: [{ module: 99, kind: 'lecture', value: 2 }] })).toBe('unknown-place')
  })

  it('are confirmed as they are', () => {
    const changed = after({ type: 'confirmFigures', semester: 1, figures: [{ figure: 'ects', index: 0 }, { figure: 'hours', index: 1 }, { figure: 'coefficients', index: 1 }] })
    expect(ueOf(changed, 'UE1.1')).toEqual({ ...ueOf(start, 'UE1.1'), provenance: 'iut' })
    expect(semester(changed, 1).modules[1]).toMatchObject({ hoursProvenance: 'iut', coefficientsProvenance: 'iut' })
    expect(errorOf({ type: 'confirmFigures', semester: 1, figures: [{ figure: 'ects', index: 99 }] })).toBe('unknown-place')
  })
})

describe('the labels', () => {
  it.each<[MaquetteCommand, { key: string; params: Record<string, string | number> }]>([
    [{ type: 'setIdentity', change: { name: 'Toulon' } }, { key: 'rename', params: { name: 'Toulon' } }],
    [{ type: 'setCoefficients', semester: 1, changes: [{ module: 0, ue: 'UE1.1', value: 9 }] }, { key: 'setCoefficient', params: { code: 'R1.01', ue: 'UE1.1' } }],
    [
      { type: 'setCoefficients', semester: 1, changes: [{ module: 0, ue: 'UE1.1', value: 9 }, { module: 1, ue: 'UE1.1', value: 9 }] },
      { key: 'setManyCoefficients', params: { count: 2, semester: 1 } }
    ],
    [{ type: 'confirmFigures', semester: 1, figures: [{ figure: 'ects', index: 0 }] }, { key: 'confirm.ects', params: { code: 'UE1.1' } }],
    [{ type: 'removeUe', semester: 1, ue: 1 }, { key: 'removeUe', params: { ue: 'UE1.2' } }]
  ])('say what was done: %j', (command, label) => {
    const result = applyMaquetteCommand(start, command, laterContext())
    expect(result.ok && result.value.entry.label).toEqual(label)
  })

  it('go with what undoes the change', () => {
    const result = applyMaquetteCommand(start, { type: 'removeModule', semester: 1, module: 0 }, laterContext())
    if (!result.ok) return expect.fail('refused')
    const back = replayBack(result.value.maquette, record(emptyHistory(), result.value.entry))
    expect(back.ok && back.value.state).toStrictEqual(start)
    expect(back.ok && back.value.label).toEqual({ key: 'removeModule', params: { code: 'R1.01' } })
  })
})
