type Path = (string | number)[]

/** Every place of a JSON value, the root left out. */
export function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const keys: Path = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => [[...path, key], ...placesOf((value as Record<string, unknown>)[key], [...path, key])])
}

/** A copy of a JSON value with another one at a place; `undefined` takes the field away. */
export function replacedAt(root: unknown, path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(root)
  let owner = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) owner = owner[key] as Record<string | number, unknown>
  const last = path.at(-1) as string | number
  if (value === undefined) delete owner[last]
  else owner[last] = value
  return copy
}

/** What a field may hold instead of what it should. */
export const WRONG_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  7e15,
  1e308,
  '',
  'texte',
  '\ud800',
  [],
  [[]],
  {},
  { constructor: { prototype: { polluted: true } } }
]
