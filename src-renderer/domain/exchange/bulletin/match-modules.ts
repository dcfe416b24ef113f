import { normaliseCode, parseModuleCode, sameCode } from '../../maquette/codes'
import type { ModuleKind } from '../../maquette/maquette'
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

/** What names a module among those of its semester, the surest first; null where a way does not apply. */
function keysOf(code: string, kindGiven?: ModuleKind): (string | null)[] {
  const parsed = parseModuleCode(code)
  const kind = kindGiven ?? parsed?.kind
  return [
    normaliseCode(code),
    // Some records leave the parcours out of a code that the maquette gives it: `R3.16` for `R3.MPI.16`.
    parsed === null || parsed.number === null ? null : `${parsed.kind}/${parsed.semester}/${parsed.number}`,
    // One stage and one portfolio a semester: their kind names them, whatever their number.
    kind === 'stage' || kind === 'portfolio' ? kind : null
  ]
}

const WAYS = 3

/** The plan's module of each module of the bulletin, recognised by code; each at most once. */
export function matchModules(plan: Plan, bulletin: Bulletin, semester: string): Map<BulletinModule, PlanModule> {
  const pairs = new Map<BulletinModule, PlanModule>()
  const taken = new Set<PlanModule>()
  const candidates = modulesOf(plan, semester).map((module) => ({ module, keys: keysOf(module.code) }))
  const entries = bulletin.modules.map((entry) => ({ entry, keys: keysOf(entry.code, entry.kind) }))
  for (let way = 0; way < WAYS; way++) {
    const free = candidates.filter(({ module }) => !taken.has(module))
    for (const { entry, keys } of entries) {
      const key = keys[way] ?? null
      if (key === null || pairs.has(entry)) continue
      const [found, other] = free.filter((candidate) => candidate.keys[way] === key && !taken.has(candidate.module))
      // Two that answer to one key are not told apart by it.
      if (found === undefined || other !== undefined) continue
      pairs.set(entry, found.module)
      taken.add(found.module)
    }
  }
  return pairs
}

/** The code of a UE as the plan writes it; null when the semester has no such UE for the plan's parcours. */
export function ueCodeIn(plan: Plan, semester: string, code: string): string | null {
  return uesOf(plan, semester).find((ue) => sameCode(ue.code, code))?.code ?? null
}
