import type { Framework } from '../../framework/framework'
import { normaliseCode, parseModuleCode } from '../../maquette/codes'
import type { Maquette, MaquetteModule, MaquetteSemester } from '../../maquette/maquette'
import { fail, ok, type Result } from '../../result'
import { hashOf } from '../content-hash'
import { MAX_MODULES } from '../limits'
import { placeholderUes } from '../placeholder-ues'
import { readModule } from './formation-module'
import { FrameworkIndex } from './framework-index'
import { Notes, type FormationNote } from './notes'
import type { OrebutError } from './orebut-error'
import { shippedFramework } from './shipped-framework'
import { attribute, children, descendants, parseXml, type XmlElement } from './xml'

/**
 * Reads an ORéBUT "référentiel de formation" as a maquette (rules.md, Import formats). Never throws.
 * Errors: see `OrebutErrorCode`.
 */
export function parseFormation(xml: string, framework: Framework = shippedFramework): Result<Maquette, OrebutError> {
  const read = readFormation(xml, framework)
  return read.ok ? ok(read.value.maquette) : read
}

/**
 * As `parseFormation`, with what the import supposed or could not use. UE come from the framework, one a
 * compétence and semester; their ECTS are not in the file: 30 shared out, as placeholders. The texts
 * (descriptions, objectives, keywords) have no place in a maquette.
 */
export function readFormation(
  xml: string,
  framework: Framework = shippedFramework
): Result<{ maquette: Maquette; notes: FormationNote[] }, OrebutError> {
  const root = parseXml(xml, 'referentiel_formation')
  if (!root.ok) return root
  const speciality = attribute(root.value, 'specialite')
  if (speciality !== '' && speciality.toLowerCase() !== framework.speciality.toLowerCase()) {
    return fail({ code: 'other-speciality', detail: speciality.slice(0, 100) })
  }
  const elements = moduleElements(root.value)
  if (elements.length > MAX_MODULES) {
    return fail({ code: 'too-large', detail: `expected at most ${MAX_MODULES} modules, got ${elements.length}` })
  }
  const index = new FrameworkIndex(framework)
  if (namesOtherCompetences(elements, index)) return fail({ code: 'other-speciality', detail: 'competences' })
  const notes = new Notes()
  const numbered = numberedSemesters(children(root.value, 'semestre'), notes)
  if (numbered.size === 0) return fail({ code: 'damaged', detail: 'semestre' })
  const semesters = [...numbered]
    .sort(([a], [b]) => a - b)
    .map(([number, element]) => readSemester(number, element, index, notes))
  if (semesters.every(({ modules }) => modules.length === 0)) return fail({ code: 'damaged', detail: 'ressource, sae' })
  const maquette: Maquette = {
    format: 'gamme/maquette',
    version: 1,
    id: `orebut-${hashOf(xml).slice('sha256-'.length, 'sha256-'.length + 12)}`,
    name: `Référentiel de formation ${framework.speciality} (ORéBUT)`,
    framework: framework.id,
    institution: null,
    academicYear: null,
    semesters: withResolvedReferences(semesters, notes)
  }
  return ok({ maquette, notes: notes.list() })
}

function moduleElements(root: XmlElement): XmlElement[] {
  return [...descendants(root, 'semestre', 'ressources', 'ressource'), ...descendants(root, 'semestre', 'saes', 'sae')]
}

/** Compétences are named, and none is of this framework: the file is that of another BUT. */
function namesOtherCompetences(modules: XmlElement[], index: FrameworkIndex): boolean {
  const names = modules
    .flatMap((module) => descendants(module, 'competences', 'competence'))
    .map((competence) => attribute(competence, 'nom'))
    .filter((name) => name !== '')
  return names.length > 0 && names.every((name) => index.competenceNumber(name) === null)
}

