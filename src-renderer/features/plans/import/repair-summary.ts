import type { Repair, RepairCode } from '@/domain/exchange/repair/repair'

/** Parts of a plan that have a name of their own in the messages; the rest is "plan". */
const PARTS = ['semesters', 'modules', 'ueMarks', 'decisions', 'maquette', 'wishes', 'setAsides'] as const
export type RepairedPart = (typeof PARTS)[number] | 'plan'

export interface RepairGroup {
  part: RepairedPart
  code: RepairCode
  count: number
}

function partOf(path: string): RepairedPart {
  const head = /^\w*/.exec(path)?.[0]
  return PARTS.find((part) => part === head) ?? 'plan'
}

/** Repairs by part and kind: a damaged file may count thousands, and one sentence a kind is what can be read. */
export function repairGroups(repairs: readonly Repair[]): RepairGroup[] {
  const groups = new Map<string, RepairGroup>()
  for (const { code, path } of repairs) {
    const part = partOf(path)
    const group = groups.get(`${part} ${code}`) ?? { part, code, count: 0 }
    group.count += 1
    groups.set(`${part} ${code}`, group)
  }
  return [...groups.values()]
}
