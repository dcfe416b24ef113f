import { normaliseCode, parseModuleCode } from '../../maquette/codes'
import type { Hours, MaquetteModule, ModuleKind } from '../../maquette/maquette'
import type { FrameworkIndex } from './framework-index'
import type { Notes } from './notes'
import { attribute, descendants, textOf, type XmlElement } from './xml'

/** Far above any real module: beyond, a figure is a slip of the file. */
const MAX_HOURS = 1000

/**
 * A `sae` or `ressource` element as a module, or null when it has no code. References to other modules
 * are codes as written, normalised; they are resolved once all modules are known.
 */
export function readModule(
  element: XmlElement,
  pole: 'ressource' | 'sae',
  semester: number,
  index: FrameworkIndex,
  notes: Notes
): MaquetteModule | null {
  const written = attribute(element, 'code')
  const title = textOf(descendants(element, 'titre')[0])
  if (written === '') {
    notes.add('module-unusable', title || `S${semester}`)
    return null
  }
  const code = codeInSemester(written, semester)
  const kind = pole === 'ressource' ? 'ressource' : kindOf(code, title)
  const parcours = readParcours(element, code, index, notes)
  const hours = kind === 'ressource' ? readHours(element, code, notes) : null
  if ((kind === 'ressource' || kind === 'sae') && hours === null) notes.add('hours-missing', code)
  const coefficients = readCoefficients(element, semester, index, notes)
  const module: MaquetteModule = {
    code,
    kind,
    title,
    parcours,
    hours: hours ?? { lecture: 0, tutorial: 0, practical: 0, project: 0 },
    mobilises: codesOf(descendants(element, pole === 'sae' ? 'ressources' : 'saes', pole === 'sae' ? 'ressource' : 'sae')),
    criticalLearnings: readCriticalLearnings(element, code, parcours, index, notes),
    prerequisites: codesOf(descendants(element, 'prerequis', 'ressource')),
    coefficients,
    provenance: 'iut',
    coefficientsProvenance: Object.keys(coefficients).length > 0 ? 'iut' : 'gabarit',
    hoursProvenance: hours === null ? 'gabarit' : 'iut'
  }
  // The portfolio is assessed in even semesters only (rules.md, Credits and frame).
  if (kind === 'portfolio') return { ...module, graded: semester % 2 === 0 }
  if (Object.keys(coefficients).length === 0) notes.add('coefficients-missing', code)
  return module
}

/** The module's code, with the semester that a bare `PORTFOLIO` or `STAGE` leaves out. */
function codeInSemester(written: string, semester: number): string {
  const parsed = parseModuleCode(written)
  return normaliseCode(parsed && parsed.semester === null ? `${written} ${semester}` : written)
}

function kindOf(code: string, title: string): ModuleKind {
  const kind = parseModuleCode(code)?.kind
  if (kind === 'stage' || kind === 'portfolio') return kind
  if (/^portfolio\b/i.test(title)) return 'portfolio'
  return /^stage\b/i.test(title) ? 'stage' : 'sae'
}

function readParcours(element: XmlElement, code: string, index: FrameworkIndex, notes: Notes): string[] | null {
  const names = descendants(element, 'liste_parcours', 'parcours')
    .map((item) => textOf(item) || attribute(item, 'code'))
    .filter((name) => name !== '')
  const codes = new Set<string>()
  for (const name of names) {
    const known = index.parcours(name)
    if (known === null) notes.add('unknown-parcours', `${code} : ${name}`)
    codes.add(known ?? name)
  }
  return codes.size === 0 || index.parcoursCodes.every((parcours) => codes.has(parcours)) ? null : [...codes]
}

/**
 * Hours of a ressource (rules.md, Import formats): `heuresCMTD` holds the total and `heuresTP` the TP
 * within it, so CM/TD are the difference, all counted as TD since the file does not part them. With more
 * TP than total the two are read as written.
 */
function readHours(element: XmlElement, code: string, notes: Notes): Hours | null {
  const total = decimal(attribute(element, 'heuresCMTD'))
  const practical = decimal(attribute(element, 'heuresTP'))
  if (total === null && practical === null) return null
  if (total === null || practical === null) {
    return { lecture: 0, tutorial: total ?? 0, practical: practical ?? 0, project: 0 }
  }
  if (practical > total) {
    notes.add('practical-above-total', code)
    return { lecture: 0, tutorial: total, practical, project: 0 }
  }
  if (practical > 0) notes.add('practical-within-total', code)
  return { lecture: 0, tutorial: difference(total, practical), practical, project: 0 }
}

/** 20.1 - 10.05 is 10.05 and not 10.050000000000002: hours have at most four decimals. */
function difference(a: number, b: number): number {
  return Math.round((a - b) * 10_000) / 10_000
}

function readCoefficients(
  element: XmlElement,
  semester: number,
  index: FrameworkIndex,
  notes: Notes
): Record<string, number> {
  const coefficients: Record<string, number> = {}
  for (const competence of descendants(element, 'competences', 'competence')) {
    const name = attribute(competence, 'nom') || textOf(competence)
    const value = decimal(attribute(competence, 'coefficient'))
    if (name === '') continue
    const number = index.competenceNumber(name)
    if (number === null) notes.add('unknown-competence', name)
    else if (value !== null && value > 0) coefficients[`UE${semester}.${number}`] ??= value
  }
  return coefficients
}

function readCriticalLearnings(
  element: XmlElement,
  code: string,
  parcours: string[] | null,
  index: FrameworkIndex,
  notes: Notes
): string[] {
  const codes = new Set<string>()
  for (const item of descendants(element, 'acs', 'ac')) {
    const written = textOf(item) || attribute(item, 'code')
    if (written === '') continue
    const known = index.criticalLearningCodes(written, parcours)
    if (known.length === 0) notes.add('unknown-critical-learning', `${code} : ${written}`)
    for (const ac of known.length > 0 ? known : [written]) codes.add(ac)
  }
  return [...codes]
}

function codesOf(elements: XmlElement[]): string[] {
  const written = elements.map((element) => textOf(element) || attribute(element, 'code')).filter((text) => text !== '')
  return [...new Set(written.map(normaliseCode))]
}

function decimal(text: string): number | null {
  if (!/^\d{1,6}(?:[.,]\d{1,6})?$/.test(text)) return null
  const value = Number(text.replace(',', '.'))
  return value <= MAX_HOURS ? value : null
}
