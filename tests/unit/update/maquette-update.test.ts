import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import { contentOf } from '@/domain/plan/content'
import { emptyHistory, record, undo } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { heldContent } from '@/domain/update/held-content'
import { isOtherStateOf, maquetteUpdate } from '@/domain/update/maquette-update'
import { framework, gabarit, gabaritWith, laterContext, moduleOf, newPlan, ownDefinition, run, semesterOf } from '../plan/fixtures'
import { fullPlan, nextEdition } from './full-plan'

// Whole plans are evaluated here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const full = fullPlan()
const seeds = fc.integer({ min: 0, max: 1_000_000 })

/** Everything of the student's, by its id or its words: two lists are equal when nothing was lost or made up. */
function belongings(plan: Plan): Record<string, unknown> {
  const modules = plan.modules.filter(({ mark, notes, assessments, state, stage, overrides }) =>
    mark !== null || notes !== '' || assessments.length > 0 || state !== 'planned' || stage !== null || Object.keys(overrides).length > 0
  )
  return {
    modules: modules.map(({ id, mark, notes, assessments, state, stage, overrides }) => ({ id, mark, notes, assessments, state, stage, overrides })),
    ueMarks: plan.ueMarks,
    adjustments: plan.adjustments,
    decisions: plan.decisions,
    evidence: plan.evidence,
    tasks: plan.schedule?.tasks,
    notes: [plan.notes, ...plan.semesters.map(({ notes }) => notes)],
    selfPositions: plan.selfPositions,
    setAsides: plan.setAsides
  }
}

describe('updating a full plan to a maquette of which a tenth of the modules changed', () => {
  it('has much to lose', () => {
    const held = heldContent(full)
    for (const count of [held.marks, held.assessments, held.evidence, held.tasks, held.notes]) expect(count).toBeGreaterThan(15)
    expect(held.spreads).toBeGreaterThan(15)
  })

  it('loses nothing, whatever the edition, and every link still leads to a module', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const after = run(full, [{ type: 'replaceMaquette', maquette: nextEdition(seed) }])
        expect(belongings(after)).toStrictEqual(belongings(full))
        const { spreads, ...counts } = heldContent(after)
        const { spreads: before, ...former } = heldContent(full)
        expect(counts).toStrictEqual(former)
        expect(spreads).toBeLessThanOrEqual(before)
        const ids = new Set(after.modules.map(({ id }) => id))
        const named = [...(after.evidence ?? []), ...(after.schedule?.tasks ?? [])].flatMap(({ module }) => module ?? [])
        expect(named.filter((id) => !ids.has(id))).toStrictEqual([])
      }),
      { numRuns: 60 }
    )
  })

  it('is undone in one step, which gives the equal plan', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const applied = applyCommand(full, { type: 'replaceMaquette', maquette: nextEdition(seed) }, laterContext())
        if (!applied.ok) return expect.fail(applied.error.code)
        const back = undo(applied.value.plan, record(emptyHistory(), applied.value.entry), laterContext())
        expect(back.ok && contentOf(back.value.plan)).toStrictEqual(contentOf(full))
      }),
      { numRuns: 30 }
    )
  })

  it('keeps a module that only a task names, with its definition', () => {
    const plan = newPlan()
    const task = { id: 't', kind: 'task' as const, title: 'Réviser', module: moduleOf(plan, 'R1.08').id, semester: semesterOf(plan, 1).id, due: '2025-10-06', time: null, estimate: null, done: false, notes: '' }
    const after = run(plan, [{ type: 'addTask', task }, { type: 'replaceMaquette', maquette: gabaritWith((module) => (module.code === 'R1.08' ? null : module)) }])
    expect(moduleOf(after, 'R1.08').definition?.title).toBe('Métrologie')
    expect(after.schedule?.tasks?.[0]?.module).toBe(moduleOf(after, 'R1.08').id)
  })
})

describe('the preview of an update', () => {
  const plan = run(newPlan(), [
    { type: 'setModuleMark', module: moduleOf(newPlan(), 'R1.08').id, mark: 1100 },
    { type: 'setModuleMark', module: moduleOf(newPlan(), 'R1.01').id, mark: 900 }
  ])
  const recoded = gabaritWith((module) => {
    if (module.code === 'R1.08') return ownDefinition('R1.30', { title: 'Nouveau', coefficients: { 'UE1.3': 1 } })
    if (module.code === 'R1.12') return null
    if (module.code === 'R1.02') return { ...module, code: 'R1.22', hours: { ...module.hours, lecture: 31 } }
    return module.code === 'R3.II.16' ? { ...module, title: 'Autre titre' } : module
  })
  const update = maquetteUpdate(plan, recoded, framework, 'text', laterContext())
  if (!update) throw new Error('no update')

  it('says what enters, what leaves and what is kept "hors maquette"', () => {
    expect(update.entering).toStrictEqual([{ code: 'R1.30', title: 'Nouveau', semester: 'S1' }])
    expect(update.leaving.map(({ code }) => code)).toStrictEqual(['R1.12'])
    expect(update.kept).toStrictEqual([{ code: 'R1.08', title: 'Métrologie', semester: 'S1' }])
    expect(update.moved).toStrictEqual([])
    expect(update.shelved).toStrictEqual([])
  })

  it('says what changes of the plan\'s own modules, and nothing of other parcours', () => {
    expect(update.changed.map(({ before, after, aspects }) => [before.module.code, after.module.code, aspects])).toStrictEqual([
      ['R1.02', 'R1.22', ['code', 'hours']]
    ])
  })

  it('gives figures before and after, and the averages that change', () => {
    expect(update.figures.after.teaching).not.toBe(update.figures.before.teaching)
    expect(update.figures.after.ects).toBe(180)
    // R1.01 alone still counts where it did; what R1.08 was worth stays with its own definition.
    expect(update.averages).toStrictEqual([])
    expect(update.estimated).toBe(true)
    const without = maquetteUpdate(plan, gabaritWith((module) => (module.code === 'R1.01' ? { ...module, coefficients: { 'UE1.1': 9 } } : module)), framework, 'text', laterContext())
    expect(without?.averages.length).toBeGreaterThan(0)
    expect(without?.averages.every(({ semester, before, after }) => semester === 'S1' && before !== after)).toBe(true)
  })

  it('tells a move from a change', () => {
    const module = gabarit.semesters[2]?.modules.find(({ code }) => code === 'R3.05')
    const moved = {
      ...gabarit,
      semesters: gabarit.semesters.map((semester) => ({
        ...semester,
        modules: [...semester.modules.filter(({ code }) => code !== 'R3.05'), ...(semester.number === 4 && module ? [module] : [])]
      }))
    }
    const preview = maquetteUpdate(plan, moved, framework, 'text', laterContext())
    expect(preview?.moved).toStrictEqual([{ code: 'R3.05', title: module?.title, semester: 'S4', from: 'S3' }])
    expect(preview?.changed).toStrictEqual([])
  })

  it('is none for the maquette that the plan has', () => {
    expect(maquetteUpdate(plan, structuredClone(gabarit), framework, 'text', laterContext())).toBeNull()
  })

  it.each([
    ['a later version', { version: gabarit.version + 1 }, true],
    ['the same one', {}, false],
    ['the same version with another content', { name: 'Corrigée' }, true],
    ['an earlier version', { version: gabarit.version - 1 }, false],
    ['another maquette', { id: 'autre', version: 9 }, false]
  ])('knows another state of a maquette: %s', (_name, change, expected) => {
    expect(isOtherStateOf({ ...gabarit, ...change }, gabarit)).toBe(expected)
  })
})
