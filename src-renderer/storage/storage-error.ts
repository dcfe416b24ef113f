/**
 * `quota`: the disk or the quota is full. `blocked`: another window holds the database.
 * `newer-version`: written by a newer version of the application, left untouched.
 * `not-found`: no such plan. `unreadable`: what is stored is not a plan that can be read.
 * `out-of-step`: the stored history is not the one that the change starts from.
 * `closed`: the connection was lost. `unknown`: anything else the database reports.
 */
export type StorageErrorCode =
  | 'quota'
  | 'blocked'
  | 'newer-version'
  | 'not-found'
  | 'unreadable'
  | 'out-of-step'
  | 'closed'
  | 'unknown'

export interface StorageError {
  code: StorageErrorCode
  /** For the log and the details of a message; the database's own words. */
  detail: string
}
