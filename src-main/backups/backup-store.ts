import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { BackupInfo, BackupRequest, BridgeResult } from '@/platform/bridge'
import { atomicWrite } from '../atomic-write'
import { failure, success, systemFailure } from '../bridge-error'
import { log } from '../log'
import { copyFolders, holds, removeOld, wholeCopies, type Copy } from './copies'
import { digestOf, folderOfKey, formatCopyId, formatCopyName, parseCopyId, type CopyName } from './copy-name'

/** Tells which plan a folder is of; lost, the copies stay readable under the folder's name. */
const aboutFile = 'about.json'
const aboutSchema = v.object({ key: v.string(), label: v.string() })

/**
 * Rotating copies of the texts that the page gives, one folder a key: the second copy of the student's work,
 * for the day when the browser's database is reset, full or damaged.
 */
export class BackupStore {
  /** Writes wait for one another: two at once could each remove what the other has just kept. */
  #lastWrite: Promise<unknown> = Promise.resolve()

  constructor(
    readonly folder: string,
    private readonly now: () => Date
  ) {}

  /** Keeps a copy; the same content twice in a row is kept once. */
  write(request: BackupRequest): Promise<BridgeResult<BackupInfo>> {
    const result = this.#lastWrite.then(() => this.#write(request))
    this.#lastWrite = result
    return result
  }

  /** Every whole copy, newest first. */
  async list(): Promise<BridgeResult<BackupInfo[]>> {
    try {
      const folders = await copyFolders(this.folder)
      const infos = await Promise.all(folders.map((folder) => this.#listFolder(folder)))
      return success(infos.flat().sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1)))
    } catch (error) {
      return systemFailure(error, 'read')
    }
  }

  /** The text of a copy, whole: one altered since it was written is refused rather than restored. */
  async read(id: string): Promise<BridgeResult<string>> {
    const copy = parseCopyId(id)
    if (!copy) return failure('invalid-payload', 'This is not the id of a copy.')
    try {
      const content = await readFile(join(this.folder, copy.folder, copy.file))
      if (digestOf(content) !== copy.name.digest) return failure('unreadable', `${id}: the content is not what was written.`)
      return success(content.toString('utf8'))
    } catch (error) {
      return systemFailure(error, 'read')
    }
  }

  async #write(request: BackupRequest): Promise<BridgeResult<BackupInfo>> {
    const folder = folderOfKey(request.key)
    const path = join(this.folder, folder)
    const content = Buffer.from(request.text, 'utf8')
    try {
      await mkdir(path, { recursive: true })
      await this.#keepAbout(path, request)
      const copies = await wholeCopies(path)
      const latest = copies.at(-1)
      const copy = latest && (await holds(path, latest, content)) ? latest : await this.#add(path, content, latest)
      if (copy !== latest) await removeOld(path, [...copies, copy])
      return success(infoOf(folder, copy, request.key, request.label))
    } catch (error) {
      log('error', 'a backup failed', error)
      return systemFailure(error, 'write')
    }
  }

  async #add(path: string, content: Buffer, latest: Copy | undefined): Promise<Copy> {
    const name: CopyName = { writtenAt: this.#instantAfter(latest), bytes: content.byteLength, digest: digestOf(content) }
    const copy = { file: formatCopyName(name), name }
    await atomicWrite(join(path, copy.file), content)
    // A disk that lies is found out now, while the student still has the plan on the screen.
    if (!(await holds(path, copy, content))) {
      await rm(join(path, copy.file), { force: true })
      throw new Error(`${copy.file} does not read back as it was written`)
    }
    return copy
  }

  /** A clock set back must not make the newest copy look like an old one. */
  #instantAfter(latest: Copy | undefined): string {
    const now = this.now().getTime()
    const least = latest ? Date.parse(latest.name.writtenAt) + 1 : now
    return new Date(Math.max(now, least)).toISOString()
  }

  async #keepAbout(path: string, { key, label }: BackupRequest): Promise<void> {
    const about = await readAbout(path)
    if (about?.key !== key || about.label !== label) await atomicWrite(join(path, aboutFile), JSON.stringify({ key, label }))
  }

  async #listFolder(folder: string): Promise<BackupInfo[]> {
    const path = join(this.folder, folder)
    const about = await readAbout(path)
    const known = about !== null && folderOfKey(about.key) === folder
    const { key, label } = known ? about : { key: folder, label: folder }
    return (await wholeCopies(path)).map((copy) => infoOf(folder, copy, key, label))
  }
}

function infoOf(folder: string, copy: Copy, key: string, label: string): BackupInfo {
  return { id: formatCopyId(folder, copy.file), key, label, writtenAt: copy.name.writtenAt, bytes: copy.name.bytes }
}

async function readAbout(path: string): Promise<v.InferOutput<typeof aboutSchema> | null> {
  try {
    const parsed = v.safeParse(aboutSchema, JSON.parse(await readFile(join(path, aboutFile), 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
