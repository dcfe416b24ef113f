import { describe, expect, it } from 'vitest'
import { maquetteCompleteness } from '@/domain/maquette/completeness'
import { gabarit, gabaritWith } from '../plan/fixtures'

const modules = gabarit.semesters.flatMap((semester) => semester.modules)
const ues = gabarit.semesters.flatMap((semester) => semester.ues)

describe('completeness of a maquette', () => {
  it('counts hours and coefficients of each module, and ECTS of each UE', () => {
    const { share, total, placeholders } = maquetteCompleteness(gabarit)
    expect(total).toBe(2 * modules.length + ues.length)
    expect(share).toBe(0)
    expect(placeholders).toHaveLength(total)
    expect(placeholders[0]).toStrictEqual({ figure: 'ects', semester: 1, code: 'UE1.1', parcours: null })
    expect(placeholders).toContainEqual({ figure: 'hours', semester: 3, code: 'R3.MPI.16', parcours: ['MPI'] })
  })

  it('no longer lists what the IUT gave', () => {
    const edited = gabaritWith((module) => (module.code === 'R3.05' ? { ...module, hoursProvenance: 'iut' } : module))
    const { share, total, placeholders } = maquetteCompleteness(edited)
    expect(share).toBeCloseTo(1 / total)
    expect(placeholders.filter(({ code }) => code === 'R3.05').map(({ figure }) => figure)).toStrictEqual(['coefficients'])
  })

  it('is complete when there is no figure', () => {
    expect(maquetteCompleteness({ ...gabarit, semesters: [] })).toStrictEqual({ share: 1, total: 0, placeholders: [] })
  })
})
