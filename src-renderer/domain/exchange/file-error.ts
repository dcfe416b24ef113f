export type FileErrorCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'not-text'
  | 'truncated'
  | 'not-json'
  | 'not-gamme'
  | 'other-format'
  | 'from-the-future'
  | 'damaged'

/** Why a file was refused. Each code is one sentence of the interface, under `fileErrors`. */
export interface FileError {
  code: FileErrorCode
  /** For the log and the details of a message: a place, a format, a version. Never a sentence. */
  detail: string
}
