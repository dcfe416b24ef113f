import { resolve } from 'node:path'
import type { PrintFormat } from '@/platform/print-door'
import type { Locale } from '../shell-state'

const formats = { '--export-pdf': 'pdf', '--export-html': 'html', '--export-svg': 'svg', '--export-png': 'png' } as const satisfies Record<string, PrintFormat>
const reports = ['plan', 'meeting', 'group'] as const
const locales = ['fr', 'en'] as const satisfies readonly Locale[]
const valued = ['--output', '--report', '--language'] as const

export type Report = (typeof reports)[number]

export interface ExportCall {
  type: 'export'
  format: PrintFormat
  report: Report
  /** Absolute paths of files and folders. */
  inputs: string[]
  output: string
  /** Asked for on the command line; null for the system's. */
  locale: Locale | null
  /** Private notes too. */
  notes: boolean
}

export type UsageErrorCode = 'no-input' | 'no-output' | 'unknown-report' | 'unknown-language' | 'group-needs-page'

export type CommandLineCall = ExportCall | { type: 'help' } | { type: 'usage'; code: UsageErrorCode; locale: Locale | null }

interface Read {
  values: Map<string, string>
  paths: string[]
  switches: string[]
}

/** `--output plan.pdf` and `--output=plan.pdf` alike. */
function read(args: readonly string[]): Read {
  const result: Read = { values: new Map(), paths: [], switches: [] }
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? ''
    const name = valued.find((candidate) => argument === candidate || argument.startsWith(`${candidate}=`))
    if (name === undefined) (argument.startsWith('-') ? result.switches : result.paths).push(argument)
    else if (argument === name) result.values.set(name, args[(index += 1)] ?? '')
    else result.values.set(name, argument.slice(name.length + 1))
  }
  return result
}

/**
 * What the command line asks to do without a window; null when it asks for the application itself.
 * @param folder where relative paths start
 * @param packaged false in development, where the first path names the application's own folder
 */
export function parseCall(args: readonly string[], folder: string, packaged: boolean): CommandLineCall | null {
  const { values, paths, switches } = read(args)
  if (switches.includes('--help') || switches.includes('-h')) return { type: 'help' }
  const format = Object.entries(formats).find(([name]) => switches.includes(name))?.[1]
  if (format === undefined) return null
  const language = values.get('--language') ?? null
  const locale = locales.find((known) => known === language) ?? null
  const usage = (code: UsageErrorCode): CommandLineCall => ({ type: 'usage', code, locale })
  const named = values.get('--report') ?? 'plan'
  const report = reports.find((known) => known === named)
  const inputs = paths.slice(packaged ? 0 : 1)
  const output = values.get('--output') ?? ''
  if (language !== null && locale === null) return usage('unknown-language')
  if (report === undefined) return usage('unknown-report')
  if (inputs.length === 0) return usage('no-input')
  if (output === '') return usage('no-output')
  if (report === 'group' && (format === 'svg' || format === 'png')) return usage('group-needs-page')
  return {
    type: 'export',
    format,
    report,
    inputs: inputs.map((path) => resolve(folder, path)),
    // The final separator says that a folder is meant, and `resolve` would take it away.
    output: /[\\/]$/.test(output) ? `${resolve(folder, output)}/` : resolve(folder, output),
    locale,
    notes: switches.includes('--notes')
  }
}
