export type TableErrorCode =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'other-format'
  | 'not-xlsx'
  | 'not-table'
  | 'no-module'

/** Why a table was refused. Each code is one sentence of the interface, under `fileErrors`. */
export interface TableError {
  code: TableErrorCode
  /** For the log and the details of a message. Never a sentence. */
  detail: string
}

/**
 * What the import of a table could not use, or supposed:
 * `unreadable-figure`: a cell that holds no figure, left empty; `unknown-word`: a word that is none of those
 * expected; `unusable-row`: a row without code or semester, left out; `unknown-column`: a column left out;
 * `ues-missing`: no table of UE, placeholders stand there; `duplicate-code`: a code that two rows share;
 * `hours-missing`, `coefficients-missing`, `ects-missing`: a table or a row that gives none, to be filled.
 */
export type TableNoteCode =
  | 'unreadable-figure'
  | 'unknown-word'
  | 'unusable-row'
  | 'unknown-column'
  | 'ues-missing'
  | 'duplicate-code'
  | 'hours-missing'
  | 'coefficients-missing'
  | 'ects-missing'

export interface TableNote {
  code: TableNoteCode
  /** A line, with its sheet and column where it has them. */
  place: string
}
