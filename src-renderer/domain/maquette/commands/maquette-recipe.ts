import { fail, ok, type Result } from '../../result'
import type { Maquette, MaquetteModule, MaquetteSemester, Ue } from '../maquette'
import type { MaquetteCommand, MaquetteCommandError, MaquetteCommandErrorCode } from '../maquette-command'

/** Makes a command's change in a draft. Everything that can fail was checked before. */
export type MaquetteRecipe = (draft: Maquette) => void

/** A command is first checked against the maquette, which never changes in place; what comes out cannot fail. */
export type CheckedMaquette = Result<MaquetteRecipe, MaquetteCommandError>

export type MaquetteCommandOf<T extends MaquetteCommand['type']> = Extract<MaquetteCommand, { type: T }>

export function refuseMaquette(code: MaquetteCommandErrorCode, detail: string): CheckedMaquette {
  return fail({ code, detail })
}

export const changeMaquette = (recipe: MaquetteRecipe): CheckedMaquette => ok(recipe)

export function semesterIn(maquette: Maquette, number: number): MaquetteSemester | undefined {
  return maquette.semesters.find((semester) => semester.number === number)
}

export function ueIn(maquette: Maquette, semester: number, index: number): Ue | undefined {
  return semesterIn(maquette, semester)?.ues[index]
}

export function moduleIn(maquette: Maquette, semester: number, index: number): MaquetteModule | undefined {
  return semesterIn(maquette, semester)?.modules[index]
}

/** The draft's semester of a number that was found in the maquette: absent only if a check was forgotten. */
export function draftSemester(draft: Maquette, number: number): MaquetteSemester {
  const found = semesterIn(draft, number)
  if (!found) throw new Error(`not in the draft: semester ${number}`)
  return found
}

/** The draft's element at a position that was checked. */
export function draftItem<T>(items: T[], index: number): T {
  const found = items[index]
  if (found === undefined) throw new Error(`not in the draft: position ${index}`)
  return found
}

/** Beyond a million a figure means nothing; the file format takes no more. */
const MAX_FIGURE = 1_000_000

/** A decimal of at least 0. */
export function isFigure(value: number): boolean {
  return Number.isFinite(value) && value >= 0 && value <= MAX_FIGURE
}

/** Coefficients are exact decimals of at most four places: averages are computed with their ten-thousandths. */
export function isCoefficient(value: number): boolean {
  return isFigure(value) && Math.round(value * 10_000) / 10_000 === value
}
