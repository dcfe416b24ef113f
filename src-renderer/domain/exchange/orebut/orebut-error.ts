export type OrebutErrorCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'not-text'
  | 'truncated'
  | 'not-xml'
  | 'doctype-refused'
  | 'other-format'
  | 'not-orebut'
  | 'other-speciality'
  | 'damaged'

/** Why an ORéBUT file was refused. Each code is one sentence of the interface, under `fileErrors`. */
export interface OrebutError {
  code: OrebutErrorCode
  /** For the log and the details of a message: a place, a root element. Never a sentence. */
  detail: string
}
