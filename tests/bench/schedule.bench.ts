import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { applyCommand } from '@/domain/plan/apply-command'
import { diagnose } from '@/domain/plan/diagnose'
import type { Context, Plan } from '@/domain/plan/plan'
import { modulesOf } from '@/domain/plan/query'
import { addDays } from '@/domain/schedule/days'
import { dueGroups } from '@/domain/schedule/due-groups'
import { levelSemester } from '@/domain/schedule/level-semester'
import { loadOf } from '@/domain/schedule/load'
import { spreadOf } from '@/domain/schedule/spread'
import { dueInSemester, dueItems } from '@/domain/schedule/tasks'
import { weekAgenda } from '@/domain/schedule/week-agenda'
import { weeksOf } from '@/domain/schedule/weeks'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'
import { fullSemester } from './full-semester'

const framework = frameworkFile as Framework
const gabarit = gabaritFile as Maquette

let ids = 0
const context: Context = { now: '2026-10-14T09:00:00.000Z', newId: () => `id${++ids}` }

let full: Plan
let semester: string
let bar: string

function makePlan(): void {
  ;({ plan: full, semester, bar } = fullSemester(gabarit, context))
}

/** A plan that nothing was computed for: what every change of a plan costs. */
function unseen(plan: Plan): Plan {
  return { ...plan }
}

/** All that the screen shows of a semester. */
function view(plan: Plan): number {
  const bars = modulesOf(plan, semester).map((module) => spreadOf(plan, module).planned)
  return weeksOf(plan, semester).length + loadOf(plan, semester).peak + bars.length + dueInSemester(plan, semester).length
}

/** All that "Cette semaine" shows of a week: its days, its load, and what is due around it. */
function weekView(plan: Plan, monday: string): number {
  return weekAgenda(plan, monday).load.total + dueGroups(dueItems(plan), monday).length
}

let steps = 0

export const benchmarks = [
  {
    name: 'schedule: weeks, bars, load and dates of a full S3',
    setup: makePlan,
    run: () => view(unseen(full))
  },
  {
    name: 'schedule: drag a bar by a week and show the S3 again',
    setup: makePlan,
    run: () => {
      const to = addDays('2026-09-07', 7 * (1 + (steps++ % 12)))
      const moved = applyCommand(unseen(full), { type: 'moveSpread', module: bar, to }, context)
      return moved.ok ? view(moved.value.plan) : moved.error.code
    }
  },
  {
    name: 'schedule: the week view of a full S3 (40 assessments, 60 tasks)',
    setup: makePlan,
    run: () => weekView(unseen(full), addDays('2026-09-07', 7 * (steps++ % 18)))
  },
  {
    name: 'schedule: level a full S3',
    setup: makePlan,
    run: () => levelSemester(unseen(full), semester, null).moved
  },
  {
    name: 'schedule: diagnose a plan with an overloaded S3',
    setup: makePlan,
    run: () => diagnose(unseen(full), framework).length
  }
]
