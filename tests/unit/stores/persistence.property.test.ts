import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { contentOf } from '@/domain/plan/content'
import type { Plan } from '@/domain/plan/plan'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useSaveState } from '@/stores/save-state'
import type { Snapshot } from '@/stores/kept'
import { newDisk, valueOf } from '../storage/support'
import { fakeBackups } from './fake-backups'
import { gabaritPlan, startSession } from './session'

type Step =
  | { type: 'change'; change: number }
  | { type: 'turns'; turns: number }
  | { type: 'undo' | 'redo' | 'restart' | 'kill' }

/** A change that fits the plan as it is, chosen by a number. */
function commandFor(plan: Plan, change: number): Command {
  const module = plan.modules[change % plan.modules.length]?.id ?? ''
  const semester = plan.semesters[change % plan.semesters.length]?.id ?? ''
  const parcours = ['MPI', 'SNRV', null][change % 3] ?? null
  const commands: Command[] = [
    { type: 'renamePlan', name: `Name ${change}` },
    { type: 'moveModule', module, semester },
    { type: 'setModuleMark', module, mark: change % 2001 },
    { type: 'chooseParcours', parcours },
    { type: 'removeModule', module },
    { type: 'repeatSemester', semester },
    { type: 'insertSemester', kind: 'gapYear', after: semester },
    { type: 'setSemesterNotes', semester, notes: `Note ${change}` }
  ]
  return commands[change % commands.length] as Command
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('change' as const), change: fc.nat(10_000) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('turns' as const), turns: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ type: 'undo' }, { type: 'redo' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ type: 'restart' }, { type: 'kill' }) }
)

let disk = newDisk()
let storage: Storage
let id = ''

/** Some turns of the event loop, so that a kill meets writes at every stage. */
async function letDiskWork(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const state = (): Snapshot => {
  const { plan, history } = useCurrentPlan()
  if (!plan) throw new Error('no plan is open')
  return { plan, history }
}

async function start(): Promise<void> {
  storage = await startSession(disk)
  if (id === '') {
    const plan = gabaritPlan('Start')
    valueOf(await storage.plans.addPlan(plan, plan.createdAt))
    id = plan.id
  }
  valueOf(await useCurrentPlan().open(id))
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fakeBackups()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  storage.close()
})

describe('a plan under any sequence of changes, undos, redos, restarts and kills', () => {
  it('comes back with the plan and the history that it had, or one that was shown since the last save', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        disk = newDisk()
        id = ''
        await start()
        /** States shown since the last confirmed save, that one first. */
        let shown = [state()]
        for (const taken of steps) {
          if (taken.type === 'change') useCurrentPlan().execute(commandFor(state().plan, taken.change))
          else if (taken.type === 'undo') useCurrentPlan().undo()
          else if (taken.type === 'redo') useCurrentPlan().redo()
          else if (taken.type === 'turns') await letDiskWork(taken.turns)
          else {
            if (taken.type === 'restart') {
              expect(await useSaveState().flush()).toBe(true)
              shown = shown.slice(-1)
            }
            // After a kill nothing more of this run happens: no write, no second try.
            storage.close()
            vi.clearAllTimers()
            await start()
            expect(shown).toContainEqual(state())
            shown = []
          }
          shown.push(state())
        }
        // Whatever happened, the history leads back to where it starts and forth again.
        const last = contentOf(state().plan)
        const { position } = state().history
        for (let back = 0; back < position; back += 1) expect(useCurrentPlan().undo()).not.toBeNull()
        expect(useCurrentPlan().undo()).toBeNull()
        expect(state().plan.name).toBe('Start')
        for (let forth = 0; forth < position; forth += 1) expect(useCurrentPlan().redo()).not.toBeNull()
        expect(contentOf(state().plan)).toEqual(last)
        storage.close()
      }),
      { numRuns: 25 }
    )
  }, 60_000)
})
