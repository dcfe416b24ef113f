import { app } from 'electron'
import * as v from 'valibot'

const handedBySecondInstance = v.object({ files: v.array(v.string()) })

/** Paths that the system names: the command line's, a second instance's, and on macOS the Finder's. */
export class IncomingFiles {
  /** macOS names files before the application is ready. */
  #early: string[]
  #receiver: ((path: string) => void) | null = null
  #onSecondInstance: () => void = () => {}

  constructor(first: readonly string[]) {
    this.#early = [...first]
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#take(path)
    })
    app.on('second-instance', (_event, _argv, _folder, data) => {
      this.#onSecondInstance()
      const parsed = v.safeParse(handedBySecondInstance, data)
      if (parsed.success) parsed.output.files.forEach((path) => this.#take(path))
    })
  }

  /** Gives every path, those that came early first. */
  receive(receiver: (path: string) => void, onSecondInstance: () => void): void {
    this.#receiver = receiver
    this.#onSecondInstance = onSecondInstance
    this.#early.splice(0).forEach(receiver)
  }

  #take(path: string): void {
    if (this.#receiver) this.#receiver(path)
    else this.#early.push(path)
  }
}
