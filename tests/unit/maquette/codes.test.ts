import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseCode, parseModuleCode, parseUeCode, sameCode } from '@/domain/maquette/codes'
import gabarit from '@resources/maquette-gabarit-gmp.json'

describe('codes of modules and UE', () => {
  it.each([
    ['R3.05', 'R3.05'],
    ['R101', 'R1.01'],
    ['r 3.05', 'R3.05'],
    ['R3-5', 'R3.05'],
    ['R3.SNRV.16', 'R3.SNRV.16'],
    ['R3SNRV16', 'R3.SNRV.16'],
    ['R3.16SNRV', 'R3.SNRV.16'],
    ['SAÉ 3.02', 'SAÉ 3.02'],
    ['SAE3.02', 'SAÉ 3.02'],
    ['SAE 5.II.02', 'SAÉ 5.II.02'],
    ['SAE\u0301 3.02', 'SAÉ 3.02'],
    ['SAE11', 'SAÉ 1.01'],
    ['S1.01', 'SAÉ 1.01'],
    ['STAGE 4', 'STAGE 4'],
    ['Stage S6', 'STAGE 6'],
    ['STAGE', 'STAGE'],
    ['portfolio 2', 'PORTFOLIO 2'],
    ['UE11', 'UE1.1'],
    ['UE1.1', 'UE1.1'],
    ['ue 3-5', 'UE3.5'],
    ['  projet  libre ', 'PROJET LIBRE']
  ])('%s is %s', (written, normal) => {
    expect(normaliseCode(written)).toBe(normal)
    expect(sameCode(written, normal)).toBe(true)
  })

  it('reads the parts', () => {
    expect(parseModuleCode('R3.SNRV.16')).toStrictEqual({ kind: 'ressource', semester: 3, parcours: 'SNRV', number: 16 })
    expect(parseModuleCode('S1.01')).toStrictEqual({ kind: 'sae', semester: 1, parcours: null, number: 1 })
    expect(parseModuleCode('STAGE')).toStrictEqual({ kind: 'stage', semester: null, parcours: null, number: null })
    expect(parseUeCode('UE35')).toStrictEqual({ semester: 3, competence: 5 })
  })

  it.each(['', 'R7.01', 'R3', 'R3.123', 'UE7.1', 'UE1', 'Mécanique', 'R3.ABCDEFG.01'])('%s is no code', (text) => {
    expect(parseModuleCode(text)).toBeNull()
    expect(parseUeCode(text)).toBeNull()
  })

  it.each([
    ['R1.01', 'R2.01'],
    ['R3.05', 'SAÉ 3.05'],
    ['R3.MPI.16', 'R3.SNRV.16'],
    ['UE1.1', 'R1.1'],
    ['STAGE 4', 'STAGE 6']
  ])('%s and %s are two things', (a, b) => {
    expect(sameCode(a, b)).toBe(false)
  })

  it('leaves the codes of the gabarit as they are', () => {
    const codes = gabarit.semesters.flatMap(({ modules, ues }) => [...modules, ...ues].map(({ code }) => code))
    expect(codes.map(normaliseCode)).toStrictEqual(codes)
  })

  it('is stable: normalising twice is normalising once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normaliseCode(normaliseCode(text)) === normaliseCode(text)))
  })
})
