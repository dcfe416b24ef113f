import { applyCommand } from '@/domain/plan/apply-command'
import type { Context, Plan } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'
import type { Day } from '@/domain/schedule/schedule'
import { levelSemester, type Levelling, type LevelledWork } from '@/domain/schedule/level-semester'
import { loadOf, type WeekLoad } from '@/domain/schedule/load'
import { findTask } from '@/domain/schedule/tasks'
import { weeksOf, type Week } from '@/domain/schedule/weeks'

export interface MoveRow {
  key: string
  type: LevelledWork['type']
  /** Code of a module, title of a task. */
  name: string
  from: Week
  to: Week
  minutes: number
}

/** What levelling would do, before it does it. */
export interface LevelPreview {
  levelling: Levelling
  before: readonly WeekLoad[]
  after: readonly WeekLoad[]
  moves: MoveRow[]
  /** Minutes moved of each type of work, those that are none left out. */
  sums: { type: LevelledWork['type']; minutes: number }[]
}

const TYPES: readonly LevelledWork['type'][] = ['task', 'personal', 'hours']

function nameOf(plan: Plan, work: LevelledWork): string {
  if (work.type === 'task') return findTask(plan, work.task)?.title ?? ''
  return findModule(plan, work.module)?.code ?? ''
}

/** A levelled semester seen before it is one: the command is tried on the plan, which stays as it is. */
export function levelPreview(plan: Plan, semester: string, from: Day | null, context: Context): LevelPreview {
  const levelling = levelSemester(plan, semester, from)
  const tried = applyCommand(plan, { type: 'levelSemester', semester, from }, context)
  const weeks = new Map(weeksOf(plan, semester).map((week) => [week.monday, week]))
  const moves = levelling.moves.flatMap(({ work, from: left, to, minutes }, index): MoveRow[] => {
    const [start, end] = [weeks.get(left), weeks.get(to)]
    return start && end ? [{ key: String(index), type: work.type, name: nameOf(plan, work), from: start, to: end, minutes }] : []
  })
  return {
    levelling,
    before: loadOf(plan, semester).weeks,
    after: loadOf(tried.ok ? tried.value.plan : plan, semester).weeks,
    moves,
    sums: TYPES.map((type) => ({ type, minutes: moves.reduce((sum, move) => (move.type === type ? sum + move.minutes : sum), 0) })).filter(({ minutes }) => minutes > 0)
  }
}
