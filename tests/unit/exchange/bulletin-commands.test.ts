import { describe, expect, it } from 'vitest'
import { bulletinCommand, type BulletinChoices } from '@/domain/exchange/bulletin/bulletin-commands'
import { coefficientChanges } from '@/domain/exchange/bulletin/bulletin-coefficients'
import { matchBulletin } from '@/domain/exchange/bulletin/match-bulletin'
import { parseBulletin, type Bulletin } from '@/domain/exchange/scodoc'
import { applyCommand } from '@/domain/plan/apply-command'
import { emptyHistory, record, undo } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import { framework, frozen, gabarit, laterContext, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'
import { placesOf, replacedAt, WRONG_VALUES } from './damage'
import { fixture } from './fixtures'

const text = fixture('scodoc-bulletin-s1.json')

function bulletinOf(json: string = text): Bulletin {
  const result = parseBulletin(json)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const everything: BulletinChoices = { marks: new Set(), addUnknown: true, coefficients: 'placeholders', ueAverages: true }

function imported(plan: Plan, changes: Partial<BulletinChoices> = {}, bulletin = bulletinOf()): Plan {
  const match = matchBulletin(plan, bulletin, semesterOf(plan, 1).id)
  const marks = new Set(match.modules.map(({ module }) => module.id))
  const command = bulletinCommand(plan, bulletin, match, { ...everything, marks, ...changes }, laterContext())
  if (command === null) return plan
  const applied = applyCommand(plan, command, laterContext())
  if (!applied.ok && applied.error.code === 'no-change') return plan
  if (!applied.ok) throw new Error(`${applied.error.code}: ${applied.error.detail}`)
  return frozen(applied.value.plan)
}

describe('the import of a bulletin', () => {
  it('comes to the very averages that the bulletin prints, with its coefficients', () => {
    const plan = imported(newPlan())
    const results = evaluatePlan(plan, framework, { thresholds: 'text' })
    const averages = results.semesters[0]?.ues.map(({ ue, computed }) => [ue.code, Math.round((computed.average ?? 0) * 100)])
    expect(averages).toEqual(bulletinOf().ues.map(({ code, average }) => [code, average]))
    expect(results.semesters[0]?.ues.every(({ source, placeholderCoefficients }) => source === 'modules' && !placeholderCoefficients)).toBe(true)
  })

  it('is one step, undone as one', () => {
    const plan = newPlan()
    const bulletin = bulletinOf()
    const match = matchBulletin(plan, bulletin, semesterOf(plan, 1).id)
    const command = bulletinCommand(plan, bulletin, match, { ...everything, marks: new Set(match.modules.map(({ module }) => module.id)) }, laterContext())
    const applied = command && applyCommand(plan, command, laterContext())
    if (!applied?.ok) throw new Error('refused')
    expect(applied.value.entry.label).toEqual({ key: 'importBulletin', params: { semester: 'S1' } })
    const back = undo(applied.value.plan, record(emptyHistory(), applied.value.entry), laterContext())
    if (!back.ok) throw new Error(back.error.code)
    expect({ ...back.value.plan, revision: 0, updatedAt: '' }).toEqual({ ...plan, revision: 0, updatedAt: '' })
  })

  it('twice changes nothing the second time', () => {
    const once = imported(newPlan())
    const bulletin = bulletinOf()
    const match = matchBulletin(once, bulletin, semesterOf(once, 1).id)
    expect(match.modules.map(({ change }) => change)).toEqual(match.modules.map(() => 'same'))
    expect(match.unknown).toEqual([])
    expect(coefficientChanges(once, bulletin, match)).toEqual([])
    expect(imported(once)).toBe(once)
  })

  it('takes only what is chosen', () => {
    const plan = newPlan()
    const chosen = imported(plan, { marks: new Set([moduleOf(plan, 'R1.01').id]), addUnknown: false, coefficients: 'none', ueAverages: false })
    expect(moduleOf(chosen, 'R1.01').assessments).toHaveLength(2)
    expect(moduleOf(chosen, 'R1.02').assessments).toEqual([])
    expect(chosen.modules).toHaveLength(plan.modules.length)
    expect(chosen.maquette).toBe(plan.maquette)
    expect(chosen.ueMarks).toEqual([])
  })

  it('of nothing is no command', () => {
    const plan = newPlan()
    const bulletin = bulletinOf()
    const match = matchBulletin(plan, bulletin, semesterOf(plan, 1).id)
    const nothing: BulletinChoices = { marks: new Set(), addUnknown: false, coefficients: 'none', ueAverages: false }
    expect(bulletinCommand(plan, bulletin, match, nothing, laterContext())).toBeNull()
  })
})

describe('modules that the semester does not have', () => {
  it('come with their own definition and marks', () => {
    const added = moduleOf(imported(newPlan()), 'R1.11')
    expect(added.definition).toMatchObject({ kind: 'ressource', coefficientsProvenance: 'iut', hoursProvenance: 'gabarit' })
    expect(Object.keys(added.definition?.coefficients ?? {})).toEqual(['UE1.3'])
    expect(added.assessments.map(({ title }) => title)).toEqual(['Contrôle écrit', 'Travaux pratiques'])
  })

  it('come back from those kept aside', () => {
    const empty = newPlan()
    const r101 = moduleOf(empty, 'R1.01')
    const plan = run(empty, [
      { type: 'setModuleNotes', module: r101.id, notes: 'à garder' },
      { type: 'removeModule', module: r101.id }
    ])
    const back = moduleOf(imported(plan), 'R1.01')
    expect(back).toMatchObject({ id: r101.id, notes: 'à garder', shelved: false })
    expect(back.assessments).toHaveLength(2)
  })

  it('are planned again when the maquette has them', () => {
    const empty = newPlan()
    const plan = run(empty, [{ type: 'removeModule', module: moduleOf(empty, 'R1.02').id }])
    const back = moduleOf(imported(plan), 'R1.02')
    expect(back.definition).toBeNull()
    expect(back.assessments).toHaveLength(2)
  })

  it('of a code that another semester holds are left alone', () => {
    const plan = run(imported(newPlan()), [])
    const twice = run(plan, [{ type: 'repeatSemester', semester: semesterOf(plan, 1).id }])
    const repeat = semesterOf(twice, 1)
    const without = run(
      twice,
      twice.modules.filter(({ semester, code }) => semester === repeat.id && code === 'R1.11').map(({ id }) => ({ type: 'removeModule', module: id }))
    )
    const again = imported(without)
    expect(again.modules.filter(({ code, shelved }) => code === 'R1.11' && !shelved)).toHaveLength(1)
  })
})

describe('coefficients of a bulletin', () => {
  it('replace the placeholders of its semester, with the ECTS, and drop the gabarit\'s pole shares', () => {
    const { maquette } = imported(newPlan())
    const [s1, s2] = maquette.semesters
    expect(s1?.ues.map(({ provenance, poleShares }) => [provenance, poleShares])).toEqual(s1?.ues.map(() => ['iut', undefined]))
    expect(s1?.modules.filter(({ coefficientsProvenance }) => coefficientsProvenance === 'iut')).toHaveLength(18)
    expect(s2).toEqual(gabarit.semesters[1])
  })

  it('leave the IUT\'s own alone unless asked', () => {
    const once = imported(newPlan())
    const other = bulletinOf(text.replace('"coef": 30.0', '"coef": 40.0'))
    expect(other).not.toEqual(bulletinOf())
    expect(imported(once, {}, other).maquette).toEqual(once.maquette)
    const replaced = imported(once, { coefficients: 'all' }, other).maquette
    expect(Object.values(replaced.semesters[0]?.modules.find(({ code }) => code === 'SAÉ 1.01')?.coefficients ?? {})).toContain(40)
  })

  it('reach a module that has its own', () => {
    const empty = newPlan()
    const r101 = moduleOf(empty, 'R1.01').id
    const plan = run(empty, [{ type: 'overrideModule', module: r101, overrides: { coefficients: { 'UE1.2': 5 } } }])
    const given = bulletinOf().ues[1]?.modules.find(({ module }) => module === 'R1.01')?.coefficient
    expect(moduleOf(imported(plan, { coefficients: 'all' }), 'R1.01').overrides.coefficients).toEqual({ 'UE1.2': given })
  })
})

describe('a damaged bulletin', () => {
  it('is refused, or imported like any other: never an exception, never a refused command', () => {
    const plan = newPlan()
    const root: unknown = JSON.parse(text)
    const places = placesOf(root).filter((_, index) => index % 4 === 0)
    let read = 0
    for (const [index, place] of places.entries()) {
      const result = parseBulletin(JSON.stringify(replacedAt(root, place, WRONG_VALUES[index % WRONG_VALUES.length])))
      if (!result.ok) continue
      read += 1
      imported(plan, { coefficients: 'all' }, result.value)
    }
    expect(read).toBeGreaterThan(100)
  })
})

it('a figure that no mark could be is no mark', () => {
  const bulletin = bulletinOf(text.replace('"value": "10.75"', '"value": "999999"'))
  expect(bulletin).not.toEqual(bulletinOf())
  const marks = imported(newPlan(), {}, bulletin).modules.flatMap(({ assessments }) => assessments.map(({ mark }) => mark))
  expect(marks.filter((mark) => mark === null)).toHaveLength(1)
})
