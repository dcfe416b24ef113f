import type { PrintJob, PrintProgress } from './print-door'

/**
 * The one door between the product and the shell that carries it.
 * `src-main` implements it over IPC, `browser-bridge.ts` in memory.
 * The shell moves bytes, windows and paths; it knows nothing of plans.
 */
export type BridgeErrorCode =
  | 'invalid-payload'
  | 'not-found'
  | 'unreadable'
  | 'unwritable'
  | 'disk-full'
  | 'too-large'
  | 'refused'
  | 'failed'

export interface BridgeError {
  code: BridgeErrorCode
  /** For the log and the details of a message; a path or the system's own words. */
  detail: string
}

export type BridgeResult<T> = { ok: true; value: T } | { ok: false; error: BridgeError }

export interface AppInfo {
  kind: 'electron' | 'browser'
  version: string
  electron: string | null
  chrome: string | null
  os: 'linux' | 'darwin' | 'win32' | 'web'
  /** Folder of the user's data; null in the browser. */
  dataFolder: string | null
}

export interface OpenedFile {
  name: string
  bytes: Uint8Array
}

/** A file found in the chosen folder, not read yet: five hundred plans at once would fill the memory. */
export interface FoundFile {
  /** Opaque; names the file in `readFound` until another folder is chosen. */
  id: string
  /** With the folders between. */
  name: string
}

export interface FoundFiles {
  folder: string
  files: FoundFile[]
  /** A limit of number or depth stopped the search: there may be more. */
  stopped: boolean
}

/** A file that the system handed over (double-click, second instance, recent list), readable or not. */
export type HandedFile = { name: string; file: BridgeResult<OpenedFile> }

export type FileKind = 'plan' | 'maquette' | 'review' | 'xml' | 'json' | 'table' | 'calendar' | 'zip' | 'pdf' | 'html' | 'svg' | 'png'

export interface SaveRequest {
  suggestedName: string
  kind: FileKind
  bytes: Uint8Array
}

export interface BackupInfo {
  /** Opaque; names the copy in `read`. */
  id: string
  /** Key that the renderer gave: the plan's id. */
  key: string
  /** Label that the renderer gave: the plan's name. */
  label: string
  /** ISO instant at which the copy was written. */
  writtenAt: string
  bytes: number
}

export interface BackupRequest {
  key: string
  label: string
  text: string
}

/** A document to make out of sight and to save. */
export interface PrintRequest {
  job: PrintJob
  suggestedName: string
}

/** A message of the system, outside of the window. */
export interface NotificationRequest {
  /** Given back by a click. */
  id: string
  title: string
  body: string
}

/** Commands of the native menu; the renderer handles each in one place. */
export type MenuCommand =
  | 'new-plan'
  | 'open-file'
  | 'export-plan'
  | 'export-report'
  | 'export-meeting'
  | 'export-carte'
  | 'export-calendar'
  | 'import-calendar'
  | 'undo'
  | 'redo'
  | 'quick-entry'
  | 'palette'
  | 'go-plans'
  | 'go-three-years'
  | 'go-parcours'
  | 'go-semester'
  | 'go-this-week'
  | 'go-results'
  | 'go-skills'
  | 'go-compare'
  | 'go-review'
  | 'go-maquette'
  | 'go-settings'
  | 'go-backups'
  | 'shortcuts'
  | 'about'

/** What the shell must know to draw its menu and its window. */
export interface ShellState {
  locale: 'fr' | 'en'
  theme: 'system' | 'light' | 'dark'
  hasPlan: boolean
  /** Full label, "Annuler : déplacer R3.05", or null when there is nothing to undo. */
  undo: string | null
  redo: string | null
}

/** A function that ends a subscription. */
export type Unsubscribe = () => void

export interface Bridge {
  app: {
    info(): Promise<BridgeResult<AppInfo>>
    /** Tells the shell that the first screen is mounted: it shows the window. */
    ready(): void
    setShellState(state: ShellState): Promise<BridgeResult<null>>
    /** Asked before the window closes; the shell waits for the promise, a few seconds at most. */
    onFlush(listener: () => Promise<void>): Unsubscribe
    onMenuCommand(listener: (command: MenuCommand) => void): Unsubscribe
  }
  files: {
    /** Shows the open dialog; an empty list when the user cancels. */
    open(request: { kinds: FileKind[]; multiple: boolean }): Promise<BridgeResult<OpenedFile[]>>
    /** Shows the dialog of a folder and lists its plans and reviews, and those below; null when the user cancels. */
    openFolder(): Promise<BridgeResult<FoundFiles | null>>
    readFound(id: string): Promise<BridgeResult<OpenedFile>>
    /** Shows the save dialog; null when the user cancels. */
    save(request: SaveRequest): Promise<BridgeResult<{ name: string } | null>>
    /** Files handed over by the system; those that came before the subscription are kept and sent. */
    onHandedOver(listener: (file: HandedFile) => void): Unsubscribe
  }
  print: {
    /**
     * Asks where to save, makes the document in a hidden window and writes it; null when the user cancels, in the
     * dialog or later. `refused`: the page could not make it, and `detail` is its sentence, in the job's language.
     */
    save(request: PrintRequest): Promise<BridgeResult<{ name: string } | null>>
    /** Stops the document that is being made; nothing is written. */
    cancel(): Promise<BridgeResult<null>>
    onProgress(listener: (progress: PrintProgress) => void): Unsubscribe
  }
  backups: {
    write(request: BackupRequest): Promise<BridgeResult<BackupInfo>>
    list(): Promise<BridgeResult<BackupInfo[]>>
    read(id: string): Promise<BridgeResult<string>>
    /** Opens the folder of the copies in the system's file manager. */
    reveal(): Promise<BridgeResult<null>>
  }
  notifications: {
    /** `refused`: the system shows none. */
    show(request: NotificationRequest): Promise<BridgeResult<null>>
    /** The user clicked one; the window is in front by then. */
    onClick(listener: (id: string) => void): Unsubscribe
  }
  links: {
    /** `https:` and `mailto:` only, after the user's click, in the system browser. */
    open(url: string): Promise<BridgeResult<null>>
  }
}
