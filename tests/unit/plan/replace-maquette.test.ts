import { describe, expect, it } from 'vitest'
import type { Maquette } from '@/domain/maquette/maquette'
import { applyCommand } from '@/domain/plan/apply-command'
import { contentOf } from '@/domain/plan/content'
import { emptyHistory, record, undo } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { activeModules, modulesOf } from '@/domain/plan/query'
import { planTotals } from '@/domain/plan/totals'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { assessment, framework, gabarit, gabaritWith, laterContext, moduleOf, newPlan, ownDefinition, run, semesterOf, shelvedOf, testContext } from './fixtures'

const plan = newPlan()
const idOf = (code: string): string => moduleOf(plan, code).id

function replaced(subject: Plan, maquette: Maquette): Plan {
  return run(subject, [{ type: 'replaceMaquette', maquette: { ...maquette, name: 'Nouvelle' } }])
}

/** A maquette in which a module has moved to another semester. */
function withMoved(code: string, to: number): Maquette {
  const module = gabarit.semesters.flatMap(({ modules }) => modules).find((item) => item.code === code)
  const without = gabaritWith((item) => (item.code === code ? null : item))
  return {
    ...without,
    semesters: without.semesters.map((semester) =>
      semester.number === to && module ? { ...semester, modules: [...semester.modules, module] } : semester
    )
  }
}

