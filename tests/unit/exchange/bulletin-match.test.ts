import { describe, expect, it } from 'vitest'
import { instanceOfBulletin, matchModules, semesterOfBulletin, ueCodeIn } from '@/domain/exchange/bulletin/match-modules'
import { isLikelyOther, matchBulletin } from '@/domain/exchange/bulletin/match-bulletin'
import { mergeAssessments } from '@/domain/exchange/bulletin/merge-assessments'
import { parseBulletin, type Bulletin, type BulletinAssessment, type BulletinModule } from '@/domain/exchange/scodoc'
import type { PlanAssessment } from '@/domain/plan/plan'
import { assessment, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'
import { fixture } from './fixtures'

function read(name: string): Bulletin {
  const result = parseBulletin(fixture(name))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const s1 = read('scodoc-bulletin-s1.json')
const s3 = read('scodoc-bulletin.json')

function given(title: string, mark: BulletinAssessment['mark'], changes: Partial<BulletinAssessment> = {}): BulletinAssessment {
  return { title, kind: 'normal', coefficient: 1, weights: {}, mark, date: null, ...changes }
}

function entry(code: string, changes: Partial<BulletinModule> = {}): BulletinModule {
  return { code, writtenCode: code, kind: 'ressource', title: '', average: 1200, assessments: [], ...changes }
}

describe('the semester a bulletin goes to', () => {
  it('is that of its number and academic year', () => {
    const plan = newPlan()
    expect(instanceOfBulletin(plan, s1)).toBe(semesterOf(plan, 1))
    expect(instanceOfBulletin(plan, s3)?.number).toBe(3)
  })

  it('is the repeat for the year of the repeat, and the first time for the first', () => {
    const plan = run(newPlan(), [{ type: 'repeatSemester', semester: semesterOf(newPlan(), 1).id }])
    const lived = plan.semesters.filter(({ number }) => number === 1)
    expect(lived).toHaveLength(2)
    for (const semester of lived) {
      expect(instanceOfBulletin(plan, { ...s1, academicYear: semester.academicYear })?.id).toBe(semester.id)
    }
    expect(instanceOfBulletin(plan, { ...s1, academicYear: null })?.attempt).toBe(2)
  })

  it('is read from the codes when the bulletin does not tell', () => {
    expect(semesterOfBulletin({ ...s1, semester: null })).toBe(1)
    expect(semesterOfBulletin({ ...s1, semester: null, modules: [] })).toBeNull()
    expect(instanceOfBulletin(newPlan(), { ...s1, semester: null, modules: [] })).toBeNull()
  })
})

describe('modules are recognised', () => {
  const plan = newPlan()
  const matched = (semester: number, ...modules: BulletinModule[]): (string | undefined)[] => {
    const pairs = matchModules(plan, { ...s1, modules }, semesterOf(plan, semester).id)
    return modules.map((module) => pairs.get(module)?.code)
  }

  it('by code, however it is written', () => {
    expect(matched(1, entry('R101'), entry('SAE11', { kind: 'sae' }), entry('R1.99'))).toEqual(['R1.01', 'SAÉ 1.01', undefined])
  })

  it('without the parcours in the code, when one module answers', () => {
    expect(matched(3, entry('R3.16'), entry('R3.MPI.17'))).toEqual(['R3.MPI.16', 'R3.MPI.17'])
  })

  it('by their kind for a stage and a portfolio', () => {
    expect(matched(4, entry('SAÉ 4.09', { kind: 'stage' }), entry('SAÉ 4.10', { kind: 'portfolio' }))).toEqual(['STAGE 4', 'PORTFOLIO 4'])
  })

  it('each at most once', () => {
    expect(matched(1, entry('R101'), entry('R1.01'))).toEqual(['R1.01', undefined])
  })
})

describe('the code of a UE', () => {
  it('is the plan\'s own, for its parcours', () => {
    const plan = newPlan('MPI')
    const s3Id = semesterOf(plan, 3).id
    expect(ueCodeIn(plan, s3Id, 'UE35')).toBe('UE3.5')
    expect(ueCodeIn(newPlan(null), s3Id, 'UE35')).toBeNull()
    expect(ueCodeIn(plan, s3Id, 'UE41')).toBeNull()
  })
})

describe('assessments', () => {
  const same = (code: string): string | null => code
  const present = (title: string, mark: PlanAssessment['mark'], changes: Partial<PlanAssessment> = {}): PlanAssessment => ({
    ...assessment(`id-${title}`, mark),
    title,
    ...changes
  })

  it('keep the id of the one that is recognised, whatever its accents and capitals', () => {
    const { assessments, replaced } = mergeAssessments([given('CONTROLE ecrit', 1300)], [present('Contrôle écrit', 900)], same)
    expect(assessments).toEqual([{ ...present('Contrôle écrit', 1300) }])
    expect(replaced).toEqual([])
  })

  it('keep a mark that the bulletin does not have yet, brought to 20', () => {
    const { assessments } = mergeAssessments([given('DS', null)], [present('DS', 700, { outOf: 10 })], same)
    expect(assessments[0]).toMatchObject({ mark: 1400, outOf: 20 })
  })

  it('of the plan alone stay while they have no mark, and leave when they have one', () => {
    const { assessments, replaced } = mergeAssessments([given('DS', 1000)], [present('À venir', null), present('Oral', 1500)], same)
    expect(assessments.map(({ title }) => title)).toEqual(['DS', 'À venir'])
    expect(replaced.map(({ title }) => title)).toEqual(['Oral'])
  })

  it('keep the hour and the room that the bulletin does not have', () => {
    const { assessments } = mergeAssessments([given('DS', 1300)], [present('DS', null, { time: '08:30', room: 'B12' })], same)
    expect(assessments).toMatchObject([{ mark: 1300, time: '08:30', room: 'B12' }])
  })

  it('of one title keep their order, and a date tells them apart', () => {
    const first = present('DS', 800, { id: 'a', date: '2025-10-01' })
    const second = present('DS', 900, { id: 'b', date: '2025-11-01' })
    const { assessments } = mergeAssessments([given('DS', 1000, { date: '2025-11-01' }), given('DS', 1100)], [first, second], same)
    expect(assessments.map(({ id, mark }) => [id, mark])).toEqual([
      ['b', 1000],
      ['a', 1100]
    ])
  })

  it('have weights for the UE of the plan only, and none that is 1', () => {
    const { assessments } = mergeAssessments([given('DS', 1000, { weights: { 'UE1.1': 2, 'UE1.2': 1, 'UE1.9': 3 } })], [], (code) =>
      code === 'UE1.9' ? null : code
    )
    expect(assessments[0]?.weights).toEqual({ 'UE1.1': 2 })
  })
})

describe('a bulletin beside a plan', () => {
  it('brings new marks to an empty semester, and names what the semester does not have', () => {
    const plan = newPlan()
    const match = matchBulletin(plan, s1, semesterOf(plan, 1).id)
    expect(match.modules).toHaveLength(18)
    expect(match.modules.every(({ change }) => change === 'new')).toBe(true)
    expect(match.unknown.map(({ code }) => code)).toEqual(['R1.11'])
    expect(match.absent.map(({ code }) => code)).toEqual(['PORTFOLIO 1'])
    expect(match.ues.map(({ ue }) => ue)).toEqual(['UE1.1', 'UE1.2', 'UE1.3', 'UE1.4'])
    const first = match.modules.find(({ module }) => module.code === 'R1.01')
    expect(first?.before).toBeNull()
    expect(first?.after).toBe(first?.bulletin.average)
  })

  it('tells what differs from what is the same', () => {
    const empty = newPlan()
    const plan = run(empty, [
      { type: 'setModuleMark', module: moduleOf(empty, 'R1.01').id, mark: 1200 },
      { type: 'setModuleMark', module: moduleOf(empty, 'R1.02').id, mark: 900 }
    ])
    const bulletin = { ...s1, modules: [entry('R1.01'), entry('R1.02'), entry('R1.03', { average: null })] }
    const changes = matchBulletin(plan, bulletin, semesterOf(plan, 1).id).modules.map(({ change, before, after }) => [change, before, after])
    expect(changes).toEqual([
      ['same', 1200, 1200],
      ['different', 900, 1200],
      ['silent', null, null]
    ])
  })

  it('does not count assessments beside an average that they already give', () => {
    const empty = newPlan()
    const module = moduleOf(empty, 'R1.01').id
    const plan = run(empty, [{ type: 'setAssessments', module, assessments: [assessment('a', 1100), assessment('b', 1300)] }])
    const semester = semesterOf(plan, 1).id
    expect(matchBulletin(plan, { ...s1, modules: [entry('R1.01')] }, semester).modules[0]?.change).toBe('same')
    const other = matchBulletin(plan, { ...s1, modules: [entry('R1.01', { average: 1400 })] }, semester).modules[0]
    expect(other).toMatchObject({ change: 'different', after: 1400, mark: 1400, assessments: [] })
    expect(other?.replaced).toHaveLength(2)
  })

  it('of another formation is seen as such: nearly nothing matches', () => {
    const plan = newPlan()
    const bulletin = { ...s1, modules: [entry('R1.01'), entry('X1'), entry('X2')], ues: [] }
    const match = matchBulletin(plan, bulletin, semesterOf(plan, 1).id)
    expect([match.modules.length, match.unknown.length, match.ues.length]).toEqual([1, 2, 0])
    expect(isLikelyOther(plan, match)).toBe(true)
  })

  it('with the codes of this one and other titles is seen as well; without titles, or with its own, it is not', () => {
    const plan = newPlan()
    const semester = semesterOf(plan, 1).id
    const titled = (title: string) => matchBulletin(plan, { ...s1, modules: s1.modules.map((module) => ({ ...module, title })) }, semester)
    expect(isLikelyOther(plan, titled('Réseaux'))).toBe(true)
    expect(isLikelyOther(plan, titled(''))).toBe(false)
    expect(isLikelyOther(plan, matchBulletin(plan, s1, semester))).toBe(false)
  })
})
