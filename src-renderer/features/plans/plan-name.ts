/** As long as a title may be and still be read. */
export const MAX_PLAN_NAME = 80

/** Enough for any name, short enough for every file system once the extension is added. */
const MAX_FILE_NAME = 80

/** Names that Windows keeps for its devices, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * The first name that no plan bears: `name(1)`, then `name(2)` and so on.
 * Two plans of one name cannot be told apart in a list.
 */
export function freeName(taken: readonly string[], name: (n: number) => string): string {
  const names = new Set(taken)
  let n = 1
  while (names.has(name(n))) n++
  return name(n)
}

/** A name as a file name that Windows, macOS and Linux all accept; `fallback` where nothing of it can be kept. */
export function fileNameOf(name: string, extension = 'gamme', fallback = 'plan'): string {
  const safe = [...name]
    .map((character) => (character < ' ' || '<>:"/\\|?*'.includes(character) ? '-' : character))
    .slice(0, MAX_FILE_NAME)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return `${safe === '' || RESERVED.test(safe) ? fallback : safe}.${extension}`
}
