import { describe, expect, it } from 'vitest'
import { matchMaquettes } from '@/domain/maquette/match'
import type { Maquette } from '@/domain/maquette/maquette'
import { gabarit, gabaritWith, ownDefinition } from '../plan/fixtures'

function withoutSemester(maquette: Maquette, number: number, code: string): Maquette {
  return {
    ...maquette,
    semesters: maquette.semesters.map((semester) =>
      semester.number === number ? { ...semester, modules: semester.modules.filter((module) => module.code !== code) } : semester
    )
  }
}

describe('matching two maquettes', () => {
  it('recognises every module of the same maquette', () => {
    const match = matchMaquettes(gabarit, structuredClone(gabarit))
    expect(match.removed).toStrictEqual([])
    expect(match.added).toStrictEqual([])
    expect(match.moved).toStrictEqual([])
    expect([...match.codes].every(([from, to]) => from === to)).toBe(true)
    expect(match.ueCodes.size).toBe(0)
  })

  it('recognises a code written in another form', () => {
    const next = gabaritWith((module) => (module.code === 'SAÉ 3.01' ? { ...module, code: 'SAE301', title: 'Autre' } : module))
    expect(matchMaquettes(gabarit, next).codes.get('SAÉ 3.01')).toBe('SAE301')
  })

  it('recognises a title under a new code, within its semester although the title repeats in the six', () => {
    const next = gabaritWith((module) => (module.code === 'R3.01' ? { ...module, code: 'R3.21', title: 'MECANIQUE ' } : module))
    const match = matchMaquettes(gabarit, next)
    expect(match.codes.get('R3.01')).toBe('R3.21')
    expect(match.removed).toStrictEqual([])
    expect(match.added).toStrictEqual([])
  })

  it('follows a module to another semester', () => {
    const moved = withoutSemester(gabarit, 5, 'SAÉ 5.01')
    const module = gabarit.semesters[4]?.modules.find(({ code }) => code === 'SAÉ 5.01')
    const next = {
      ...moved,
      semesters: moved.semesters.map((semester) =>
        semester.number === 6 && module ? { ...semester, modules: [...semester.modules, { ...module, code: 'SAÉ 6.09' }] } : semester
      )
    }
    expect(matchMaquettes(gabarit, next).moved).toStrictEqual([{ code: 'SAÉ 6.09', from: 5, to: 6 }])
  })

  it('says what leaves and what comes', () => {
    const next = gabaritWith((module) => (module.code === 'R1.08' ? ownDefinition('R1.30', { title: 'Tout autre chose' }) : module))
    const match = matchMaquettes(gabarit, next)
    expect(match.removed).toStrictEqual(['R1.08'])
    expect(match.added).toStrictEqual(['R1.30'])
  })

  it('does not choose between two modules of one title', () => {
    const next = gabaritWith((module) =>
      ['R1.01', 'R1.02'].includes(module.code) ? { ...module, code: `${module.code}9`, title: 'Sciences' } : module
    )
    const former = gabaritWith((module) => (['R1.01', 'R1.02'].includes(module.code) ? { ...module, title: 'Sciences' } : module))
    expect(matchMaquettes(former, next).removed).toStrictEqual(['R1.01', 'R1.02'])
  })

  it('recognises UE by code, else by competence', () => {
    const next = {
      ...gabarit,
      semesters: gabarit.semesters.map((semester) => ({
        ...semester,
        ues: semester.ues.map((ue) => (semester.number === 1 ? { ...ue, code: ue.code.replace('UE1.', 'BC') } : ue))
      }))
    }
    expect([...matchMaquettes(gabarit, next).ueCodes]).toStrictEqual([
      ['UE1.1', 'BC1'],
      ['UE1.2', 'BC2'],
      ['UE1.3', 'BC3'],
      ['UE1.4', 'BC4']
    ])
  })
})
