/**
 * Documents are made by a page out of sight (`print.html`), for the window and for the command line alike.
 * It has no bridge and opens no database: what it prints comes with the job, what it made leaves by this door.
 */

/** `pdf`: the shell prints the page. The others: the page hands over the file's bytes. */
export type PrintFormat = 'pdf' | 'html' | 'svg' | 'png'

/** What is to be made. The shell passes it on unread. */
export interface PrintJob {
  /** A name in `features/print/documents.ts`. */
  document: string
  format: PrintFormat
  locale: 'fr' | 'en'
  /** The files it is made of, as they were read or exported. */
  files: { name: string; bytes: Uint8Array }[]
  /** The document's own choices. */
  options: Record<string, string>
}

/** One cell of the title block at the foot of each page. */
export interface FootCell {
  label: string
  value: string
}

/** What the shell adds to each printed page. */
export interface Sheet {
  cells: FootCell[]
  /** The word before "2 / 5". */
  pageLabel: string
}

export interface PrintProgress {
  done: number
  count: number
}

/** What the hidden page may say to the shell, and nothing else. */
export interface PrintDoor {
  /** Asked once; the shell answers the page that it opened for this job, and no other. */
  job(): Promise<PrintJob>
  progress(progress: PrintProgress): void
  /** The page is whole: fonts, pictures, figures. The shell prints it. */
  ready(sheet: Sheet): void
  /** The file is made. */
  deliver(bytes: Uint8Array): void
  /** It cannot be made; one sentence in the job's language. */
  failed(reason: string): void
}
