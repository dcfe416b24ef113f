import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Plan } from '@/domain/plan/plan'
import { findModule, modulesOf } from '@/domain/plan/query'
import { apportion } from '@/domain/schedule/apportion'
import { loadOf } from '@/domain/schedule/load'
import { spreadOf, type Spread } from '@/domain/schedule/spread'
import { weeksOf } from '@/domain/schedule/weeks'
import { toCommand, type RawCommand } from '../plan/arbitrary'
import { errorOf, found, laterContext, moduleOf, newPlan, PROPERTY_TIMEOUT, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3)
const r301 = moduleOf(plan, 'R3.01').id

function of(subject: Plan, module: string): Spread {
  return spreadOf(subject, found(findModule(subject, module), module))
}

function minutesOf(subject: Plan, module = r301): number[] {
  return of(subject, module).weeks.map(({ teaching, project }) => teaching + project)
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}

/** R3.01 takes 16 hours. */
const sixteenHours = run(plan, [
  { type: 'overrideModule', module: r301, overrides: { hours: { lecture: 4, tutorial: 6, practical: 4, project: 2 } } }
])

describe('sharing out', () => {
  it('sums to the total, by quarters of an hour, each share within half a quarter of its due', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }), (total, weights) => {
        const shares = apportion(total, weights)
        const whole = sum(weights)
        expect(sum(shares)).toBe(total)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
        if (whole === 0) return
        for (const [index, share] of shares.entries()) {
          if (weights[index] === 0) expect(share).toBe(0)
          else expect(Math.abs(share - (total * (weights[index] ?? 0)) / whole)).toBeLessThan(30)
        }
      })
    )
  })

  it('puts all in the first place without a weight, and nothing nowhere', () => {
    expect(apportion(100, [0, 0])).toStrictEqual([100, 0])
    expect(apportion(100, [])).toStrictEqual([])
  })
})

describe('the spread of a module', () => {
  it('is even over the teaching weeks by default, and says that it is not set', () => {
    const spread = of(sixteenHours, r301)
    expect(spread).toMatchObject({ expected: { teaching: 840, project: 120, personal: 0 }, planned: 960, outside: 0, isSet: false })
    expect(Math.max(...minutesOf(sixteenHours)) - Math.min(...minutesOf(sixteenHours))).toBeLessThanOrEqual(30)
    expect(sum(spread.weeks.map(({ project }) => project))).toBe(120)
    expect(spread.first).toBe(0)
    expect(spread.last).toBe(19)
  })

  it('leaves breaks and exams free', () => {
    const busy = run(sixteenHours, [
      { type: 'setBreaks', breaks: [{ id: 'b', title: 'Noël', start: '2026-12-19', end: '2027-01-03' }] },
      { type: 'paintWeeks', semester: s3.id, weeks: ['2027-01-18'], kind: 'exams' }
    ])
    const taken = weeksOf(busy, s3.id).filter((_, index) => (minutesOf(busy)[index] ?? 0) > 0)
    expect(new Set(taken.map(({ kind }) => kind))).toStrictEqual(new Set(['teaching']))
    expect(sum(minutesOf(busy))).toBe(960)
  })

  it('has its hours even where no week is left for teaching', () => {
    const weeks = weeksOf(plan, s3.id).map(({ monday }) => monday)
    for (const kind of ['exams', 'break', 'company'] as const) {
      const painted = run(sixteenHours, [{ type: 'paintWeeks', semester: s3.id, weeks, kind }])
      expect(sum(minutesOf(painted))).toBe(960)
    }
  })

  it('of an exempted module or an unknown code is empty', () => {
    const exempted = run(sixteenHours, [{ type: 'setModuleState', module: r301, state: 'exempted' }])
    expect(of(exempted, r301)).toMatchObject({ planned: 0, first: null, last: null })
  })

  it('is resized to a range, then moves with its shape and stops at the ends', () => {
    const short = run(sixteenHours, [{ type: 'resizeSpread', module: r301, first: '2026-09-14', last: '2026-10-11' }])
    expect(minutesOf(short).slice(0, 6)).toStrictEqual([0, 240, 240, 240, 240, 0])
    const moved = run(short, [{ type: 'moveSpread', module: r301, to: '2026-09-21' }])
    expect(minutesOf(moved).slice(0, 7)).toStrictEqual([0, 0, 240, 240, 240, 240, 0])
    const far = run(moved, [{ type: 'moveSpread', module: r301, to: '2030-01-01' }])
    expect(minutesOf(far).slice(-5)).toStrictEqual([0, 240, 240, 240, 240])
    expect(errorOf(far, { type: 'moveSpread', module: r301, to: '2030-01-01' })).toBe('no-change')
    expect(errorOf(sixteenHours, { type: 'moveSpread', module: r301, to: '2026-10-05' })).toBe('no-change')
  })

  it('steps over the weeks at the company', () => {
    const commands: Command[] = [
      { type: 'resizeSpread', module: r301, first: '2026-09-07', last: '2026-09-20' },
      { type: 'paintWeeks', semester: s3.id, weeks: ['2026-09-21', '2026-09-28'], kind: 'company' },
      { type: 'moveSpread', module: r301, to: '2026-09-14' }
    ]
    expect(minutesOf(run(sixteenHours, commands)).slice(0, 6)).toStrictEqual([0, 480, 0, 0, 480, 0])
  })

  it('takes the typed hours of a week from the weeks after it, else from the others', () => {
    const short = run(sixteenHours, [{ type: 'resizeSpread', module: r301, first: '2026-09-07', last: '2026-10-04' }])
    const typed = run(short, [{ type: 'setSpreadWeek', module: r301, week: '2026-09-14', minutes: 360 }])
    expect(minutesOf(typed).slice(0, 4)).toStrictEqual([240, 360, 180, 180])
    const last = run(short, [{ type: 'setSpreadWeek', module: r301, week: '2026-09-28', minutes: 0 }])
    expect(minutesOf(last).slice(0, 4)).toStrictEqual([315, 330, 315, 0])
    const all = run(short, [{ type: 'setSpreadWeek', module: r301, week: '2026-09-14', minutes: 6000 }])
    expect(minutesOf(all).slice(0, 4)).toStrictEqual([0, 960, 0, 0])
  })

  it('shows what was typed as it was typed, within the semester and outside', () => {
    const typed = run(sixteenHours, [{ type: 'setSpread', module: r301, minutes: { '2026-09-07': 600, '2027-06-07': 60, '2026-09-14': 0 } }])
    expect(of(typed, r301)).toMatchObject({ planned: 600, outside: 60, isSet: true, first: 0, last: 0 })
    expect('schedule' in found(findModule(run(typed, [{ type: 'setSpread', module: r301, minutes: null }]), r301), 'R3.01')).toBe(false)
    expect(errorOf(sixteenHours, { type: 'setSpread', module: r301, minutes: { '2026-09-08': 60 } })).toBe('invalid-value')
    expect(errorOf(sixteenHours, { type: 'setSpread', module: r301, minutes: { '2026-09-07': 1.5 } })).toBe('invalid-value')
  })

  it('is spread by default again in another semester', () => {
    const short = run(sixteenHours, [
      { type: 'resizeSpread', module: r301, first: '2026-09-07', last: '2026-09-20' },
      { type: 'lockSpread', module: r301, locked: true },
      { type: 'moveModule', module: r301, semester: semesterOf(plan, 4).id }
    ])
    expect(of(short, r301)).toMatchObject({ isSet: false, isLocked: true, planned: 960 })
  })

  it('carries personal work by the factor of the module, else of its kind', () => {
    const kind = run(sixteenHours, [{ type: 'setPersonalFactor', of: { kind: 'ressource' }, factor: 0.5 }])
    expect(of(kind, r301).expected.personal).toBe(480)
    const own = run(kind, [{ type: 'setPersonalFactor', of: { module: r301 }, factor: 0.25 }])
    expect(of(own, r301).expected.personal).toBe(240)
    expect(sum(of(own, r301).weeks.map(({ personal }) => personal))).toBe(240)
    expect(errorOf(own, { type: 'setPersonalFactor', of: { module: r301 }, factor: -1 })).toBe('invalid-value')
    const back = run(own, [
      { type: 'setPersonalFactor', of: { module: r301 }, factor: null },
      { type: 'setPersonalFactor', of: { kind: 'ressource' }, factor: null }
    ])
    expect('schedule' in back).toBe(false)
  })
})

