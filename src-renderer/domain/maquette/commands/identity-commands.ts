import type { MaquetteIdentity } from '../maquette-command'
import { changeMaquette, isFigure, refuseMaquette, type CheckedMaquette, type MaquetteCommandOf } from './maquette-recipe'

/** An empty text stands for what is not known. */
function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** Name, IUT, academic year, version. A maquette keeps a name: without one it could not be told from another. */
export function setIdentity({ change }: MaquetteCommandOf<'setIdentity'>): CheckedMaquette {
  const { name, version }: Partial<MaquetteIdentity> = change
  if (name !== undefined && name.trim() === '') return refuseMaquette('invalid-value', 'name')
  if (version !== undefined && (!Number.isInteger(version) || version < 1 || !isFigure(version))) {
    return refuseMaquette('invalid-value', `version ${version}`)
  }
  return changeMaquette((draft) => {
    if (name !== undefined) draft.name = name.trim()
    if (version !== undefined) draft.version = version
    if (change.institution !== undefined) draft.institution = textOrNull(change.institution)
    if (change.academicYear !== undefined) draft.academicYear = textOrNull(change.academicYear)
  })
}

/** How bonus marks raise the averages (rules.md, Averages); null when the IUT gives none. */
export function setBonus({ bonus }: MaquetteCommandOf<'setBonus'>): CheckedMaquette {
  if (bonus && !isFigure(bonus.factor)) return refuseMaquette('invalid-value', `factor ${bonus.factor}`)
  return changeMaquette((draft) => {
    if (bonus) draft.bonus = bonus
    else delete draft.bonus
  })
}
