import { mkdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BridgeError } from '@/platform/bridge'
import type { PrintJob } from '@/platform/print-door'
import { atomicWrite } from '../atomic-write'
import { systemFailure } from '../bridge-error'
import type { Printer } from '../print/printer'
import { readUserFile } from '../read-file'
import type { Locale } from '../shell-state'
import { walkFolder } from '../walk-folder'
import type { ExportCall } from './export-arguments'
import { isFolderOutput, outputPaths } from './outputs'
import { commandLineTexts } from './texts'

type Complain = (name: string, sentence: string) => void

/** Makes the documents that the command line asks for, one after the other; answers the exit code. */
export async function runExport(call: ExportCall, printer: Pick<Printer, 'make'>, locale: Locale, say: (line: string) => void): Promise<0 | 1> {
  const texts = commandLineTexts[locale]
  let failed = false
  const complain: Complain = (name, sentence) => {
    failed = true
    say(texts.about(name, sentence))
  }
  const complainOf = (path: string, { code, detail }: BridgeError): void => complain(basename(path), code === 'refused' ? detail : texts.failure[code])

  const plans: string[] = []
  for (const input of call.inputs) {
    const found = (await isFolder(input)) ? (await walkFolder(input, ['gamme'])).paths : [input]
    if (found.length === 0) complain(basename(input), texts.noPlan)
    plans.push(...found)
  }
  if (plans.length === 0) return 1

  const documents = call.report === 'group' ? [{ name: texts.group, plans }] : plans.map((plan) => ({ name: plan, plans: [plan] }))
  const toFolder = isFolderOutput(call.output, documents.length, await isFolder(call.output))
  if (toFolder) {
    try {
      await mkdir(call.output, { recursive: true })
    } catch (error) {
      complainOf(call.output, systemFailure(error, 'write').error)
      return 1
    }
  }
  const names = documents.map(({ name }) => name)
  const paths = toFolder ? outputPaths(names, call.output, call.format) : [call.output]
  for (const [index, document] of documents.entries()) {
    const files = await readAll(document.plans, complainOf)
    if (files.length === 0) continue
    const path = paths[index] ?? call.output
    const made = await printer.make(jobOf(call, locale, files))
    if (!made.ok) complainOf(document.name, made.error)
    else if (made.value) await write(path, made.value, complainOf)
  }
  return failed ? 1 : 0
}

function jobOf(call: ExportCall, locale: Locale, files: PrintJob['files']): PrintJob {
  const picture = call.format === 'svg' || call.format === 'png'
  return { document: picture ? 'carte' : call.report, format: call.format, locale, files, options: { notes: call.notes ? 'yes' : 'no' } }
}

async function readAll(paths: readonly string[], complain: (path: string, error: BridgeError) => void): Promise<PrintJob['files']> {
  const files: PrintJob['files'] = []
  for (const path of paths) {
    const read = await readUserFile(path)
    if (read.ok) files.push(read.value)
    else complain(path, read.error)
  }
  return files
}

async function write(path: string, bytes: Uint8Array, complain: (path: string, error: BridgeError) => void): Promise<void> {
  try {
    await atomicWrite(path, bytes)
  } catch (error) {
    complain(path, systemFailure(error, 'write').error)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isDirectory(),
    () => false
  )
}
