import type { ModuleKind } from './maquette'

export interface ModuleCode {
  kind: ModuleKind
  /** 1 to 6; null for a bare `STAGE` or `PORTFOLIO`. */
  semester: number | null
  /** Code of the parcours that a module of one parcours carries; null for all. */
  parcours: string | null
  /** Rank within the semester; null for a stage or a portfolio. */
  number: number | null
}

export interface UeCodeParts {
  /** 1 to 6. */
  semester: number
  /** 1 to 5. */
  competence: number
}

/** `R3.05`, `R3.SNRV.16`, `SAE11`, `S1.01` once accents and separators are gone. */
const MODULE = /^(R|SAE|S)([1-6])([A-Z]{2,6})?(\d{1,2})$/
/** The parcours written last: `R3.16SNRV`. */
const MODULE_PARCOURS_LAST = /^(R|SAE|S)([1-6])(\d{1,2})([A-Z]{2,6})$/
const UE = /^UE([1-6])([1-9])$/
const STAGE = /^STAGES?([1-6])?$/
const PORTFOLIO = /^(?:PORTFOLIO|PF)S?([1-6])?$/

/** Capitals without accents, spaces, dots, dashes: what is left is what all systems agree on. */
function skeleton(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()
    .replace(/[\s._–-]+/g, '')
}

function ressourceOrSae(prefix: string, semester: string, number: string, parcours: string | undefined): ModuleCode {
  return {
    kind: prefix === 'R' ? 'ressource' : 'sae',
    semester: Number(semester),
    parcours: parcours ?? null,
    number: Number(number)
  }
}

/**
 * Reads a module's code in ORéBUT's form or in that of other systems (rules.md, "Codes of things"):
 * `R3.05`, `R101`, `R3.SNRV.16`, `SAÉ 3.02`, `SAE11`, `S1.01`, `STAGE 4`. Null when it is none of these.
 */
export function parseModuleCode(text: string): ModuleCode | null {
  const bare = skeleton(text)
  const module = MODULE.exec(bare)
  if (module) return ressourceOrSae(module[1]!, module[2]!, module[4]!, module[3])
  const last = MODULE_PARCOURS_LAST.exec(bare)
  if (last) return ressourceOrSae(last[1]!, last[2]!, last[3]!, last[4])
  for (const [kind, form] of [['stage', STAGE], ['portfolio', PORTFOLIO]] as const) {
    const match = form.exec(bare)
    if (match) return { kind, semester: match[1] ? Number(match[1]) : null, parcours: null, number: null }
  }
  return null
}

/** Reads a UE's code: `UE1.1`, `UE11`, `UE 1-1`. Null when it is none. */
export function parseUeCode(text: string): UeCodeParts | null {
  const match = UE.exec(skeleton(text))
  return match ? { semester: Number(match[1]), competence: Number(match[2]) } : null
}

function written({ kind, semester, parcours, number }: ModuleCode): string {
  if (kind === 'stage' || kind === 'portfolio') {
    const name = kind.toUpperCase()
    return semester === null ? name : `${name} ${semester}`
  }
  const rank = String(number).padStart(2, '0')
  const path = [semester, parcours, rank].filter((part) => part !== null).join('.')
  return kind === 'ressource' ? `R${path}` : `SAÉ ${path}`
}

/**
 * The ORéBUT form of a module's or UE's code, however another system writes it.
 * What follows no known form comes back in capitals, trimmed.
 */
export function normaliseCode(text: string): string {
  const module = parseModuleCode(text)
  if (module) return written(module)
  const ue = parseUeCode(text)
  if (ue) return `UE${ue.semester}.${ue.competence}`
  return text.trim().replace(/\s+/g, ' ').toUpperCase().normalize('NFC')
}

/** Whether two codes name the same thing, each in its system's form. */
export function sameCode(a: string, b: string): boolean {
  return a === b || normaliseCode(a) === normaliseCode(b)
}
