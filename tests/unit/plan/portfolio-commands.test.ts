import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import { emptyHistory, record, undo } from '@/domain/plan/history'
import type { Evidence } from '@/domain/portfolio/portfolio'
import { editedMaquette } from './arbitrary'
import { errorOf, expectSame, laterContext, moduleOf, newPlan, run, semesterOf, shelvedOf } from './fixtures'

const plan = newPlan('MPI')

function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'e1',
    kind: 'text',
    title: 'Gamme du support',
    text: 'Gamme de fabrication rédigée seul',
    url: null,
    file: null,
    date: '2025-11-20',
    reflection: 'Prévoir les bridages plus tôt.',
    criticalLearnings: ['AC11.01'],
    module: null,
    ...changes
  }
}

const add = (changes: Partial<Evidence> = {}): Command => ({ type: 'addEvidence', evidence: evidence(changes) })

describe('evidence', () => {
  it('is added, changed and removed; the plan without any is as it was', () => {
    const added = run(plan, [add()])
    expect(added.evidence).toStrictEqual([evidence()])
    const changed = run(added, [add({ id: 'e2' }), { type: 'changeEvidence', evidence: evidence({ title: ' Gamme revue ' }) }])
    expect(changed.evidence?.map(({ title }) => title)).toStrictEqual(['Gamme revue', 'Gamme du support'])
    const emptied = run(changed, [{ type: 'removeEvidence', evidence: 'e1' }, { type: 'removeEvidence', evidence: 'e2' }])
    expect('evidence' in emptied).toBe(false)
  })

  it('keeps of a link its address and of a file its reference, whatever the form still held', () => {
    const both = { url: ' https://portfolio.example ', file: { name: ' rapport.pdf ', path: ' clé ' } }
    const kept = run(plan, [add({ id: 'l', kind: 'link', ...both }), add({ id: 'f', kind: 'file', ...both }), add({ id: 't', ...both })])
    expect(kept.evidence?.map(({ url, file }) => ({ url, file }))).toStrictEqual([
      { url: 'https://portfolio.example', file: null },
      { url: null, file: { name: 'rapport.pdf', path: 'clé' } },
      { url: null, file: null }
    ])
  })

  it.each<[string, Command]>([
    ['invalid-value', add({ title: ' ' })],
    ['invalid-value', add({ id: '' })],
    ['invalid-value', add({ kind: 'link', url: ' ' })],
    ['invalid-value', add({ kind: 'file', file: { name: '', path: 'clé' } })],
    ['invalid-value', add({ date: '2025-02-30' })],
    ['invalid-value', add({ criticalLearnings: ['AC11.01', 'AC11.01'] })],
    ['unknown-module', add({ module: 'nothing' })],
    ['unknown-evidence', { type: 'changeEvidence', evidence: evidence({ id: 'nothing' }) }],
    ['unknown-evidence', { type: 'removeEvidence', evidence: 'nothing' }],
    ['invalid-value', { type: 'setSelfPosition', criticalLearning: '', step: 'guided' }],
    ['no-change', { type: 'setSelfPosition', criticalLearning: 'AC11.01', step: null }]
  ])('is refused with %s', (code, command) => {
    expect(errorOf(plan, command)).toBe(code)
  })

  it('is refused under an id that is taken, and unchanged is no event', () => {
    const added = run(plan, [add()])
    expect(errorOf(added, add())).toBe('invalid-value')
    expect(errorOf(added, { type: 'changeEvidence', evidence: evidence() })).toBe('no-change')
  })

  it('survives a change of parcours with its module, which comes back under its id', () => {
    const module = moduleOf(plan, 'R3.MPI.16')
    const other = run(plan, [add({ module: module.id }), { type: 'chooseParcours', parcours: 'SNRV' }])
    expect(shelvedOf(other, 'R3.MPI.16').id).toBe(module.id)
    expect(other.evidence).toStrictEqual([evidence({ module: module.id })])
    const back = run(other, [{ type: 'chooseParcours', parcours: 'MPI' }])
    expect(moduleOf(back, 'R3.MPI.16').id).toBe(module.id)
  })

  it('survives an update of the maquette that drops or recodes its module', () => {
    const all = plan.modules.map(({ id }, index) => add({ id: `e${index}`, module: id }))
    const full = run(plan, all)
    for (const seed of [0, 1, 2, 3]) {
      const updated = run(full, [{ type: 'replaceMaquette', maquette: editedMaquette(seed) }])
      expectSame(updated.evidence, full.evidence)
      expect(updated.modules.map(({ id }) => id)).toEqual(expect.arrayContaining(plan.modules.map(({ id }) => id)))
    }
  })

  it('stays when its module is gone for good, and can still be edited', () => {
    const repeated = run(plan, [{ type: 'repeatSemester', semester: semesterOf(plan, 1).id }])
    const module = moduleOf(repeated, 'R1.01').id
    const removed = run(repeated, [add({ module }), { type: 'removeSemester', semester: semesterOf(repeated, 1).id }])
    expect(removed.modules.some(({ id }) => id === module)).toBe(false)
    const edited = run(removed, [{ type: 'changeEvidence', evidence: evidence({ module, title: 'Relue' }) }])
    expect(edited.evidence).toStrictEqual([evidence({ module, title: 'Relue' })])
  })
})

describe('the student\'s own position', () => {
  it('is one for each critical learning, with the date of its last change', () => {
    const first = run(plan, [{ type: 'setSelfPosition', criticalLearning: 'AC11.01', step: 'guided' }], laterContext('2026-01-05T10:00:00.000Z'))
    const again = run(first, [
      { type: 'setSelfPosition', criticalLearning: 'AC11.02', step: 'discovered' },
      { type: 'setSelfPosition', criticalLearning: 'AC11.01', step: 'autonomous' }
    ], laterContext('2026-06-05T10:00:00.000Z'))
    expect(again.selfPositions).toStrictEqual([
      { criticalLearning: 'AC11.01', step: 'autonomous', at: '2026-06-05T10:00:00.000Z' },
      { criticalLearning: 'AC11.02', step: 'discovered', at: '2026-06-05T10:00:00.000Z' }
    ])
    const none = run(again, ['AC11.01', 'AC11.02'].map((criticalLearning) => ({ type: 'setSelfPosition', criticalLearning, step: null })))
    expect('selfPositions' in none).toBe(false)
  })

  it('is taken back by undo', () => {
    const context = laterContext()
    const changed = applyCommand(plan, { type: 'setSelfPosition', criticalLearning: 'AC11.01', step: 'guided' }, context)
    if (!changed.ok) expect.fail(changed.error.code)
    const undone = undo(changed.value.plan, record(emptyHistory(), changed.value.entry), context)
    if (!undone.ok) expect.fail(undone.error.code)
    expect('selfPositions' in undone.value.plan).toBe(false)
  })
})
