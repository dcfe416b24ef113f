import type { Component } from 'vue'
import type { Framework } from '@/domain/framework/framework'
import type { Result } from '@/domain/result'
import type { FootCell, PrintJob, PrintProgress } from '@/platform/print-door'

export interface PrintContext {
  job: PrintJob
  framework: Framework
  /** ISO instant at which the document is made. */
  now: string
  progress: (progress: PrintProgress) => void
}

/** A page to print, or to write as one HTML file. */
export interface PageDocument {
  type: 'page'
  /** Becomes the title of the PDF. */
  title: string
  /** Title block at the foot of each page. */
  cells: FootCell[]
  component: Component
  props: Record<string, unknown>
}

/** A file that is no page. */
export interface BytesDocument {
  type: 'bytes'
  bytes: Uint8Array
}

/** Why it cannot be made, in one sentence of the job's language. */
export interface PrintRefusal {
  code: 'refused'
  sentence: string
}

export type MakeDocument = (context: PrintContext) => Promise<Result<PageDocument | BytesDocument, PrintRefusal>>

/** What can be made, by the name in the job. Each is loaded when it is asked for. */
export const DOCUMENTS = new Map<string, () => Promise<MakeDocument>>([
  ['plan', async () => (await import('./plan-document')).makePlanReport],
  ['meeting', async () => (await import('./plan-document')).makeMeetingReport],
  ['group', async () => (await import('./group-document')).makeGroupReport],
  ['wishes', async () => (await import('./wish-document')).makeWishSheet],
  ['carte', async () => (await import('./carte-document')).makeCarte]
])
