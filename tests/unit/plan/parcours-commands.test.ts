import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import { contentOf } from '@/domain/plan/content'
import { emptyHistory, record, redo, undo } from '@/domain/plan/history'
import { activeModules, modulesOf, ueDecisionOf, ueMarkOf } from '@/domain/plan/query'
import { planTotals } from '@/domain/plan/totals'
import { assessment, framework, laterContext, moduleOf, newPlan, ownDefinition, run, semesterOf, shelvedOf } from './fixtures'

const plan = newPlan('MPI')
const s3 = semesterOf(plan, 3).id
const s4 = semesterOf(plan, 4).id
const codes = (of: typeof plan): string[] => activeModules(of).map(({ code }) => code).sort()

describe('choosing a parcours', () => {
  const snrv = run(plan, [{ type: 'chooseParcours', parcours: 'SNRV' }])

  it('exchanges the modules of the parcours and leaves the common ones where they are', () => {
    expect(codes(snrv)).toStrictEqual(codes(newPlan('SNRV')))
    expect(planTotals(snrv, framework)).toMatchObject({ ects: 180, modules: 117, teaching: 2000 })
    const common = plan.modules.filter(({ code }) => !code.includes('MPI'))
    for (const module of common) expect(snrv.modules).toContainEqual(module)
    expect(snrv.modules).toHaveLength(117)
  })

  it('puts each new module in its place among those of the semester', () => {
    const order = modulesOf(snrv, s3).map(({ code }) => code)
    expect(order.slice(-5)).toStrictEqual(['R3.SNRV.16', 'R3.SNRV.17', 'SAÉ 3.01', 'SAÉ 3.SNRV.02', 'PORTFOLIO 3'])
  })

  it('is undone and redone exactly', () => {
    const result = applyCommand(plan, { type: 'chooseParcours', parcours: 'SNRV' }, laterContext())
    if (!result.ok) return expect.fail(result.error.code)
    const history = record(emptyHistory(), result.value.entry)
    const back = undo(result.value.plan, history, laterContext())
    if (!back.ok) return expect.fail(back.error.code)
    expect(back.value.label).toStrictEqual({ key: 'chooseParcours', params: { parcours: 'SNRV' } })
    expect(contentOf(back.value.plan)).toStrictEqual(contentOf(plan))
    const again = redo(back.value.plan, back.value.history, laterContext())
    expect(again.ok && contentOf(again.value.plan)).toStrictEqual(contentOf(result.value.plan))
  })

  it('can be taken back to undecided', () => {
    expect(codes(run(plan, [{ type: 'chooseParcours', parcours: null }]))).toStrictEqual(codes(newPlan(null)))
  })

  it('keeps marks of what leaves aside, and brings them back with the parcours', () => {
    const marked = run(plan, [
      { type: 'setModuleMark', module: moduleOf(plan, 'R3.MPI.16').id, mark: 1400 },
      { type: 'setAssessments', module: moduleOf(plan, 'SAÉ 3.MPI.02').id, assessments: [assessment('a', 1100)] },
      { type: 'moveModule', module: moduleOf(plan, 'R3.MPI.17').id, semester: s4 },
      { type: 'setModuleState', module: moduleOf(plan, 'R3.MPI.17').id, state: 'current' }
    ])
    const away = run(marked, [{ type: 'chooseParcours', parcours: 'CAI' }])
    expect(shelvedOf(away, 'R3.MPI.16').mark).toBe(1400)
    expect(codes(away)).toStrictEqual(codes(newPlan('CAI')))

    const back = run(away, [
      { type: 'chooseParcours', parcours: 'II' },
      { type: 'chooseParcours', parcours: 'MPI' }
    ])
    expect(codes(back)).toStrictEqual(codes(plan))
    for (const code of ['R3.MPI.16', 'SAÉ 3.MPI.02', 'R3.MPI.17']) {
      expect(moduleOf(back, code)).toStrictEqual(moduleOf(marked, code))
    }
  })

  it('brings a repeated module back once for each attempt', () => {
    const repeated = run(plan, [
      { type: 'setModuleMark', module: moduleOf(plan, 'R3.MPI.16').id, mark: 700 },
      { type: 'repeatSemester', semester: s3 }
    ])
    const again = run(repeated, [{ type: 'setModuleMark', module: moduleOf(repeated, 'R3.MPI.16').id, mark: 1200 }])
    const back = run(again, [
      { type: 'chooseParcours', parcours: 'CPD' },
      { type: 'chooseParcours', parcours: 'MPI' }
    ])
    expect(activeModules(back).filter(({ code }) => code === 'R3.MPI.16').map(({ mark }) => mark)).toStrictEqual([700, 1200])
  })

  it('enters in the latest instance of a repeated semester', () => {
    const changed = run(plan, [
      { type: 'repeatSemester', semester: s3 },
      { type: 'chooseParcours', parcours: 'II' }
    ])
    expect(moduleOf(changed, 'R3.II.16').semester).toBe(semesterOf(changed, 3).id)
    expect(semesterOf(changed, 3).attempt).toBe(2)
  })

  it('keeps a module of the new parcours that was already there, and own modules', () => {
    const mixed = run(plan, [
      { type: 'addModule', code: 'R3.II.16', semester: s4 },
      { type: 'addOwnModule', definition: ownDefinition('X1'), semester: s3 },
      { type: 'chooseParcours', parcours: 'II' }
    ])
    expect(activeModules(mixed).filter(({ code }) => code === 'R3.II.16')).toHaveLength(1)
    expect(moduleOf(mixed, 'R3.II.16').semester).toBe(s4)
    expect(moduleOf(mixed, 'X1').semester).toBe(s3)
  })
})

describe('what is entered on the UE of a parcours', () => {
  const marked = run(plan, [
    { type: 'setUeMark', semester: s3, ue: 'UE3.5', mark: 1300 },
    { type: 'setUeMark', semester: s3, ue: 'UE3.1', mark: 1100 },
    {
      type: 'recordDecision',
      decision: { id: 'd', target: { type: 'ue', semester: s3, ue: 'UE3.5' }, code: 'ADM', date: null, notes: '' }
    }
  ])
  const away = run(marked, [{ type: 'chooseParcours', parcours: 'SNRV' }])

  it('does not count for the UE of the same code in another parcours', () => {
    expect(ueMarkOf(marked, s3, 'UE3.5')).toBe(1300)
    expect(ueMarkOf(away, s3, 'UE3.5')).toBeNull()
    expect(ueDecisionOf(away, s3, 'UE3.5')).toBeNull()
    expect(ueMarkOf(away, s3, 'UE3.1')).toBe(1100)
  })

  it('is entered anew beside it, and comes back', () => {
    const both = run(away, [
      { type: 'setUeMark', semester: s3, ue: 'UE3.5', mark: 900 },
      { type: 'chooseParcours', parcours: 'MPI' }
    ])
    expect(both.ueMarks).toHaveLength(3)
    expect(ueMarkOf(both, s3, 'UE3.5')).toBe(1300)
    expect(ueDecisionOf(both, s3, 'UE3.5')?.code).toBe('ADM')
  })
})
