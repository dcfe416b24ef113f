import type { Maquette, MaquetteSemester, Ue } from '../maquette'
import {
  changeMaquette,
  draftItem,
  draftSemester,
  isFigure,
  refuseMaquette,
  semesterIn,
  ueIn,
  type CheckedMaquette,
  type MaquetteCommandOf
} from './maquette-recipe'

/** A semester that the maquette does not hold yet, 1 to 6, with the UE to begin with. */
export function addSemester(maquette: Maquette, { number, ues }: MaquetteCommandOf<'addSemester'>): CheckedMaquette {
  if (!Number.isInteger(number) || number < 1 || number > 6) return refuseMaquette('invalid-value', `semester ${number}`)
  if (semesterIn(maquette, number)) return refuseMaquette('taken', `semester ${number}`)
  return changeMaquette((draft) => {
    const after = draft.semesters.findIndex((semester) => semester.number > number)
    const added: MaquetteSemester = { number, year: Math.ceil(number / 2), ues, modules: [] }
    draft.semesters.splice(after === -1 ? draft.semesters.length : after, 0, added)
  })
}

/** Takes a semester out with all it holds; the last one stays, since a maquette without any is no maquette. */
export function removeSemester(maquette: Maquette, { semester }: MaquetteCommandOf<'removeSemester'>): CheckedMaquette {
  if (!semesterIn(maquette, semester)) return refuseMaquette('unknown-place', `semester ${semester}`)
  if (maquette.semesters.length === 1) return refuseMaquette('invalid-value', 'the last semester')
  return changeMaquette((draft) => {
    draft.semesters.splice(draft.semesters.findIndex(({ number }) => number === semester), 1)
  })
}

function isUe({ code, ects, poleShares }: Pick<Ue, 'code' | 'ects'> & { poleShares?: Ue['poleShares'] | null }): boolean {
  const shares = poleShares ? [poleShares.ressources, poleShares.saes] : []
  return code.trim() !== '' && isFigure(ects) && shares.every((share) => isFigure(share) && share <= 100)
}

export function addUe(maquette: Maquette, { semester, ue }: MaquetteCommandOf<'addUe'>): CheckedMaquette {
  if (!semesterIn(maquette, semester)) return refuseMaquette('unknown-place', `semester ${semester}`)
  if (!isUe(ue)) return refuseMaquette('invalid-value', `ue ${ue.code}`)
  return changeMaquette((draft) => void draftSemester(draft, semester).ues.push(ue))
}

/** Coefficients follow a UE whose code changes, unless another UE of the semester keeps that code. */
function renameCoefficients(semester: MaquetteSemester, from: string, to: string | null): void {
  if (semester.ues.some(({ code }) => code === from)) return
  for (const module of semester.modules) {
    const coefficient = module.coefficients[from]
    if (coefficient === undefined) continue
    delete module.coefficients[from]
    if (to !== null) module.coefficients[to] ??= coefficient
  }
}

/** ECTS and pole shares share one provenance: set here, both are the IUT's (`iut`). */
export function setUe(maquette: Maquette, { semester, ue: index, change }: MaquetteCommandOf<'setUe'>): CheckedMaquette {
  const ue = ueIn(maquette, semester, index)
  if (!ue) return refuseMaquette('unknown-place', `ue ${index} of semester ${semester}`)
  if (!isUe({ ...ue, ...change })) return refuseMaquette('invalid-value', `ue ${ue.code}`)
  return changeMaquette((draft) => {
    const place = draftSemester(draft, semester)
    const target = draftItem(place.ues, index)
    const { code, poleShares, ...rest } = change
    Object.assign(target, rest)
    if (poleShares) target.poleShares = poleShares
    else if (poleShares === null) delete target.poleShares
    if (change.ects !== undefined || poleShares !== undefined) target.provenance = 'iut'
    if (code === undefined || code.trim() === target.code) return
    target.code = code.trim()
    renameCoefficients(place, ue.code, target.code)
  })
}

/** Takes a UE out; coefficients in it leave with it, unless another UE of the semester bears its code. */
export function removeUe(maquette: Maquette, { semester, ue: index }: MaquetteCommandOf<'removeUe'>): CheckedMaquette {
  const ue = ueIn(maquette, semester, index)
  if (!ue) return refuseMaquette('unknown-place', `ue ${index} of semester ${semester}`)
  return changeMaquette((draft) => {
    const place = draftSemester(draft, semester)
    place.ues.splice(index, 1)
    renameCoefficients(place, ue.code, null)
  })
}