const MOVES = ['moveSpread', 'resizeSpread', 'setSpreadWeek'] as const
const SCENE = ['paintWeeks', 'setRhythm', 'setSemesterDates', 'setBreaks', 'setSpread', 'setPersonalFactor', 'lockSpread'] as const

function raws(types: readonly RawCommand['type'][]): fc.Arbitrary<RawCommand[]> {
  const raw = fc.record({
    type: fc.constantFrom(...types),
    a: fc.nat(500),
    b: fc.nat(50),
    c: fc.nat(50),
    text: fc.constant('un'),
    nested: fc.constant<RawCommand[]>([])
  })
  return fc.array(raw, { minLength: 1, maxLength: 12 })
}

describe('whatever is moved', () => {
  const context = laterContext()

  it('the hours of the module sum to its total, and no other module changes', () => {
    fc.assert(
      fc.property(raws(SCENE), raws(MOVES), (scene, moves) => {
        const start = scene.reduce((current, raw) => {
          const result = applyCommand(current, toCommand(current, raw), context)
          return result.ok ? result.value.plan : current
        }, plan)
        moves.reduce((current, raw) => {
          const command = toCommand(current, raw)
          const result = applyCommand(current, command, context)
          if (!result.ok || !('module' in command)) return current
          const { plan: next } = result.value
          const { expected, planned, outside, weeks } = of(next, command.module)
          expect(planned).toBe(expected.teaching + expected.project)
          expect(outside).toBe(0)
          expect(sum(weeks.map(({ teaching }) => teaching))).toBe(expected.teaching)
          expect(sum(weeks.map(({ project }) => project))).toBe(expected.project)
          expect(sum(weeks.map(({ personal }) => personal))).toBe(expected.personal)
          for (const other of next.modules) {
            if (other.id !== command.module) expect(other).toBe(findModule(current, other.id))
          }
          return next
        }, start)
      }),
      { numRuns: 150 }
    )
  }, PROPERTY_TIMEOUT)

  it('the load is the sum of its parts', () => {
    fc.assert(
      fc.property(raws([...SCENE, ...MOVES, 'addTask', 'setTaskDone', 'setCeiling']), (commands) => {
        const after = commands.reduce((current, raw) => {
          const result = applyCommand(current, toCommand(current, raw), context)
          return result.ok ? result.value.plan : current
        }, plan)
        for (const { id } of after.semesters) {
          const load = loadOf(after, id)
          const planned = sum(modulesOf(after, id).map((module) => spreadOf(after, module).planned + spreadOf(after, module).expected.personal))
          const open = (after.schedule?.tasks ?? []).filter((task) => task.semester === id && !task.done)
          expect(load.total + load.outside).toBe(planned + sum(open.map(({ estimate }) => estimate ?? 0)))
          expect(load.peak).toBe(Math.max(...load.weeks.map(({ total }) => total)))
        }
      }),
      { numRuns: 80 }
    )
  }, PROPERTY_TIMEOUT)
})
