import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import { loadOf } from '@/domain/schedule/load'
import { movedMinutes, resizedMinutes } from '@/domain/schedule/reshape-spread'
import { weeksOf } from '@/domain/schedule/weeks'
import { previewBar } from '@/features/semester/board/bar-preview'
import { barRows, type BarRow } from '@/features/semester/board/bar-rows'
import { found, laterContext, moduleOf, newPlan, PROPERTY_TIMEOUT, run, semesterOf } from '../plan/fixtures'

const bare = newPlan()
const s3 = semesterOf(bare, 3).id
const plan = run(bare, [
  { type: 'setPersonalFactor', of: { kind: 'ressource' }, factor: 0.5 },
  { type: 'setBreaks', breaks: [{ id: 'b', title: 'Pause', start: weeksOf(bare, s3)[7]?.monday ?? '', end: weeksOf(bare, s3)[8]?.sunday ?? '' }] },
  { type: 'setCeiling', minutes: 20 * 60 }
])
const mondays = weeksOf(plan, s3).map(({ monday }) => monday)
const codes = ['R3.01', 'R3.05', 'SAÉ 3.01']

function rowOf(subject: typeof plan, module: string): BarRow {
  return found(
    barRows(subject, s3).find(({ id }) => id === module),
    module
  )
}

describe('the preview of a drag', () => {
  it('shows what the command will do, bar and load, wherever the bar is drawn', () => {
    const week = fc.integer({ min: 0, max: mondays.length - 1 })
    fc.assert(
      fc.property(fc.constantFrom(...codes), week, week, (code, one, other) => {
        const module = moduleOf(plan, code)
        const row = rowOf(plan, module.id)
        const [first, last] = [Math.min(one, other), Math.max(one, other)].map((index) => mondays[index] ?? '')
        const changes = [
          { minutes: movedMinutes(plan, module, first ?? ''), command: { type: 'moveSpread', module: module.id, to: first ?? '' } },
          { minutes: resizedMinutes(plan, module, first ?? '', last ?? ''), command: { type: 'resizeSpread', module: module.id, first: first ?? '', last: last ?? '' } }
        ] as const
        for (const { minutes, command } of changes) {
          const preview = previewBar(plan, row, minutes)
          // A bar drawn back to where it lies changes nothing.
          const applied = applyCommand(plan, command, laterContext())
          const after = applied.ok ? applied.value.plan : plan
          expect(preview?.row).toEqual({ ...rowOf(after, module.id), isSet: true })
          expect(preview?.load.weeks).toEqual(loadOf(after, s3).weeks)
        }
      }),
      { numRuns: 40 }
    )
  }, PROPERTY_TIMEOUT)

  it('leaves the plan, and the scale of the load, as they are', () => {
    const module = moduleOf(plan, 'R3.05')
    const before = structuredClone(plan)
    const preview = previewBar(plan, rowOf(plan, module.id), resizedMinutes(plan, module, mondays[0] ?? '', mondays[1] ?? ''))
    expect(plan).toEqual(before)
    expect(preview?.load.peak).toBe(loadOf(plan, s3).peak)
  })
})
