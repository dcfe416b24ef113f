import { parseUeCode } from '../codes'
import type { Maquette, MaquetteModule } from '../maquette'
import type { ModuleChange } from '../maquette-command'
import {
  changeMaquette,
  draftItem,
  draftSemester,
  isCoefficient,
  isFigure,
  moduleIn,
  refuseMaquette,
  semesterIn,
  type CheckedMaquette,
  type MaquetteCommandOf
} from './maquette-recipe'

function isModule({ code, hours, weeks, coefficients }: MaquetteModule): boolean {
  const figures = [...Object.values(hours), ...(weeks ? [weeks.min, weeks.max] : [])]
  return code.trim() !== '' && figures.every(isFigure) && Object.values(coefficients).every(isCoefficient)
}

export function addModule(maquette: Maquette, { semester, module }: MaquetteCommandOf<'addModule'>): CheckedMaquette {
  if (!semesterIn(maquette, semester)) return refuseMaquette('unknown-place', `semester ${semester}`)
  if (!isModule(module)) return refuseMaquette('invalid-value', `module ${module.code}`)
  return changeMaquette((draft) => void draftSemester(draft, semester).modules.push(module))
}

/** Where other modules name this one, they follow its new code, unless another module keeps the former one. */
function followCode(draft: Maquette, from: string, to: string): void {
  const modules = draft.semesters.flatMap((semester) => semester.modules)
  if (modules.some(({ code }) => code === from)) return
  for (const module of modules) {
    for (const list of ['prerequisites', 'mobilises'] as const) {
      const at = module[list].indexOf(from)
      if (at !== -1) module[list][at] = to
    }
  }
}

/** What is linked to a module says nothing of where the module itself comes from. */
const LINKS: readonly (keyof ModuleChange)[] = ['mobilises', 'criticalLearnings', 'prerequisites']

/** What a module is (set here, it is the IUT's own: `iut`) and what it is linked to. Its figures have commands of their own. */
export function setModule(maquette: Maquette, { semester, module: index, change }: MaquetteCommandOf<'setModule'>): CheckedMaquette {
  const module = moduleIn(maquette, semester, index)
  if (!module) return refuseMaquette('unknown-place', `module ${index} of semester ${semester}`)
  const { code, weeks, graded, ...rest } = change
  const isOwn = (Object.keys(change) as (keyof ModuleChange)[]).some((field) => !LINKS.includes(field))
  if (code?.trim() === '' || (weeks && !(isFigure(weeks.min) && isFigure(weeks.max)))) {
    return refuseMaquette('invalid-value', `module ${module.code}`)
  }
  return changeMaquette((draft) => {
    const target = draftItem(draftSemester(draft, semester).modules, index)
    Object.assign(target, rest)
    if (isOwn) target.provenance = 'iut'
    if (weeks) target.weeks = weeks
    else if (weeks === null) delete target.weeks
    if (graded === false) target.graded = false
    else if (graded === true) delete target.graded
    if (code === undefined || code.trim() === target.code) return
    target.code = code.trim()
    followCode(draft, module.code, target.code)
  })
}

/** Coefficients in another semester: those of the UE of the same competence there; what has no such UE is left out. */
function carriedOver(maquette: Maquette, { coefficients }: MaquetteModule, to: number): Record<string, number> {
  const there = semesterIn(maquette, to)?.ues ?? []
  return Object.fromEntries(
    Object.entries(coefficients).flatMap(([code, value]) => {
      const competence = parseUeCode(code)?.competence
      const ue = there.find((candidate) => parseUeCode(candidate.code)?.competence === competence)
      return competence !== undefined && ue ? [[ue.code, value]] : []
    })
  )
}

/** Moves a module to the end of another semester; its coefficients become those of the same competences there. */
export function moveModule(maquette: Maquette, { semester, module: index, to }: MaquetteCommandOf<'moveModule'>): CheckedMaquette {
  const module = moduleIn(maquette, semester, index)
  if (!module || !semesterIn(maquette, to)) return refuseMaquette('unknown-place', `module ${index} from ${semester} to ${to}`)
  if (semester === to) return refuseMaquette('no-change', 'moveModule')
  const moved = { ...module, coefficients: carriedOver(maquette, module, to) }
  return changeMaquette((draft) => {
    draftSemester(draft, semester).modules.splice(index, 1)
    draftSemester(draft, to).modules.push(moved)
  })
}

export function removeModule(maquette: Maquette, { semester, module: index }: MaquetteCommandOf<'removeModule'>): CheckedMaquette {
  if (!moduleIn(maquette, semester, index)) return refuseMaquette('unknown-place', `module ${index} of semester ${semester}`)
  return changeMaquette((draft) => void draftSemester(draft, semester).modules.splice(index, 1))
}
