import { appendFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

interface Probe {
  samples: number[]
  /** The work that nobody awaited any more; null when none is open. */
  pending: Promise<void> | null
}

declare global {
  interface Window {
    frameWork?: Probe
  }
}

/** More turns than any chain of promises between an event and what it draws. */
const TURNS = 20

/**
 * The work of the page's main thread for one input: from the event to the end of its handlers, of what Vue renders and
 * of the style and layout that follow. The wait for the screen's next refresh is not in it, so that the figure says
 * how much of the 16 ms of a frame the page needs; nor is painting, which depends on the machine's graphics.
 * @param event the input that starts the work; its propagation must not be stopped
 */
export async function watchInput(page: Page, event: 'keydown' | 'click' | 'input' | 'pointermove' | 'pointerup'): Promise<void> {
  await page.evaluate(
    ([type, turns]) => {
      const probe: Probe = { samples: [], pending: null }
      window.frameWork = probe
      let start = 0
      window.addEventListener(type, () => (start = performance.now()), { capture: true })
      window.addEventListener(type, () => {
        probe.pending = (async () => {
          for (let turn = 0; turn < turns; turn++) await null
          document.body.getBoundingClientRect()
          probe.samples.push(performance.now() - start)
          await new Promise(requestAnimationFrame)
        })()
      })
    },
    [event, TURNS] as const
  )
}

/** Waits until the frame of the last input is done. */
export async function frameDone(page: Page): Promise<void> {
  await page.evaluate(() => window.frameWork?.pending)
}

/** Forgets what was measured: the first rounds warm up the engine. */
export async function forget(page: Page): Promise<void> {
  await page.evaluate(() => window.frameWork?.samples.splice(0))
}

export async function samples(page: Page): Promise<number[]> {
  return page.evaluate(() => window.frameWork?.samples.splice(0) ?? [])
}

/** Hands the samples to `npm run bench`, which names the file. */
export function report(name: string, unit: 'ms' | 'MB', values: readonly number[]): void {
  const file = process.env.GAMME_BENCH_FILE
  if (!file) throw new Error('Run the benchmarks of the screens with "npm run bench".')
  if (values.length === 0) throw new Error(`Nothing was measured: ${name}`)
  appendFileSync(file, `${JSON.stringify({ name, unit, values })}\n`)
}
