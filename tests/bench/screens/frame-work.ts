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

/**
 * The work of the page's main thread for one input: from the event to the end of its handlers and of what Vue renders,
 * then the frame callbacks, style and layout that follow. The wait for the screen's next refresh is not in it, so that
 * the figure says how much of the 16 ms of a frame the page needs. Painting happens in another process.
 * @param event the input that starts the work
 */
export async function watchInput(page: Page, event: 'keydown' | 'click' | 'input' | 'pointermove' | 'pointerup'): Promise<void> {
  await page.evaluate((type) => {
    const probe: Probe = { samples: [], pending: null }
    window.frameWork = probe
    window.addEventListener(
      type,
      () => {
        const start = performance.now()
        probe.pending = new Promise((resolve) => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => {
            const handled = performance.now() - start
            requestAnimationFrame(() => {
              const frame = performance.now()
              document.body.getBoundingClientRect()
              probe.samples.push(handled + (performance.now() - frame))
              resolve()
            })
          }
          channel.port2.postMessage(null)
        })
      },
      { capture: true }
    )
  }, event)
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
