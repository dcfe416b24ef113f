/**
 * Whether two plain data values (JSON) are equal in content, whatever the order of their keys.
 * Needed because a command that sets what is already there must not become a step of the history.
 */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameData(item, b[index]))
  }
  const left = Object.entries(a)
  const right = b as Record<string, unknown>
  return left.length === Object.keys(b).length && left.every(([key, value]) => Object.hasOwn(right, key) && sameData(value, right[key]))
}
