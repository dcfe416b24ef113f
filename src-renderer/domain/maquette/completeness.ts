import type { Maquette, Provenance } from './maquette'

/** A figure that is still the gabarit's. */
export interface Placeholder {
  /** ECTS and pole shares of a UE, hours or coefficients of a module. */
  figure: 'ects' | 'hours' | 'coefficients'
  /** Semester of the maquette, 1 to 6. */
  semester: number
  /** Code of the UE or module. */
  code: string
  /** Parcours of the UE or module: several UE share one code. */
  parcours: string[] | null
}

export interface Completeness {
  /** Share of the figures that are not placeholders, 0 to 1; 1 for a maquette without figures. */
  share: number
  /** Number of figures. */
  total: number
  /** In the order of the maquette. */
  placeholders: Placeholder[]
}

interface Figure extends Placeholder {
  provenance: Provenance
}

function figuresOf(maquette: Maquette): Figure[] {
  return maquette.semesters.flatMap(({ number, ues, modules }) => [
    ...ues.map(({ code, parcours, provenance }): Figure => ({ figure: 'ects', semester: number, code, parcours, provenance })),
    ...modules.flatMap(({ code, parcours, hoursProvenance, coefficientsProvenance }): Figure[] => [
      { figure: 'hours', semester: number, code, parcours, provenance: hoursProvenance },
      { figure: 'coefficients', semester: number, code, parcours, provenance: coefficientsProvenance }
    ])
  ])
}

/** How much of a maquette is the IUT's own, and what is left of the gabarit to replace. */
export function maquetteCompleteness(maquette: Maquette): Completeness {
  const figures = figuresOf(maquette)
  const placeholders = figures
    .filter(({ provenance }) => provenance === 'gabarit')
    .map(({ figure, semester, code, parcours }) => ({ figure, semester, code, parcours }))
  const total = figures.length
  return { share: total === 0 ? 1 : (total - placeholders.length) / total, total, placeholders }
}
