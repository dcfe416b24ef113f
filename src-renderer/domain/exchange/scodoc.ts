import { normaliseCode, parseModuleCode, parseUeCode } from '../maquette/codes'
import type { ModuleKind } from '../maquette/maquette'
import { fail, ok, type Result } from '../result'
import { isJsonObject, type JsonObject } from './json'
import { parseJsonText } from './json-text'
import { MAX_BULLETIN_LENGTH } from './limits'
import type { Bulletin, BulletinAssessment, BulletinError, BulletinModule, BulletinNote, BulletinUe } from './scodoc/bulletin'
import { averageOf, decimalAt, markOf, part, textAt } from './scodoc/values'

export type * from './scodoc/bulletin'

/**
 * Reads a BUT bulletin that ScoDoc exported as JSON (rules.md, Import formats). Codes come back in the
 * ORéBUT form, marks and averages in hundredths. What cannot be read is left out and noted. Personal data
 * of the file is not read. Never throws. Errors: see `BulletinErrorCode`.
 */
export function parseBulletin(text: string): Result<Bulletin, BulletinError> {
  const parsed = parseJsonText(text, MAX_BULLETIN_LENGTH)
  if (!parsed.ok) {
    const isXml = parsed.error.code === 'not-json' && /^[\s\uFEFF]*</.test(text)
    return fail((isXml ? { code: 'other-format', detail: 'xml' } : parsed.error) as BulletinError)
  }
  const root = parsed.value
  if (!isJsonObject(root)) return fail({ code: 'not-bulletin', detail: Array.isArray(root) ? 'list' : typeof root })
  if (typeof root.format === 'string' && root.format.startsWith('gamme/')) {
    return fail({ code: 'other-format', detail: root.format.slice(0, 40) })
  }
  if (!isJsonObject(root.ues)) return fail({ code: 'not-bulletin', detail: 'ues' })
  const type = textAt(root, 'type')
  if (type !== '' && type.toUpperCase() !== 'BUT') return fail({ code: 'not-but', detail: type.slice(0, 40) })
  const bulletin = readBulletin(root)
  return bulletin.ues.length + bulletin.modules.length > 0 ? ok(bulletin) : fail({ code: 'damaged', detail: 'ues, ressources, saes' })
}

function readBulletin(root: JsonObject): Bulletin {
  const notes: BulletinNote[] = []
  const semester = part(root, 'semestre')
  const number = decimalAt(semester, 'numero')
  const year = /^(\d{4})/.exec(textAt(semester, 'annee_universitaire'))?.[1]
  const formation = part(root, 'formation')
  const modules = [
    ...entries(root, 'ressources', notes).map(([code, module]) => readModule(code, module, 'ressource', notes)),
    ...entries(root, 'saes', notes).map(([code, module]) => readModule(code, module, 'sae', notes))
  ]
  const unmarked = new Set(modules.filter(hasNoMark).map(({ code }) => code))
  return {
    semester: number !== null && Number.isInteger(number) && number >= 1 && number <= 6 ? number : null,
    academicYear: year === undefined ? null : Number(year),
    formation: textAt(formation, 'titre_officiel') || textAt(formation, 'titre') || textAt(formation, 'acronyme'),
    ues: entries(root, 'ues', notes).map(([code, ue]) => withoutFalseZeros(readUe(code, ue, notes), unmarked)),
    modules: modules.map((module) => (unmarked.has(module.code) ? { ...module, average: null } : module)),
    notes
  }
}

/** ScoDoc writes "00.00" for a module whose assessments have no mark yet: that is no average, and never a zero. */
function hasNoMark({ assessments }: BulletinModule): boolean {
  return assessments.length > 0 && assessments.every(({ mark }) => mark === null || mark === 'EXC' || mark === 'ATT')
}

function withoutFalseZeros(ue: BulletinUe, unmarked: Set<string>): BulletinUe {
  const modules = ue.modules.map((share) => (unmarked.has(share.module) ? { ...share, average: null } : share))
  return { ...ue, modules }
}

