import type { Maquette } from '../maquette'
import {
  changeMaquette,
  draftItem,
  draftSemester,
  isCoefficient,
  isFigure,
  moduleIn,
  refuseMaquette,
  ueIn,
  type CheckedMaquette,
  type MaquetteCommandOf
} from './maquette-recipe'

/** One cell or a whole block of hours. Those of a module share one provenance: set here, they are the IUT's (`iut`). */
export function setHours(maquette: Maquette, { semester, changes }: MaquetteCommandOf<'setHours'>): CheckedMaquette {
  if (changes.length === 0) return refuseMaquette('no-change', 'setHours')
  const missing = changes.find(({ module }) => !moduleIn(maquette, semester, module))
  if (missing) return refuseMaquette('unknown-place', `module ${missing.module} of semester ${semester}`)
  const invalid = changes.find(({ value }) => !isFigure(value))
  if (invalid) return refuseMaquette('invalid-value', `hours ${invalid.value}`)
  return changeMaquette((draft) => {
    const { modules } = draftSemester(draft, semester)
    for (const { module, kind, value } of changes) {
      const target = draftItem(modules, module)
      target.hours[kind] = value
      target.hoursProvenance = 'iut'
    }
  })
}

/** One cell or a whole block of coefficients, as one change. Those of a module share one provenance: now the IUT's. */
export function setCoefficients(maquette: Maquette, { semester, changes }: MaquetteCommandOf<'setCoefficients'>): CheckedMaquette {
  if (changes.length === 0) return refuseMaquette('no-change', 'setCoefficients')
  const missing = changes.find(({ module }) => !moduleIn(maquette, semester, module))
  if (missing) return refuseMaquette('unknown-place', `module ${missing.module} of semester ${semester}`)
  const invalid = changes.find(({ ue, value }) => ue === '' || (value !== null && !isCoefficient(value)))
  if (invalid) return refuseMaquette('invalid-value', `coefficient ${invalid.value} in ${invalid.ue}`)
  return changeMaquette((draft) => {
    const { modules } = draftSemester(draft, semester)
    for (const { module, ue, value } of changes) {
      const target = draftItem(modules, module)
      if (value === null) delete target.coefficients[ue]
      else target.coefficients[ue] = value
      target.coefficientsProvenance = 'iut'
    }
  })
}

/** Says of placeholders that they are the IUT's own figures: where both agree, typing them again would be a chore. */
export function confirmFigures(maquette: Maquette, { semester, figures }: MaquetteCommandOf<'confirmFigures'>): CheckedMaquette {
  if (figures.length === 0) return refuseMaquette('no-change', 'confirmFigures')
  const missing = figures.find(({ figure, index }) => (figure === 'ects' ? !ueIn(maquette, semester, index) : !moduleIn(maquette, semester, index)))
  if (missing) return refuseMaquette('unknown-place', `${missing.figure} ${missing.index} of semester ${semester}`)
  return changeMaquette((draft) => {
    const { ues, modules } = draftSemester(draft, semester)
    for (const { figure, index } of figures) {
      if (figure === 'ects') draftItem(ues, index).provenance = 'iut'
      else draftItem(modules, index)[figure === 'hours' ? 'hoursProvenance' : 'coefficientsProvenance'] = 'iut'
    }
  })
}
