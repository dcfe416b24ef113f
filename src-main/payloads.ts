import * as v from 'valibot'
import type { FileKind } from '@/platform/bridge'
import type { Requests } from './channels'

/** No plan comes near; a larger file is a mistake or an attack. */
export const largestFile = 64 * 1024 * 1024

/** A department's whole year, twice over. */
const mostPrinted = 2000
const largestJob = 512 * 1024 * 1024

const kinds = ['plan', 'maquette', 'review', 'xml', 'json', 'table', 'calendar', 'zip', 'pdf', 'html', 'svg', 'png'] as const satisfies readonly FileKind[]

const kind = v.picklist(kinds)
const shortText = v.pipe(v.string(), v.maxLength(500))

/** What each request must carry. The page is not trusted: a script that ran there would speak through these. */
export const payloads: { [C in keyof Requests]: v.GenericSchema<unknown, Parameters<Requests[C]>> } = {
  'app.info': v.strictTuple([]),
  'app.setShellState': v.strictTuple([
    v.strictObject({
      locale: v.picklist(['fr', 'en']),
      theme: v.picklist(['system', 'light', 'dark']),
      hasPlan: v.boolean(),
      undo: v.nullable(shortText),
      redo: v.nullable(shortText)
    })
  ]),
  'files.open': v.strictTuple([v.strictObject({ kinds: v.pipe(v.array(kind), v.maxLength(kinds.length)), multiple: v.boolean() })]),
  'files.openFolder': v.strictTuple([]),
  'files.readFound': v.strictTuple([v.pipe(v.string(), v.regex(/^\d{1,6}$/))]),
  'files.save': v.strictTuple([
    v.strictObject({
      suggestedName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
      kind,
      bytes: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.byteLength <= largestFile, 'too large')
      )
    })
  ]),
  'print.save': v.strictTuple([
    v.strictObject({
      suggestedName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
      job: v.strictObject({
        document: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
        format: v.picklist(['pdf', 'html', 'svg', 'png']),
        locale: v.picklist(['fr', 'en']),
        files: v.pipe(
          v.array(v.strictObject({ name: v.pipe(v.string(), v.maxLength(255)), bytes: v.instance(Uint8Array) })),
          v.maxLength(mostPrinted),
          v.check((files) => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= largestJob, 'too large')
        ),
        options: v.record(v.pipe(v.string(), v.maxLength(40)), shortText)
      })
    })
  ]),
  'print.cancel': v.strictTuple([]),
  'backups.write': v.strictTuple([
    v.strictObject({
      key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      label: shortText,
      text: v.pipe(v.string(), v.maxLength(largestFile))
    })
  ]),
  'backups.list': v.strictTuple([]),
  'backups.read': v.strictTuple([v.pipe(v.string(), v.maxLength(200))]),
  'backups.reveal': v.strictTuple([]),
  'notifications.show': v.strictTuple([
    v.strictObject({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), title: v.pipe(shortText, v.minLength(1)), body: shortText })
  ]),
  'links.open': v.strictTuple([v.string()])
}
