/** The page writes in a few milliseconds; past this it is stuck, and a window that will not close is worse. */
const longestWait = 3000

/**
 * Asks the page to write what it still holds and waits for its answer.
 * Each question has its ticket: an answer that comes too late is not taken for the next one's.
 */
export class Flush {
  #ticket = 0
  readonly #waiting = new Map<number, () => void>()

  /** Resolves when the page answered, or when it took too long. */
  ask(send: (ticket: number) => void, milliseconds = longestWait): Promise<'flushed' | 'too-long'> {
    const ticket = ++this.#ticket
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(ticket)
        resolve('too-long')
      }, milliseconds)
      this.#waiting.set(ticket, () => {
        clearTimeout(timer)
        this.#waiting.delete(ticket)
        resolve('flushed')
      })
      send(ticket)
    })
  }

  answered(ticket: number): void {
    this.#waiting.get(ticket)?.()
  }
}
