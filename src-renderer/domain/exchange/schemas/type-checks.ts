/** Compiles only for `true`. */
export type Assert<T extends true> = T

/** True when a schema gives what an interface asks for. */
export type Gives<Output, Interface> = Output extends Interface ? true : false

/**
 * True when a schema names exactly the fields of the interface it stands for: a field added to the one
 * and forgotten in the other would be read unchecked.
 */
export type SameKeys<Entries, Interface> = [keyof Entries, keyof Interface] extends [keyof Interface, keyof Entries]
  ? true
  : false
