import { BrowserWindow, type WebContents } from 'electron'
import * as v from 'valibot'
import type { BridgeResult } from '@/platform/bridge'
import type { PrintJob, PrintProgress, Sheet } from '@/platform/print-door'
import { failure, success } from '../bridge-error'
import { isTrusted } from '../ipc'
import { log } from '../log'
import { footTemplate } from './foot'
import { printPayloads, type PrintSignals } from './print-channels'

/** A page that says nothing for so long is stuck; a long document says how far it is. */
const longestSilence = 60_000

export interface PrinterOptions {
  /** Of the application, with its final slash. */
  address: string
  preload: string
  trustedOrigin: string
}

type Outcome = { type: 'sheet'; sheet: Sheet } | { type: 'bytes'; bytes: Uint8Array } | { type: 'failed'; reason: string } | { type: 'cancelled' }

/** Makes documents in a window that is never shown, one at a time. */
export class Printer {
  readonly #options: PrinterOptions
  #progress: (progress: PrintProgress) => void = () => {}
  #cancel: (() => void) | null = null

  constructor(options: PrinterOptions) {
    this.#options = options
  }

  onProgress(listener: (progress: PrintProgress) => void): void {
    this.#progress = listener
  }

  /** Stops the document that is being made, if there is one. */
  cancel(): void {
    this.#cancel?.()
  }

  /** Makes a document; null when it was cancelled. */
  async make(job: PrintJob): Promise<BridgeResult<Uint8Array | null>> {
    if (this.#cancel) return failure('failed', 'Another document is being made.')
    const window = this.#open()
    try {
      const cancelled = new Promise<Outcome>((resolve) => (this.#cancel = () => resolve({ type: 'cancelled' })))
      const outcome = await Promise.race([this.#await(window.webContents, job), cancelled])
      if (outcome.type === 'cancelled') return success(null)
      if (outcome.type === 'failed') return failure('refused', outcome.reason)
      if (outcome.type === 'bytes') return success(outcome.bytes)
      const printed = await Promise.race([print(window.webContents, outcome.sheet), cancelled])
      return success(printed instanceof Uint8Array ? printed : null)
    } catch (error) {
      log('error', `the document ${job.document} could not be made`, error)
      return failure('failed', error instanceof Error ? error.message : String(error))
    } finally {
      this.#cancel = null
      if (!window.isDestroyed()) window.destroy()
    }
  }

  #open(): BrowserWindow {
    return new BrowserWindow({
      show: false,
      // The width of an A4 page between its margins, so that what measures itself does so as on paper.
      width: 703,
      height: 1000,
      useContentSize: true,
      webPreferences: {
        preload: this.#options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        spellcheck: false,
        // A window that is not shown would have its timers slowed down.
        backgroundThrottling: false
      }
    })
  }

  /** Loads the page, hands it its job and waits for what it says in the end. */
  #await(contents: WebContents, job: PrintJob): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout
      const heard = (): void => {
        clearTimeout(timer)
        timer = setTimeout(() => reject(new Error('The page did not answer in time.')), longestSilence)
      }
      const done = (outcome: Outcome): void => {
        clearTimeout(timer)
        resolve(outcome)
      }
      const gone = (error: Error): void => {
        clearTimeout(timer)
        reject(error)
      }
      const hear = <C extends keyof PrintSignals>(channel: C, listener: (...args: PrintSignals[C]) => void): void => {
        contents.ipc.on(channel, (event, ...args) => {
          const payload = v.safeParse(printPayloads[channel], args)
          if (payload.success && isTrusted(event.senderFrame, this.#options.trustedOrigin)) listener(...(payload.output as PrintSignals[C]))
        })
      }
      heard()
      contents.ipc.handleOnce('print.job', (event) => {
        if (!isTrusted(event.senderFrame, this.#options.trustedOrigin)) throw new Error('The sender is not the application.')
        return job
      })
      hear('print.progress', (progress) => {
        heard()
        this.#progress(progress)
      })
      hear('print.ready', (sheet) => done({ type: 'sheet', sheet }))
      hear('print.deliver', (bytes) => done({ type: 'bytes', bytes }))
      hear('print.failed', (reason) => done({ type: 'failed', reason }))
      contents.once('render-process-gone', (_event, details) => gone(new Error(`The page's process is gone: ${details.reason}.`)))
      contents.once('destroyed', () => gone(new Error('The window was closed.')))
      contents.loadURL(`${this.#options.address}print.html`).catch(gone)
    })
  }
}

/** Prints the page: A4, with its structure and its outline; margins and size are the page's own style. */
async function print(contents: WebContents, sheet: Sheet): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footTemplate(sheet)
  })
}
