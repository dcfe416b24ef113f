/** What the domain needs from outside to make ids and dates. */
export interface Context {
  /** ISO instant. */
  now: string
  newId: () => string
}
