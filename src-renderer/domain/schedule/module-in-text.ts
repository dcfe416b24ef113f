import { plainWords } from '../fold'
import { normaliseCode, parseModuleCode, type ModuleCode } from '../maquette/codes'
import type { Plan, PlanModule } from '../plan/plan'
import { activeModules, effectiveModule } from '../plan/query'

/** A part of a text that names a module, in UTF-16 units. */
export interface CodeInText {
  module: PlanModule
  index: number
  length: number
}

/**
 * `R3.05`, `R305`, `R3.SNRV.16`, `SAÉ 3.02`, `SAE32`, `S3.01`. A bare `S` needs its dot: `S301` is more often a room.
 */
const CODE = /(?<![\p{L}\d])(?:(?:SA[EÉ]|R)[\s.]?[1-6][\s._-]?|S[1-6]\.)(?:[A-Z]{2,6}[._-])?\d{1,2}(?![\p{L}\d])/giu
const NAMED = /(?<![\p{L}\d])(?:stages?|portfolio)(?:[\s.]?[1-6])?(?![\p{L}\d])/giu

const byNormalisedCode = new WeakMap<readonly PlanModule[], Map<string, PlanModule>>()

function indexOf(modules: readonly PlanModule[]): Map<string, PlanModule> {
  let index = byNormalisedCode.get(modules)
  if (!index) byNormalisedCode.set(modules, (index = new Map(modules.map((module) => [normaliseCode(module.code), module]))))
  return index
}

/**
 * The only module that a code may mean when it leaves something out: the semester of a stage or a portfolio, the
 * parcours of a module (`SAE32` for `SAÉ 3.MPI.02`).
 */
function only(modules: readonly PlanModule[], written: ModuleCode | null): PlanModule | undefined {
  if (!written || written.parcours !== null) return undefined
  const found = modules.filter(({ code }) => {
    const own = parseModuleCode(code)
    return own?.kind === written.kind && own.number === written.number && (written.semester ?? own.semester) === own.semester
  })
  return found.length === 1 ? found[0] : undefined
}

/** The first part of a text that is the code of one of the modules, however it is written. */
export function codeInText(modules: readonly PlanModule[], text: string): CodeInText | null {
  const index = indexOf(modules)
  for (const match of [...text.matchAll(CODE), ...text.matchAll(NAMED)]) {
    const written = match[0]
    const module = index.get(normaliseCode(written)) ?? only(modules, parseModuleCode(written))
    if (module) return { module, index: match.index, length: written.length }
  }
  return null
}

const SHORTEST_WORD = 4

/**
 * Modules whose title a text recalls: those that share most words with it, a word of four letters or more standing for
 * any that begins so (`méca` for `Mécanique`); among them, one whose title has no other word. Several when the
 * text does not tell them apart, none when nothing fits.
 */
export function modulesByTitle(plan: Plan, modules: readonly PlanModule[], text: string): PlanModule[] {
  const words = plainWords(text).split(' ').filter((word) => word.length >= SHORTEST_WORD)
  if (words.length === 0) return []
  const scores = modules.map((module) => {
    const title = plainWords(effectiveModule(plan, module)?.title ?? '').split(' ')
    const shared = words.filter((word) => title.some((part) => part.startsWith(word))).length
    return shared > 0 && shared === title.length ? shared + 0.5 : shared
  })
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  return best === 0 ? [] : modules.filter((_, index) => scores[index] === best)
}

/** The module whose whole title a text holds, the longest when there are several; timetables often write no code. */
export function titleInText(plan: Plan, modules: readonly PlanModule[], text: string): PlanModule | null {
  const words = ` ${plainWords(text)} `
  let longest: PlanModule | null = null
  let length = 0
  for (const module of modules) {
    const title = plainWords(effectiveModule(plan, module)?.title ?? '')
    if (title.length > length && title.length >= SHORTEST_WORD && words.includes(` ${title} `)) [longest, length] = [module, title.length]
  }
  return longest
}

/** Modules of a plan, those of one semester instance first: a short title is most likely one of them. */
export function modulesFrom(plan: Plan, semesterId: string): PlanModule[] {
  const own = activeModules(plan).filter(({ semester }) => semester === semesterId)
  return [...own, ...activeModules(plan).filter(({ semester }) => semester !== semesterId)]
}
