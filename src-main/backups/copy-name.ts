import { createHash } from 'node:crypto'

/** What the name of a copy's file tells: the file itself is the plan's text, openable by hand. */
export interface CopyName {
  /** ISO instant in UTC, with milliseconds. */
  writtenAt: string
  bytes: number
  /** First 16 hexadecimal digits of the content's SHA-256. */
  digest: string
}

const namePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})\.(\d{3})Z_(\d{1,9})_([0-9a-f]{16})\.gamme$/
const folderPattern = /^[a-z0-9][a-z0-9-]{0,79}$/
/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

/** Colons are refused by Windows. */
export function formatCopyName(name: CopyName): string {
  return `${name.writtenAt.replaceAll(':', '-')}_${name.bytes}_${name.digest}.gamme`
}

/** Null for any name that this program did not give. */
export function parseCopyName(file: string): CopyName | null {
  const match = namePattern.exec(file)
  if (!match) return null
  const [, date, hours, minutes, seconds, milliseconds, bytes, digest] = match
  const writtenAt = `${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`
  if (Number.isNaN(Date.parse(writtenAt)) || digest === undefined) return null
  return { writtenAt, bytes: Number(bytes), digest }
}

/** A folder's name for any key: the key itself when every system accepts it, else its digest. */
export function folderOfKey(key: string): string {
  if (folderPattern.test(key) && !reserved.test(key) && !key.startsWith('key-')) return key
  return `key-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
}

/** Whether a folder may be one of ours, and can be joined to a path without leaving it. */
export function isCopyFolder(name: string): boolean {
  return folderPattern.test(name)
}

export function formatCopyId(folder: string, file: string): string {
  return `${folder}/${file}`
}

/** Null for an id that could name anything else than a copy. */
export function parseCopyId(id: string): { folder: string; file: string; name: CopyName } | null {
  const [folder, file, ...rest] = id.split('/')
  if (folder === undefined || file === undefined || rest.length > 0 || !isCopyFolder(folder)) return null
  const name = parseCopyName(file)
  return name && { folder, file, name }
}
