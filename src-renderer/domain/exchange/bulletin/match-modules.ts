import { normaliseCode, parseModuleCode, sameCode, type ModuleCode } from '../../maquette/codes'
import type { Plan, PlanModule, SemesterInstance } from '../../plan/plan'
import { latestInstance, modulesOf, uesOf } from '../../plan/query'
import type { Bulletin, BulletinModule } from '../scodoc/bulletin'

/** Semester (1 to 6) of a bulletin: what it says, else what most of its codes say; null when neither does. */
export function semesterOfBulletin({ semester, modules }: Bulletin): number | null {
  if (semester !== null) return semester
  const counts = new Map<number, number>()
  for (const { code } of modules) {
    const number = parseModuleCode(code)?.semester ?? null
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/**
 * The instance a bulletin is about: that of its semester and academic year, so that the bulletin of a repeat goes to
 * the repeat; else the latest of its semester. Null when the plan has none.
 */
export function instanceOfBulletin(plan: Plan, bulletin: Bulletin): SemesterInstance | null {
  const number = semesterOfBulletin(bulletin)
  if (number === null) return null
  const lived = plan.semesters.filter((semester) => semester.number === number)
  return lived.find(({ academicYear }) => academicYear === bulletin.academicYear) ?? latestInstance(plan, number) ?? null
}

/** Ways to recognise a module among those of the semester, the surest first. */
const KEYS: readonly ((written: string, code: ModuleCode | null) => string | null)[] = [
  (written) => normaliseCode(written),
  // Some records leave the parcours out of a code that the maquette gives it: `R3.16` for `R3.MPI.16`.
  (_, code) => (code === null || code.number === null ? null : `${code.kind}/${code.semester}/${code.number}`),
  // One stage and one portfolio a semester: their kind names them, whatever their number.
  (_, code) => (code?.kind === 'stage' || code?.kind === 'portfolio' ? code.kind : null)
]

function keysOfBulletin({ code, kind }: BulletinModule): (string | null)[] {
  const parsed = parseModuleCode(code)
  return KEYS.map((key) => key(code, parsed && { ...parsed, kind }) ?? (kind === 'stage' || kind === 'portfolio' ? kind : null))
}

function keysOfPlan({ code }: PlanModule): (string | null)[] {
  const parsed = parseModuleCode(code)
  return KEYS.map((key) => key(code, parsed))
}

/** The plan's module of each module of the bulletin, recognised by code; each at most once. */
export function matchModules(plan: Plan, bulletin: Bulletin, semester: string): Map<BulletinModule, PlanModule> {
  const pairs = new Map<BulletinModule, PlanModule>()
  const taken = new Set<PlanModule>()
  const candidates = modulesOf(plan, semester)
  KEYS.forEach((_, rank) => {
    const free = candidates.filter((module) => !taken.has(module))
    for (const entry of bulletin.modules) {
      const key = keysOfBulletin(entry)[rank] ?? null
      if (pairs.has(entry) || key === null) continue
      const found = free.filter((module) => keysOfPlan(module)[rank] === key && !taken.has(module))
      // Two that answer to one key are not told apart by it.
      if (found.length !== 1 || found[0] === undefined) continue
      pairs.set(entry, found[0])
      taken.add(found[0])
    }
  })
  return pairs
}

/** The code of a UE as the plan writes it; null when the semester has no such UE for the plan's parcours. */
export function ueCodeIn(plan: Plan, semester: string, code: string): string | null {
  return uesOf(plan, semester).find((ue) => sameCode(ue.code, code))?.code ?? null
}
