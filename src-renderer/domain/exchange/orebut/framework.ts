import * as v from 'valibot'
import type { Competence, EssentialComponent, Framework, Level, Parcours } from '../../framework/framework'
import { fail, ok, type Result } from '../../result'
import { FrameworkSchema } from '../schemas/framework'
import { cleanLabel } from './errata'
import type { OrebutError } from './orebut-error'
import { attribute, children, descendants, parseXml, textOf, type XmlElement } from './xml'

/** Parcours of each competence, by its name. */
type Usage = Map<string, Set<string>>

/**
 * Reads an ORéBUT "référentiel de compétences" (rules.md, Import formats). Codes of apprentissages
 * critiques are of the 2022 form, made from the place of each (year, compétence, parcours): the file
 * writes those of 2021, some of them wrong. A competence that only some parcours hold belongs to them.
 * Never throws. Errors: see `OrebutErrorCode`.
 */
export function parseFramework(xml: string): Result<Framework, OrebutError> {
  const read = readFramework(xml)
  return read.ok ? ok(read.value.framework) : read
}

/** A critical learning as the file writes its code, and the one of the 2022 form that it stands for. */
export interface DatedCode {
  written: string
  code: string
}

/** As `parseFramework`, with the codes that the file writes beside those that they become. */
export function readFramework(xml: string): Result<{ framework: Framework; codes: DatedCode[] }, OrebutError> {
  const root = parseXml(xml, 'referentiel_competence')
  if (!root.ok) return root
  const framework = frameworkOf(root.value)
  return framework.ok ? ok({ framework: framework.value, codes: datedCodes(root.value, framework.value) }) : framework
}

/** Both lists are in the order of the file. */
function datedCodes(root: XmlElement, { competences }: Framework): DatedCode[] {
  const written = descendants(root, 'competences', 'competence', 'niveaux', 'niveau', 'acs', 'ac').map((ac) => attribute(ac, 'code'))
  const codes = competences.flatMap(({ levels }) => levels.flatMap(({ criticalLearnings }) => criticalLearnings.map(({ code }) => code)))
  return codes.map((code, index) => ({ written: written[index] ?? '', code }))
}

function frameworkOf(root: XmlElement): Result<Framework, OrebutError> {
  const speciality = attribute(root, 'specialite')
  if (speciality === '') return fail({ code: 'damaged', detail: 'specialite' })
  const parcoursElements = descendants(root, 'parcours', 'parcour')
  const usage = competencesOfParcours(parcoursElements)
  const competences = descendants(root, 'competences', 'competence').map((element) =>
    readCompetence(element, usage, parcoursElements.length)
  )
  const framework: Framework = {
    format: 'gamme/framework',
    version: 1,
    id: `but-${speciality.toLowerCase()}-2021`,
    name: `BUT ${sentenceCase(attribute(root, 'specialite_long'))} (${speciality})`,
    speciality,
    source: 'Référentiel de compétences ORéBUT (XML). Codes AC au format 2022, déduits des règles de codification.',
    officialText: null,
    ects: 180,
    semesters: 6,
    firstParcoursSemester: firstParcoursSemester(competences),
    parcours: parcoursElements.map((element) => readParcours(element, competences)),
    competences
  }
  return checked(framework)
}

function checked(framework: Framework): Result<Framework, OrebutError> {
  const result = v.safeParse(FrameworkSchema, framework)
  if (!result.success) {
    const [issue] = result.issues
    return fail({ code: 'damaged', detail: `${v.getDotPath(issue) ?? 'root'}: ${issue.message}`.slice(0, 200) })
  }
  const ids = framework.competences.map(({ id }) => id)
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  return repeated === undefined ? ok(framework) : fail({ code: 'damaged', detail: `competence ${repeated} twice` })
}

/** Two forms exist: `niveau[competence]` under the parcours, or `annee > competence[nom]`. */
function competencesOfParcours(parcours: XmlElement[]): Usage {
  const usage: Usage = new Map()
  for (const element of parcours) {
    const names = [
      ...children(element, 'niveau').map((level) => attribute(level, 'competence')),
      ...descendants(element, 'annee', 'competence').map((competence) => attribute(competence, 'nom'))
    ]
    for (const name of names) usage.set(name, (usage.get(name) ?? new Set()).add(attribute(element, 'code')))
  }
  return usage
}

function readCompetence(element: XmlElement, usage: Usage, parcoursCount: number): Competence {
  const name = nameOf(element)
  const number = Number(attribute(element, 'numero'))
  const users = [...(usage.get(name) ?? [])]
  const parcours = users.length === 0 || users.length === parcoursCount ? null : users
  return {
    id: parcours === null ? `C${number}` : `C${number}.${parcours.join('.')}`,
    number,
    name,
    title: attribute(element, 'libelle_long'),
    parcours,
    essentialComponents: descendants(element, 'composantes_essentielles', 'composante').map((component, index) =>
      essentialComponent(component, number, index)
    ),
    levels: descendants(element, 'niveaux', 'niveau').map((level) => readLevel(level, number, parcours))
  }
}

function nameOf(competence: XmlElement): string {
  return attribute(competence, 'name') || attribute(competence, 'nom_court')
}

function essentialComponent(element: XmlElement, competence: number, index: number): EssentialComponent {
  return { code: `CE${competence}.${twoDigits(index + 1)}`, label: textOf(element) }
}

function readLevel(element: XmlElement, competence: number, parcours: string[] | null): Level {
  const number = Number(attribute(element, 'ordre'))
  const year = Number(attribute(element, 'annee').replace(/\D/g, '') || number)
  return {
    number,
    year,
    semesters: [2 * year - 1, 2 * year],
    label: cleanLabel(attribute(element, 'libelle')),
    criticalLearnings: descendants(element, 'acs', 'ac').map((ac, index) => ({
      code: `AC${year}${competence}.${twoDigits(index + 1)}${parcours?.join('') ?? ''}`,
      label: cleanLabel(textOf(ac))
    }))
  }
}

function readParcours(element: XmlElement, competences: Competence[]): Parcours {
  const code = attribute(element, 'code')
  const own = competences.find((competence) => competence.parcours?.includes(code))
  return { code, name: cleanLabel(attribute(element, 'libelle')), competence: own?.id ?? '' }
}

/** The semester in which the first competence of a parcours opens. */
function firstParcoursSemester(competences: Competence[]): number {
  const semesters = competences
    .filter(({ parcours }) => parcours !== null)
    .flatMap(({ levels }) => levels.flatMap((level) => level.semesters))
  return semesters.length === 0 ? 1 : Math.min(...semesters)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function sentenceCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase()
}