describe('replacing the maquette', () => {
  it('takes new figures over and leaves the plan as it is', () => {
    const next = gabaritWith((module) => ({ ...module, hoursProvenance: 'iut', hours: { ...module.hours, lecture: 1 } }))
    const after = replaced(plan, next)
    expect(after.modules).toStrictEqual(plan.modules)
    expect(planTotals(after, framework).hours.lecture).toBe(117)
  })

  it('follows codes, keeping what the modules hold', () => {
    const marked = run(plan, [{ type: 'setModuleMark', module: idOf('R3.05'), mark: 1300 }])
    const after = replaced(marked, gabaritWith((module) => (module.code === 'R3.05' ? { ...module, code: 'R3.35' } : module)))
    expect(moduleOf(after, 'R3.35')).toMatchObject({ id: idOf('R3.05'), mark: 1300 })
    expect(after.modules).toHaveLength(117)
  })

  it('moves what stood in its semester, not what the student placed elsewhere', () => {
    const next = withMoved('R3.05', 4)
    expect(moduleOf(replaced(plan, next), 'R3.05').semester).toBe(semesterOf(plan, 4).id)
    const placed = run(plan, [{ type: 'moveModule', module: idOf('R3.05'), semester: semesterOf(plan, 5).id }])
    expect(moduleOf(replaced(placed, next), 'R3.05').semester).toBe(semesterOf(plan, 5).id)
  })

  it('keeps each attempt of a moved module in its attempt', () => {
    const repeated = run(plan, [
      { type: 'setModuleMark', module: idOf('R1.05'), mark: 700 },
      { type: 'repeatSemester', semester: semesterOf(plan, 1).id },
      { type: 'repeatSemester', semester: semesterOf(plan, 2).id }
    ])
    const after = replaced(repeated, withMoved('R1.05', 2))
    const [first, second] = after.semesters.filter(({ number }) => number === 2).map(({ id }) => modulesOf(after, id))
    expect(first?.find(({ code }) => code === 'R1.05')?.mark).toBe(700)
    expect(second?.find(({ code }) => code === 'R1.05')?.mark).toBeNull()
  })

  it('removes what held nothing, keeps the rest "hors maquette", and adds what is new', () => {
    const marked = run(plan, [{ type: 'setModuleMark', module: idOf('R1.08'), mark: 1100 }])
    const added = ownDefinition('R1.30', { title: 'Nouveau', coefficients: { 'UE1.3': 1 } })
    const next = gabaritWith((module) =>
      module.code === 'R1.08' ? added : ['R1.12', 'R3.SNRV.16'].includes(module.code) ? null : module
    )
    const after = replaced(marked, next)
    expect(moduleOf(after, 'R1.08')).toMatchObject({ mark: 1100, definition: { code: 'R1.08', title: 'Métrologie' } })
    expect(activeModules(after).some(({ code }) => code === 'R1.12')).toBe(false)
    expect(moduleOf(after, 'R1.30').semester).toBe(semesterOf(after, 1).id)

    const back = replaced(after, gabarit)
    expect(moduleOf(back, 'R1.08')).toMatchObject({ id: idOf('R1.08'), mark: 1100 })
    expect(moduleOf(back, 'R1.12').semester).toBe(semesterOf(back, 1).id)
    expect(activeModules(back)).toHaveLength(117)
  })

  it('does not put back what the student had taken out', () => {
    const without = run(plan, [{ type: 'removeModule', module: idOf('R1.08') }])
    const after = replaced(without, gabaritWith((module) => ({ ...module, title: `${module.title} !` })))
    expect(activeModules(after)).toHaveLength(116)
  })

  it('lets modules enter and leave whose parcours changed', () => {
    const marked = run(plan, [{ type: 'setModuleMark', module: idOf('R3.07'), mark: 900 }])
    const next = gabaritWith((module) => {
      if (module.code === 'R3.SNRV.16') return { ...module, parcours: null }
      return ['R3.07', 'R3.08'].includes(module.code) ? { ...module, parcours: ['II'] } : module
    })
    const after = replaced(marked, next)
    expect(moduleOf(after, 'R3.SNRV.16').semester).toBe(semesterOf(after, 3).id)
    expect(shelvedOf(after, 'R3.07').mark).toBe(900)
    expect(after.modules.some(({ code }) => code === 'R3.08')).toBe(false)

    const back = replaced(after, gabarit)
    expect(moduleOf(back, 'R3.07').mark).toBe(900)
    expect(moduleOf(back, 'R3.08').semester).toBe(semesterOf(back, 3).id)
  })

  it('lets what was entered on a UE follow its new code', () => {
    const s1 = semesterOf(plan, 1).id
    const filled = run(plan, [
      { type: 'setUeMark', semester: s1, ue: 'UE1.1', mark: 1200 },
      {
        type: 'recordDecision',
        decision: { id: 'd', target: { type: 'ue', semester: s1, ue: 'UE1.1' }, code: 'ADM', date: null, notes: '' }
      },
      { type: 'overrideModule', module: idOf('R1.03'), overrides: { coefficients: { 'UE1.1': 4, autre: 1 } } },
      { type: 'setAssessments', module: idOf('R1.03'), assessments: [{ ...assessment('a', 1000), weights: { 'UE1.1': 2 } }] },
      { type: 'addOwnModule', definition: ownDefinition('X1', { coefficients: { 'UE1.1': 1 } }), semester: s1 }
    ])
    const adjusted: Plan = { ...filled, adjustments: [{ semester: s1, ue: 'UE1.1', kind: 'bonus', mark: 1400 }] }
    const next = {
      ...gabarit,
      semesters: gabarit.semesters.map((semester) => ({
        ...semester,
        ues: semester.ues.map((ue) => (ue.code === 'UE1.1' ? { ...ue, code: 'BC1' } : ue))
      }))
    }
    const after = replaced(adjusted, next)
    expect(after.ueMarks[0]?.ue).toBe('BC1')
    expect(after.adjustments?.[0]?.ue).toBe('BC1')
    expect(after.decisions[0]?.target).toMatchObject({ ue: 'BC1' })
    expect(moduleOf(after, 'R1.03').overrides.coefficients).toStrictEqual({ BC1: 4, autre: 1 })
    expect(moduleOf(after, 'R1.03').assessments[0]?.weights).toStrictEqual({ BC1: 2 })
    expect(moduleOf(after, 'X1').definition?.coefficients).toStrictEqual({ BC1: 1 })
  })

  it('loses nothing of a full plan, and is undone in one step', () => {
    const full = createSamplePlan(framework, gabarit, testContext())
    const next = gabaritWith((module) => {
      if (/R\d\.0[1-3]/.test(module.code)) return { ...module, code: module.code.replace('.0', '.7') }
      return /R\d\.0[45]/.test(module.code) ? null : module
    })
    const result = applyCommand(full, { type: 'replaceMaquette', maquette: next }, laterContext())
    if (!result.ok) return expect.fail(result.error.code)
    const held = (of: Plan): string[] =>
      of.modules.flatMap(({ assessments, notes, stage }) => [...assessments.map(({ id }) => id), notes, stage?.company ?? '']).filter((text) => text !== '').sort()
    expect(held(result.value.plan)).toStrictEqual(held(full))
    const back = undo(result.value.plan, record(emptyHistory(), result.value.entry), laterContext())
    expect(back.ok && contentOf(back.value.plan)).toStrictEqual(contentOf(full))
  })
})
