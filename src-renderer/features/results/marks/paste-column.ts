import type { Command } from '@/domain/plan/command'
import type { Mark, PlanModule } from '@/domain/plan/plan'
import type { ModuleRow } from './grid-rows'
import { parseAverage, parseMark } from './mark-text'

/** Lines of the first column of what a spreadsheet puts on the clipboard; null for a single value. */
export function pastedColumn(text: string): string[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const first = lines.map((line) => (line.split('\t')[0] ?? '').trim())
  return lines.length > 1 || text.includes('\t') ? first : null
}

/** What a pasted column comes to: one command, what stays in its cell with its error, and what found no cell. */
export interface Pasted {
  commands: Command[]
  /** Text by cell. */
  drafts: Record<string, string>
  /** Values that are given over. */
  written: number
  /** Values aimed at a cell that cannot be typed in. */
  refused: number
  /** Lines below the last row. */
  beyond: number
}

/** Lays lines beside cells, the first on the first; `null` is a cell that cannot be typed in. `take` tells whether it could read one. */
function lay(lines: readonly string[], cells: readonly (string | null)[], take: (index: number, text: string) => boolean): Pasted {
  const pasted: Pasted = { commands: [], drafts: {}, written: 0, refused: 0, beyond: Math.max(0, lines.length - cells.length) }
  lines.slice(0, cells.length).forEach((text, index) => {
    const cell = cells[index] ?? null
    // Lines stay beside their rows: a row that takes no mark does not push the others down.
    if (cell === null) pasted.refused += text === '' ? 0 : 1
    else if (take(index, text)) pasted.written += 1
    else pasted.drafts[cell] = text
  })
  return pasted
}

function from<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): Item[] {
  return items.slice(Math.max(0, items.findIndex(isFirst)))
}

/** A column pasted from a module's mark on, through the modules below it. */
export function pasteOnModules(lines: readonly string[], rows: readonly ModuleRow[], start: string): Pasted {
  const below = from(rows, ({ module }) => module.id === start)
  const commands: Command[] = []
  const cells = below.map(({ module, cell }) => (cell === 'editable' ? `${module.id}/mark` : null))
  const pasted = lay(lines, cells, (index, text) => {
    const mark = parseMark(text)
    const module = below[index]?.module.id
    if (mark.ok && module) commands.push({ type: 'setModuleMark', module, mark: mark.value })
    return mark.ok
  })
  return { ...pasted, commands }
}

/** A column pasted from an assessment's mark on, through those of its module. */
export function pasteOnAssessments(lines: readonly string[], module: PlanModule, start: string): Pasted {
  const below = from(module.assessments, ({ id }) => id === start)
  const marks = new Map<string, Mark>()
  const pasted = lay(lines, below.map(({ id }) => `${id}/mark`), (index, text) => {
    const assessment = below[index]
    const mark = parseMark(text, assessment?.outOf)
    if (mark.ok && assessment) marks.set(assessment.id, mark.value)
    return mark.ok
  })
  const assessments = module.assessments.map((assessment) => ({ ...assessment, mark: marks.get(assessment.id) ?? (marks.has(assessment.id) ? null : assessment.mark) }))
  return { ...pasted, commands: marks.size === 0 ? [] : [{ type: 'setAssessments', module: module.id, assessments }] }
}

/** A column pasted from a UE's average on, through the UE below it. */
export function pasteOnUes(lines: readonly string[], semester: string, ues: readonly string[], start: string): Pasted {
  const below = from(ues, (ue) => ue === start)
  const commands: Command[] = []
  const pasted = lay(lines, below.map((ue) => ueCell(semester, ue)), (index, text) => {
    const mark = parseAverage(text)
    const ue = below[index]
    if (mark.ok && ue) commands.push({ type: 'setUeMark', semester, ue, mark: mark.value })
    return mark.ok
  })
  return { ...pasted, commands }
}

/** Name of the cell of a UE's average. */
export function ueCell(semester: string, ue: string): string {
  return `${semester}/${ue}/average`
}
