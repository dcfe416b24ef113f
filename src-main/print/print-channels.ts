import * as v from 'valibot'
import type { PrintProgress, Sheet } from '@/platform/print-door'

/** What the hidden page says; see `PrintDoor`. */
export interface PrintSignals {
  'print.progress': [progress: PrintProgress]
  'print.ready': [sheet: Sheet]
  'print.deliver': [bytes: Uint8Array]
  'print.failed': [reason: string]
}

const shortText = v.pipe(v.string(), v.maxLength(200))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The hidden page reads files of strangers: what it says is checked like any other page's. */
export const printPayloads: { [C in keyof PrintSignals]: v.GenericSchema<unknown, PrintSignals[C]> } = {
  'print.progress': v.strictTuple([v.strictObject({ done: count, count })]),
  'print.ready': v.strictTuple([
    v.strictObject({
      cells: v.pipe(v.array(v.strictObject({ label: shortText, value: shortText })), v.maxLength(8)),
      pageLabel: shortText
    })
  ]),
  'print.deliver': v.strictTuple([v.instance(Uint8Array)]),
  'print.failed': v.strictTuple([v.pipe(v.string(), v.maxLength(1000))])
}
