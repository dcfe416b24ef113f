import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { modulesOf } from '@/domain/plan/query'
import { levelSemester } from '@/domain/schedule/level-semester'
import { loadOf } from '@/domain/schedule/load'
import type { Task } from '@/domain/schedule/schedule'
import { spreadOf } from '@/domain/schedule/spread'
import { simpleCommand, toCommand, type RawCommand } from '../plan/arbitrary'
import { errorOf, laterContext, moduleOf, newPlan, PROPERTY_TIMEOUT, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3).id
const r305 = moduleOf(plan, 'R3.05').id

function task(id: string, due: string, estimate: number): Task {
  return { id, kind: 'task', title: id, module: null, semester: s3, due, time: null, estimate, done: false, notes: '' }
}

function totals(subject: Plan): number[] {
  return loadOf(subject, s3).weeks.map(({ total }) => total)
}

/** Three full weeks of tasks due in one week, under a ceiling that the mean load leaves room for. */
const crowded = run(plan, [
  ...['a', 'b', 'c'].map((id): Command => ({ type: 'addTask', task: task(id, '2026-11-27', 600) })),
  { type: 'setCeiling', minutes: 40 * 60 }
])

describe('levelling a semester', () => {
  it('keeps the ceiling, moves tasks before they are due, and says what moved', () => {
    const before = loadOf(crowded, s3)
    expect(before.weeks.filter(({ over }) => over > 0)).toHaveLength(1)
    const levelling = levelSemester(crowded, s3, null)
    expect(levelling).toMatchObject({ ceiling: 2400, cap: 2400, bottleneck: null, peakBefore: before.peak })
    expect(levelling.peakAfter).toBeLessThanOrEqual(2400)
    expect(levelling.moved).toBe(before.peak - 2400)
    expect(levelling.moves.every(({ work, from, to }) => work.type === 'task' && from === '2026-11-23' && to < from)).toBe(true)

    const level = run(crowded, [{ type: 'levelSemester', semester: s3, from: null }])
    expect(loadOf(level, s3)).toMatchObject({ total: before.total, peak: levelling.peakAfter })
    expect(errorOf(level, { type: 'levelSemester', semester: s3, from: null })).toBe('no-change')
  })

  it('leaves past weeks and locked hours where they are', () => {
    const level = run(crowded, [{ type: 'levelSemester', semester: s3, from: '2026-11-18' }])
    expect(totals(level).slice(0, 10)).toStrictEqual(totals(crowded).slice(0, 10))
    const busy = run(plan, [
      { type: 'setCeiling', minutes: 30 * 60 },
      { type: 'resizeSpread', module: r305, first: '2026-09-07', last: '2026-09-20' },
      ...modulesOf(plan, s3).map(({ id }): Command => ({ type: 'lockSpread', module: id, locked: true }))
    ])
    expect(levelSemester(busy, s3, null).placed).toStrictEqual([])
  })

  it('proves that a ceiling cannot be kept, and reaches the least peak', () => {
    const impossible = run(crowded, [{ type: 'setCeiling', minutes: 10 * 60 }])
    const { bottleneck, cap, peakAfter } = levelSemester(impossible, s3, null)
    expect(bottleneck?.minutes).toBeGreaterThan(bottleneck?.capacity ?? Infinity)
    expect(bottleneck?.capacity).toBe(600 * (bottleneck?.weeks.length ?? 0))
    expect(peakAfter).toBe(cap)
    expect(cap).toBe(Math.ceil(loadOf(impossible, s3).total / 20))
  })

  it('seeks the least peak when there is no ceiling', () => {
    const free = run(crowded, [{ type: 'setCeiling', minutes: null }])
    const { ceiling, cap, bottleneck, peakAfter } = levelSemester(free, s3, null)
    expect(ceiling).toBeNull()
    expect(bottleneck).toBeNull()
    expect(peakAfter).toBe(cap)
    expect(cap).toBe(Math.ceil(loadOf(free, s3).total / 20))
  })

  it('moves personal work before hours, which then stay where they are', () => {
    const personal = run(plan, [
      { type: 'setPersonalFactor', of: { kind: 'ressource' }, factor: 1 },
      { type: 'resizeSpread', module: r305, first: '2026-09-07', last: '2026-09-13' },
      { type: 'setCeiling', minutes: 80 * 60 }
    ])
    const { moves, bottleneck } = levelSemester(personal, s3, null)
    expect(bottleneck).toBeNull()
    expect(new Set(moves.map(({ work }) => work.type))).toStrictEqual(new Set(['personal']))
  })

  it('whatever the semester: loses no minute, never exceeds a cap that can be kept, and does what it says', () => {
    const types = ['paintWeeks', 'setRhythm', 'setBreaks', 'setSpread', 'resizeSpread', 'setPersonalFactor', 'lockSpread', 'addTask', 'setCeiling'] as const
    const scene: fc.Arbitrary<RawCommand[]> = fc.array(
      fc.tuple(fc.constantFrom(...types), simpleCommand).map(([type, raw]) => ({ ...raw, type })),
      { maxLength: 25 }
    )
    const context = laterContext()
    fc.assert(
      fc.property(scene, fc.constantFrom(3, 5), (raws, number) => {
        const start = raws.reduce((current, raw) => {
          const result = applyCommand(current, toCommand(current, raw), context)
          return result.ok ? result.value.plan : current
        }, plan)
        const semester = semesterOf(start, number).id
        const levelling = levelSemester(start, semester, null)
        const result = applyCommand(start, { type: 'levelSemester', semester, from: null }, context)
        const after = result.ok ? result.value.plan : start
        const load = loadOf(after, semester)
        expect(load.total).toBe(loadOf(start, semester).total)
        expect(load.peak).toBe(levelling.peakAfter)
        expect(load.peak).toBeLessThanOrEqual(levelling.cap)
        if (levelling.ceiling !== null) expect(levelling.bottleneck === null).toBe(load.peak <= levelling.ceiling)
        for (const module of modulesOf(after, semester)) {
          const former = spreadOf(start, modulesOf(start, semester).find(({ id }) => id === module.id) ?? module)
          const { planned, outside } = spreadOf(after, module)
          expect({ planned, outside }).toStrictEqual({ planned: former.planned, outside: former.outside })
        }
      }),
      { numRuns: 120 }
    )
  }, PROPERTY_TIMEOUT)
})
