import type { Plan } from '@/domain/plan/plan'
import { bridge } from '@/platform'
import { now } from '@/platform/clock'
import type { Attachments } from '@/storage/database'

let program: Promise<string> | null = null

/** Name and version of this program, as files carry them. */
export async function programName(): Promise<string> {
  program ??= bridge.app.info().then((info) => `Gamme ${info.ok ? info.value.version : ''}`.trim())
  return program
}

/** The text of a plan's `.gamme` file. The file code is loaded at first use: no screen needs it to open. */
export async function planText(plan: Plan, attachments: Attachments = {}): Promise<string> {
  const [app, { planFileOf, writePlanFile }] = await Promise.all([programName(), import('@/domain/exchange/plan-file')])
  const { review, ...fields } = attachments
  return writePlanFile({ ...fields, ...planFileOf(plan, { app, savedAt: now(), review }) })
}
