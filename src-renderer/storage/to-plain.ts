/**
 * A plain copy: no Vue proxy, no `undefined`, nothing shared with the caller. IndexedDB refuses
 * proxies with a DataCloneError, and an object shared with a form would change a stored plan
 * without a command. JSON is also what a plan file holds, so what is stored is what is exported.
 */
export function toPlain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
