import { basename } from 'node:path'
import type { HandedFile } from '@/platform/bridge'
import { readUserFile } from './read-file'

/**
 * Files that the system hands over: command line, double-click, second instance, recent list.
 * They may come before the page listens, or while it reloads; they are kept until then.
 */
export class Handover {
  #waiting: HandedFile[] = []
  #send: ((file: HandedFile) => void) | null = null

  async give(path: string): Promise<HandedFile> {
    const handed = { name: basename(path), file: await readUserFile(path) }
    if (this.#send) this.#send(handed)
    else this.#waiting.push(handed)
    return handed
  }

  /** The page listens from now on. */
  listen(send: (file: HandedFile) => void): void {
    this.#send = send
    for (const handed of this.#waiting.splice(0)) send(handed)
  }

  /** The page is gone, or loading again. */
  stopListening(): void {
    this.#send = null
  }
}