/** Semesters by number, 1 to 6. Some files number them within the year: then `ordreAnnee` tells the year. */
function numberedSemesters(elements: XmlElement[], notes: Notes): Map<number, XmlElement> {
  const numbers = elements.map((element) => Number(attribute(element, 'numero')))
  const repeated = new Set(numbers).size < numbers.length
  const found = new Map<number, XmlElement>()
  for (const [position, element] of elements.entries()) {
    const year = Number(attribute(element, 'ordreAnnee'))
    const inYear = numbers[position] ?? 0
    const number = repeated && inYear <= 2 ? (year - 1) * 2 + inYear : inYear
    if (Number.isInteger(number) && number >= 1 && number <= 6 && !found.has(number)) found.set(number, element)
    else notes.add('semester-unusable', attribute(element, 'libelle') || `${position + 1}`)
  }
  return found
}

function readSemester(number: number, element: XmlElement, index: FrameworkIndex, notes: Notes): MaquetteSemester {
  const ressources = ordered(descendants(element, 'ressources', 'ressource')).map((item) =>
    readModule(item, 'ressource', number, index, notes)
  )
  const saes = ordered(descendants(element, 'saes', 'sae')).map((item) => readModule(item, 'sae', number, index, notes))
  const modules = [...ressources, ...saes].filter((module) => module !== null)
  const ues = placeholderUes(number, index.framework)
  for (const { code } of ues) notes.add('ects-missing', code)
  return { number, year: Math.ceil(number / 2), ues, modules: withOwnCodes(modules, notes) }
}

function ordered(elements: XmlElement[]): XmlElement[] {
  const rank = (element: XmlElement): number => {
    const order = Number.parseInt(attribute(element, 'ordre'), 10)
    return Number.isNaN(order) ? Number.MAX_SAFE_INTEGER : order
  }
  return elements.toSorted((a, b) => rank(a) - rank(b))
}

/** Modules of several parcours may share `R3.16`: the parcours then goes into the code, as ORéBUT writes it. */
function withOwnCodes(modules: MaquetteModule[], notes: Notes): MaquetteModule[] {
  const counts = new Map<string, number>()
  for (const { code } of modules) counts.set(code, (counts.get(code) ?? 0) + 1)
  const coded = modules.map((module) =>
    (counts.get(module.code) ?? 0) > 1 ? { ...module, code: codeOfParcours(module.code, module.parcours) } : module
  )
  const seen = new Set<string>()
  for (const { code } of coded) {
    if (seen.has(code)) notes.add('duplicate-module', code)
    seen.add(code)
  }
  return coded
}

function codeOfParcours(code: string, parcours: string[] | null): string {
  const parsed = parseModuleCode(code)
  const own = parcours?.length === 1 ? parcours[0] : undefined
  if (own === undefined || !parsed || parsed.parcours !== null || parsed.number === null) return code
  const prefix = parsed.kind === 'ressource' ? 'R' : 'SAE'
  return normaliseCode(`${prefix}${parsed.semester}.${own}.${String(parsed.number).padStart(2, '0')}`)
}

/** References lead to the module of that code, or of that code in the same parcours; those of a ressource to its SAÉ are turned round. */
function withResolvedReferences(semesters: MaquetteSemester[], notes: Notes): MaquetteSemester[] {
  const modules = semesters.flatMap((semester) => semester.modules)
  const codes = new Set(modules.map(({ code }) => code))
  const resolve = (module: MaquetteModule, code: string): string => {
    if (codes.has(code)) return code
    const own = codeOfParcours(code, module.parcours)
    if (codes.has(own)) return own
    notes.add('unknown-module', `${module.code} : ${code}`)
    return code
  }
  const mobilisedBy = new Map<string, string[]>()
  for (const module of modules.filter(({ kind }) => kind === 'ressource')) {
    for (const code of module.mobilises) {
      const sae = resolve(module, code)
      const ressources = mobilisedBy.get(sae)
      if (ressources) ressources.push(module.code)
      else mobilisedBy.set(sae, [module.code])
    }
  }
  const resolved = (module: MaquetteModule): MaquetteModule => {
    const own = module.kind === 'ressource' ? [] : module.mobilises.map((code) => resolve(module, code))
    return {
      ...module,
      mobilises: [...new Set([...own, ...(mobilisedBy.get(module.code) ?? [])])],
      prerequisites: [...new Set(module.prerequisites.map((code) => resolve(module, code)))]
    }
  }
  return semesters.map((semester) => ({ ...semester, modules: semester.modules.map(resolved) }))
}
