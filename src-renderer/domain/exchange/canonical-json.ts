/**
 * JSON text that depends on the value alone: keys sorted by code unit, as RFC 8785 does, whatever the
 * order in which they were set. `undefined` fields are left out, as in `JSON.stringify`; -0 is 0 and
 * a number that is not finite is null.
 * With `indent` the text is laid out for readers, from `margin` on; without, it is what the content hash
 * is made of.
 */
export function canonicalJson(value: unknown, indent = '', margin = ''): string {
  return write(value, indent, margin)
}

function write(value: unknown, indent: string, margin: string): string {
  if (Array.isArray(value)) {
    const inner = margin + indent
    return wrap('[', value.map((item) => write(item === undefined ? null : item, indent, inner)), ']', indent, margin)
  }
  if (typeof value === 'object' && value !== null) {
    const inner = margin + indent
    const separator = indent === '' ? ':' : ': '
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => JSON.stringify(key) + separator + write(item, indent, inner))
    return wrap('{', entries, '}', indent, margin)
  }
  return JSON.stringify(value) ?? 'null'
}

function wrap(open: string, items: string[], close: string, indent: string, margin: string): string {
  if (items.length === 0) return open + close
  if (indent === '') return open + items.join(',') + close
  const inner = `\n${margin}${indent}`
  return `${open}${inner}${items.join(`,${inner}`)}\n${margin}${close}`
}
