import type { Plan, PlanModule } from '../plan'

type Names = ReadonlyMap<string, string>

/** Null when no key changes: writing an equal table back would be a patch for nothing. */
function renamedKeys(table: Readonly<Record<string, number>>, names: Names): Record<string, number> | null {
  if (!Object.keys(table).some((key) => names.has(key))) return null
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [names.get(key) ?? key, value]))
}

/** Lets a drafted module's own coefficients and weights follow its UE to their new codes. */
export function renameUesOfModule(module: PlanModule, names: Names): void {
  if (names.size === 0) return
  const overridden = module.overrides.coefficients && renamedKeys(module.overrides.coefficients, names)
  if (overridden) module.overrides.coefficients = overridden
  const own = module.definition && renamedKeys(module.definition.coefficients, names)
  if (own && module.definition) module.definition = { ...module.definition, coefficients: own }
  for (const assessment of module.assessments) {
    const weights = renamedKeys(assessment.weights, names)
    if (weights) assessment.weights = weights
  }
}

/** Lets a draft's marks, bonuses and decisions follow their UE to their new codes. */
export function renameUes(draft: Plan, names: Names): void {
  if (names.size === 0) return
  for (const item of [...draft.ueMarks, ...(draft.adjustments ?? [])]) {
    const name = item.ue === null ? undefined : names.get(item.ue)
    if (name !== undefined) item.ue = name
  }
  for (const { target } of draft.decisions) {
    const name = target.type === 'ue' ? names.get(target.ue) : undefined
    if (target.type === 'ue' && name !== undefined) target.ue = name
  }
}
