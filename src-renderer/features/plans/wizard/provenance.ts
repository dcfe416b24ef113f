import type { Maquette, Provenance } from '@/domain/maquette/maquette'

export interface MaquetteFacts {
  semesters: number
  modules: number
  /** How many modules (their existence, code and title) come from where. */
  moduleSources: Record<Provenance, number>
  /** True when hours, coefficients or ECTS are placeholders. */
  placeholderFigures: boolean
}

/** What can be said of a maquette before it is chosen: counted, never assumed. */
export function maquetteFacts({ semesters }: Maquette): MaquetteFacts {
  const modules = semesters.flatMap((semester) => semester.modules)
  const ues = semesters.flatMap((semester) => semester.ues)
  const from = (provenance: Provenance): number => modules.filter((module) => module.provenance === provenance).length
  return {
    semesters: semesters.length,
    modules: modules.length,
    moduleSources: { national: from('national'), iut: from('iut'), gabarit: from('gabarit') },
    placeholderFigures:
      ues.some(({ provenance }) => provenance === 'gabarit') ||
      modules.some((module) => module.hoursProvenance === 'gabarit' || module.coefficientsProvenance === 'gabarit')
  }
}