/** The entries of a table that are objects; the others are noted. */
function entries(owner: JsonObject, name: string, notes: BulletinNote[], place = name): [string, JsonObject][] {
  return Object.entries(part(owner, name)).flatMap(([key, value]): [string, JsonObject][] => {
    if (key.trim() !== '' && isJsonObject(value)) return [[key, value]]
    notes.push({ code: 'unreadable-entry', place: `${place}.${key}` })
    return []
  })
}

function readUe(writtenCode: string, ue: JsonObject, notes: BulletinNote[]): BulletinUe {
  const shares = (['ressources', 'saes'] as const).flatMap((pole) =>
    entries(ue, pole, notes, `${writtenCode}.${pole}`).flatMap(([code, share]) => {
      const coefficient = decimalAt(share, 'coef')
      if (coefficient !== null) return [{ module: moduleCode(code), coefficient, average: averageOf(share.moyenne) }]
      notes.push({ code: 'unreadable-entry', place: `${writtenCode}.${pole}.${code}.coef` })
      return []
    })
  )
  // Older exports give `moyenne` as a text, newer ones as an object with the ranks beside it.
  const average = isJsonObject(ue.moyenne) ? ue.moyenne.value : ue.moyenne
  return {
    code: ueCode(writtenCode),
    writtenCode,
    average: averageOf(average),
    ects: decimalAt(part(ue, 'ECTS'), 'total'),
    bonus: averageOf(ue.bonus),
    malus: averageOf(ue.malus),
    modules: shares
  }
}

function readModule(
  writtenCode: string,
  module: JsonObject,
  pole: 'ressource' | 'sae',
  notes: BulletinNote[]
): BulletinModule {
  const list: unknown[] = Array.isArray(module.evaluations) ? module.evaluations : []
  return {
    code: moduleCode(writtenCode),
    writtenCode,
    kind: kindOf(writtenCode, textAt(module, 'titre'), pole),
    title: textAt(module, 'titre'),
    average: averageOf(part(module, 'moyenne').value),
    assessments: list.flatMap((item, index) => readAssessment(item, `${writtenCode}[${index}]`, notes))
  }
}

/** As ScoDoc numbers them: 1 catch-up, 2 second session, 3 bonus. */
function readAssessment(item: unknown, place: string, notes: BulletinNote[]): BulletinAssessment[] {
  if (!isJsonObject(item)) {
    notes.push({ code: 'unreadable-entry', place })
    return []
  }
  // A bonus adds to the average instead of weighing in it: read as a mark, it would lower the average.
  if (item.evaluation_type === 3) {
    notes.push({ code: 'bonus-assessment', place })
    return []
  }
  const mark = markOf(part(item, 'note').value)
  if (mark === undefined) notes.push({ code: 'unreadable-mark', place })
  return [
    {
      title: textAt(item, 'description'),
      kind: item.evaluation_type === 1 || item.evaluation_type === 2 ? 'catchUp' : 'normal',
      coefficient: decimalAt(item, 'coef') ?? 1,
      weights: readWeights(part(item, 'poids')),
      mark: mark ?? null,
      date: dayOf(textAt(item, 'date') || textAt(item, 'date_debut'))
    }
  ]
}

function readWeights(weights: JsonObject): Record<string, number> {
  const found = Object.keys(weights).flatMap((code): [string, number][] => {
    const weight = decimalAt(weights, code)
    return weight === null ? [] : [[ueCode(code), weight]]
  })
  return Object.fromEntries(found)
}

function dayOf(text: string): string | null {
  const day = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]|$)/.exec(text)?.[1]
  return day ?? null
}

function kindOf(code: string, title: string, pole: 'ressource' | 'sae'): ModuleKind {
  const kind = parseModuleCode(code)?.kind
  if (kind === 'stage' || kind === 'portfolio') return kind
  if (pole === 'sae' && /^portfolio\b/i.test(title)) return 'portfolio'
  if (pole === 'sae' && /^stage\b/i.test(title)) return 'stage'
  return pole
}

function moduleCode(written: string): string {
  return normaliseCode(written)
}

/** Some systems write `RT1.1` for `UE1.1`: what is not a UE's code stays as it is, in capitals. */
function ueCode(written: string): string {
  const parts = parseUeCode(written)
  return parts ? `UE${parts.semester}.${parts.competence}` : normaliseCode(written)
}
