import { basename } from 'node:path'
import { app } from 'electron'
import * as v from 'valibot'
import { readJsonFile, writeJsonFile } from './json-file'

const most = 10
const schema = v.array(v.string())

/** Files that stand for a plan, a maquette or a review; an exported table is not opened again from the menu. */
export function isRecentKind(path: string): boolean {
  return /\.(gamme|gamme-maquette|gamme-revue)$/i.test(path)
}

/** The list with this path first, once. */
export function withRecent(paths: readonly string[], path: string): string[] {
  return [path, ...paths.filter((other) => other !== path)].slice(0, most)
}

/** Names for the menu; the folder is shown when two files have the same name. */
export function recentLabels(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path))
  return paths.map((path, index) => (names.filter((name) => name === names[index]).length > 1 ? path : basename(path)))
}

/** The plans and maquettes opened or saved last. */
export class RecentFiles {
  #paths: string[]
  readonly #file: string
  #listener: () => void = () => {}

  constructor(file: string) {
    this.#file = file
    const parsed = v.safeParse(schema, readJsonFile(file))
    this.#paths = parsed.success ? parsed.output.slice(0, most) : []
  }

  get paths(): readonly string[] {
    return this.#paths
  }

  onChange(listener: () => void): void {
    this.#listener = listener
  }

  async add(path: string): Promise<void> {
    // The system's own list, where it has one: the Dock's and the jump list.
    app.addRecentDocument(path)
    await this.#replace(withRecent(this.#paths, path))
  }

  async remove(path: string): Promise<void> {
    await this.#replace(this.#paths.filter((other) => other !== path))
  }

  async clear(): Promise<void> {
    app.clearRecentDocuments()
    await this.#replace([])
  }

  async #replace(paths: string[]): Promise<void> {
    this.#paths = paths
    this.#listener()
    await writeJsonFile(this.#file, paths)
  }
}
