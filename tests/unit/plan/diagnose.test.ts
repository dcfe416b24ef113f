import { describe, expect, it } from 'vitest'
import { NATIONAL_FRAME } from '@/domain/framework/national-frame'
import type { Maquette, MaquetteModule, Ue } from '@/domain/maquette/maquette'
import { diagnose } from '@/domain/plan/diagnose'
import type { Diagnostic, DiagnosticKind } from '@/domain/plan/diagnostic'
import type { Plan } from '@/domain/plan/plan'
import { modulesOf } from '@/domain/plan/query'
import { assessment, found, framework, gabarit, gabaritWith, moduleOf, newPlan, ownDefinition, run, semesterOf } from './fixtures'

const plan = newPlan()
const id = (number: number): string => semesterOf(plan, number).id
const module = (code: string): string => moduleOf(plan, code).id

/** What is said beside the placeholders, which a plan made of the gabarit always has. */
function said(subject: Plan): Diagnostic[] {
  return diagnose(subject, framework).filter(({ finding }) => finding.kind !== 'placeholders')
}

function kinds(subject: Plan): DiagnosticKind[] {
  return said(subject).map(({ finding }) => finding.kind)
}

function only(subject: Plan, kind: DiagnosticKind): Diagnostic {
  expect(kinds(subject)).toStrictEqual([kind])
  return found(said(subject)[0], kind)
}

/** Applies the fix of that label and expects nothing more to say. */
function fixedBy(subject: Plan, diagnostic: Diagnostic, index = 0): Plan {
  return run(subject, [found(diagnostic.fixes[index], 'fix').command])
}

function withUes(change: (ue: Ue) => Ue | null): Maquette {
  return {
    ...gabarit,
    semesters: gabarit.semesters.map((semester) => ({ ...semester, ues: semester.ues.flatMap((ue) => change(ue) ?? []) }))
  }
}

const hours = (project: number): MaquetteModule['hours'] => ({ lecture: 0, tutorial: 0, practical: 0, project })

describe('a fresh plan', () => {
  it.each(framework.parcours.map(({ code }) => code))('for %s has nothing to say but its placeholders', (parcours) => {
    const diagnostics = diagnose(newPlan(parcours), framework)
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({
      id: 'placeholders:plan',
      severity: 'info',
      place: { type: 'plan' },
      finding: { kind: 'placeholders', count: 262, total: 262 },
      fixes: [],
      setAside: null
    })
  })

  it('has nothing at all to say when the maquette is the IUT\'s own', () => {
    const own = gabaritWith((item) => ({ ...item, hoursProvenance: 'iut', coefficientsProvenance: 'iut' }))
    const semesters = own.semesters.map((semester) => ({ ...semester, ues: semester.ues.map((ue) => ({ ...ue, provenance: 'iut' as const })) }))
    expect(diagnose(newPlan('MPI', { ...own, semesters }), framework)).toStrictEqual([])
  })
})

describe('the parcours', () => {
  it('is to be chosen: something to know while S3 lies ahead, an error from S3 on, and nothing else is said', () => {
    const open = newPlan(null)
    expect(only(open, 'parcoursMissing')).toMatchObject({ severity: 'info', id: 'parcoursMissing:plan' })
    const reached = run(open, [{ type: 'setSemesterState', semester: semesterOf(open, 3).id, state: 'current' }])
    const diagnostic = only(reached, 'parcoursMissing')
    expect(diagnostic.severity).toBe('error')
    expect(diagnostic.fixes.map(({ command }) => command)).toStrictEqual(
      framework.parcours.map(({ code }) => ({ type: 'chooseParcours', parcours: code }))
    )
    expect(kinds(fixedBy(reached, diagnostic, 3))).toStrictEqual([])
  })

  it('is not one that the framework knows', () => {
    const diagnostic = only({ ...newPlan(null), parcours: 'XYZ' }, 'unknownCode')
    expect(diagnostic).toMatchObject({ severity: 'error', place: { type: 'plan' }, finding: { code: 'XYZ' } })
    expect(diagnostic.fixes).toHaveLength(5)
  })

  it('is not that of a module', () => {
    const foreign = run(plan, [{ type: 'addModule', code: 'R3.II.16', semester: id(3) }])
    const diagnostic = only(foreign, 'moduleOfOtherParcours')
    expect(diagnostic).toMatchObject({
      severity: 'warning',
      place: { type: 'module', module: moduleOf(foreign, 'R3.II.16').id },
      finding: { code: 'R3.II.16', parcours: ['II'] }
    })
    expect(diagnostic.fixes.map(({ label }) => label.key)).toStrictEqual(['removeModule', 'chooseParcours'])
    expect(kinds(fixedBy(foreign, diagnostic, 0))).toStrictEqual([])
    expect(kinds(fixedBy(foreign, diagnostic, 1))).toStrictEqual([])
  })
})

describe('modules', () => {
  it('are missing: once, without their hours, prerequisites or stage weeks being said as well', () => {
    for (const code of ['R2.05', 'SAÉ 5.01', 'STAGE 6']) {
      const without = run(plan, [{ type: 'removeModule', module: module(code) }])
      const diagnostic = only(without, 'moduleMissing')
      expect(diagnostic).toMatchObject({ severity: 'warning', place: { type: 'semester' }, finding: { code } })
      expect(kinds(fixedBy(without, diagnostic))).toStrictEqual([])
    }
  })

  it('come back with what they held', () => {
    const aside = run(plan, [
      { type: 'setModuleMark', module: module('R3.05'), mark: 1200 },
      { type: 'removeModule', module: module('R3.05') }
    ])
    expect(moduleOf(fixedBy(aside, only(aside, 'moduleMissing')), 'R3.05').mark).toBe(1200)
  })

  it('are not missing from a repeat that takes only some of them', () => {
    const repeated = run(plan, [{ type: 'repeatSemester', semester: id(1) }])
    const again = modulesOf(repeated, semesterOf(repeated, 1).id)
    const partial = run(repeated, again.slice(4).map(({ id: moduleId }) => ({ type: 'removeModule', module: moduleId })))
    expect(kinds(partial)).toStrictEqual([])
  })

  it('stand elsewhere, and what needs them first is said to come too late', () => {
    const moved = run(plan, [{ type: 'moveModule', module: module('R3.05'), semester: id(4) }])
    expect(said(moved)).toMatchObject([
      {
        id: `moduleElsewhere:${module('R3.05')}:R3.05`,
        severity: 'warning',
        place: { type: 'module', module: module('R3.05') },
        rule: { source: 'maquette' },
        finding: { kind: 'moduleElsewhere', plannedNumber: 4, maquetteNumber: 3 }
      },
      { place: { type: 'module', module: module('R4.05') }, finding: { kind: 'prerequisiteLate', code: 'R4.05', prerequisite: 'R3.05' } }
    ])
    const [elsewhere, late] = said(moved)
    expect(elsewhere?.fixes[0]?.label).toStrictEqual({ key: 'moveModule', params: { code: 'R3.05', semester: 'S3' } })
    expect(fixedBy(moved, found(elsewhere, 'elsewhere')).modules).toStrictEqual(plan.modules)
    expect(fixedBy(moved, found(late, 'late')).modules).toStrictEqual(plan.modules)
  })

  it('stand in a semester outside the maquette', () => {
    const abroad = run(plan, [{ type: 'insertSemester', kind: 'abroad', after: id(3) }])
    const moved = run(abroad, [{ type: 'moveModule', module: module('R4.14'), semester: found(abroad.semesters[3], 'abroad').id }])
    expect(only(moved, 'moduleElsewhere').finding).toMatchObject({ plannedNumber: null, maquetteNumber: 4 })
  })

  it('are planned twice: that is said, not that one of them stands elsewhere', () => {
    const twice = run(plan, [{ type: 'addModule', code: 'R3.05', semester: id(6) }])
    const diagnostic = only(twice, 'moduleDuplicated')
    expect(diagnostic.place).toStrictEqual({ type: 'module', module: moduleOf(twice, 'R3.05').id })
    expect(diagnostic.finding).toMatchObject({ code: 'R3.05', count: 2 })
    expect(fixedBy(twice, diagnostic, 0).modules).toStrictEqual(plan.modules)
    const thrice = run(twice, [{ type: 'addModule', code: 'R3.05', semester: id(5) }])
    const keepFirst = only(thrice, 'moduleDuplicated').fixes[0]
    expect(keepFirst?.label).toStrictEqual({ key: 'keepModule', params: { code: 'R3.05', semester: 'S3' } })
    expect(fixedBy(thrice, only(thrice, 'moduleDuplicated'), 0).modules).toStrictEqual(plan.modules)
  })

  it('are no duplicates in a repeat', () => {
    expect(kinds(run(plan, [{ type: 'repeatSemester', semester: id(3) }]))).toStrictEqual([])
  })

  it('have a code that nothing defines', () => {
    const unknown = { ...plan, modules: [...plan.modules, { ...moduleOf(plan, 'R3.05'), id: 'x', code: 'R9.99' }] }
    const diagnostic = only(unknown, 'unknownCode')
    expect(diagnostic.finding).toMatchObject({ code: 'R9.99' })
    expect(kinds(fixedBy(unknown, diagnostic))).toStrictEqual([])
  })
})

describe('prerequisites', () => {
  const needing = (code: string, prerequisite: string): Plan =>
    newPlan('MPI', gabaritWith((item) => (item.code === code ? { ...item, prerequisites: [prerequisite] } : item)))

  it('are absent when they are of another parcours', () => {
    expect(only(needing('R5.01', 'R3.II.16'), 'prerequisiteAbsent')).toMatchObject({
      severity: 'warning',
      finding: { code: 'R5.01', prerequisite: 'R3.II.16' }
    })
  })

  it('are recognised in another form of the code', () => {
    expect(kinds(needing('R5.01', 'R305'))).toStrictEqual([])
  })

  it('are unknown to the maquette', () => {
    expect(only(needing('R5.01', 'R3.99'), 'unknownCode')).toMatchObject({ severity: 'info', finding: { code: 'R3.99' } })
  })

  it('come too late in the same semester, and no move to the maquette\'s place can help', () => {
    expect(only(needing('R5.01', 'R5.02'), 'prerequisiteLate').fixes).toStrictEqual([])
  })

  it('no longer matter for what is done, and are met by an exemption', () => {
    const late = run(plan, [{ type: 'moveModule', module: module('R3.05'), semester: id(4) }])
    const done = run(late, [{ type: 'setModuleState', module: module('R4.05'), state: 'done' }])
    const exempted = run(late, [{ type: 'setModuleState', module: module('R3.05'), state: 'exempted' }])
    expect(kinds(done)).toStrictEqual(['moduleElsewhere'])
    expect(kinds(exempted)).toStrictEqual(['moduleElsewhere'])
  })

  it('are met by the first attempt of a repeated semester', () => {
    expect(kinds(run(plan, [{ type: 'repeatSemester', semester: id(1) }]))).toStrictEqual([])
  })
})

describe('a semester abroad', () => {
  it('follows another programme: no module is missing, no UE is judged', () => {
    const abroad = run(plan, [{ type: 'setSemesterKind', semester: id(4), kind: 'abroad' }])
    const emptied = run(abroad, modulesOf(abroad, id(4)).map(({ id: moduleId }) => ({ type: 'removeModule', module: moduleId })))
    expect(kinds(abroad)).toStrictEqual([])
    expect(kinds(emptied)).toStrictEqual([])
  })
})

describe('UE', () => {
  const parcoursModules = ['R3.MPI.16', 'R3.MPI.17', 'SAÉ 3.MPI.02']

  it('has no module left: that is said once, and put right in one step', () => {
    const empty = run(plan, parcoursModules.map((code) => ({ type: 'removeModule', module: module(code) })))
    const diagnostic = only(empty, 'ueWithoutModule')
    expect(diagnostic).toMatchObject({
      severity: 'error',
      place: { type: 'ue', semester: id(3), ue: 'UE3.5' },
      rule: { source: 'T3', article: '4.3' }
    })
    expect(diagnostic.fixes[0]?.label).toStrictEqual({ key: 'addModulesOfUe', params: { ue: 'UE3.5' } })
    expect(kinds(fixedBy(empty, diagnostic))).toStrictEqual([])
  })

  it('has no coefficients', () => {
    const without = gabaritWith((item) => (item.code.includes('3.MPI') ? { ...item, coefficients: {} } : item))
    expect(only(newPlan('MPI', without), 'ueWithoutCoefficients')).toMatchObject({
      severity: 'warning',
      place: { type: 'ue', semester: id(3), ue: 'UE3.5' }
    })
  })

  it('gives a semester less than 30 ECTS, or more', () => {
    const fewer = newPlan('MPI', withUes((ue) => (ue.competence === 'C5.MPI' && ue.code === 'UE3.5' ? null : ue)))
    expect(said(fewer)[0]).toMatchObject({
      id: 'semesterEcts:S3',
      severity: 'error',
      finding: { kind: 'semesterEcts', number: 3, ects: 24, expected: 30 }
    })
    const more = newPlan('MPI', withUes((ue) => (ue.code === 'UE1.1' ? { ...ue, ects: 7.5 } : ue)))
    expect(only(more, 'semesterEcts')).toMatchObject({ severity: 'warning', finding: { number: 1, ects: 30.5 } })
  })

  it('is not given by a semester that a file left out', () => {
    const cut: Plan = {
      ...plan,
      semesters: plan.semesters.slice(0, 5),
      modules: plan.modules.filter(({ semester }) => semester !== id(6))
    }
    expect(only(cut, 'semesterEcts')).toMatchObject({ severity: 'error', place: { type: 'plan' }, finding: { semester: null, number: 6, ects: 0 } })
  })

  it('has poles outside 40 to 60 %, fixed or nominal', () => {
    const fixed = newPlan('MPI', withUes((ue) => (ue.code === 'UE1.1' ? { ...ue, poleShares: { ressources: 30, saes: 70 } } : ue)))
    expect(only(fixed, 'poleShare')).toMatchObject({
      severity: 'warning',
      place: { type: 'ue', semester: id(1), ue: 'UE1.1' },
      finding: { ue: 'UE1.1', pole: 'saes', share: 70, min: 40, max: 60 }
    })
    const nominal = newPlan('MPI', withUes((ue) => (ue.code === 'UE4.5' ? withoutShares(ue) : ue)))
    expect(kinds(nominal)).toStrictEqual([])
    const heavy = newPlan('MPI', withUes((ue) => (ue.code === 'UE3.1' ? withoutShares(ue) : ue)))
    expect(only(heavy, 'poleShare').finding).toMatchObject({ pole: 'ressources', share: 87.5 })
  })

  it('is judged with the other UE of its competence in BUT3', () => {
    const balanced = newPlan('MPI', withUes((ue) => {
      if (ue.code === 'UE5.1') return { ...ue, poleShares: { ressources: 70, saes: 30 } }
      return ue.code === 'UE6.1' ? { ...ue, poleShares: { ressources: 40, saes: 60 } } : ue
    }))
    expect(kinds(balanced)).toStrictEqual([])
    const heavy = newPlan('MPI', withUes((ue) => (ue.code === 'UE5.1' ? { ...ue, poleShares: { ressources: 70, saes: 30 } } : ue)))
    expect(only(heavy, 'poleShare')).toMatchObject({
      place: { ue: 'UE6.1', semester: id(6) },
      finding: { ue: 'UE5.1 + UE6.1', share: 65 }
    })
  })
})

function withoutShares({ code, competence, parcours, ects, provenance }: Ue): Ue {
  return { code, competence, parcours, ects, provenance }
}

describe('hours', () => {
  const override = (code: string, changed: MaquetteModule['hours']): Plan =>
    run(plan, [{ type: 'overrideModule', module: module(code), overrides: { hours: changed } }])

  it('of teaching are not those of the frame', () => {
    expect(only(override('R1.01', hours(0)), 'teachingHours')).toMatchObject({
      severity: 'warning',
      place: { type: 'plan' },
      rule: { source: 'T1', article: 'art. 17' },
      finding: { hours: 1968, expected: 2000 }
    })
    const more = run(plan, [{ type: 'addOwnModule', definition: ownDefinition('X1'), semester: id(3) }])
    expect(only(more, 'teachingHours')).toMatchObject({ severity: 'info', finding: { hours: 2010 } })
  })

  it('of project are not those of the frame', () => {
    expect(only(override('SAÉ 1.01', hours(10)), 'projectHours')).toMatchObject({
      rule: { source: 'T1' },
      finding: { hours: 590, expected: 600 }
    })
  })

  it('of project leave a year outside its bounds: the total is then not said again', () => {
    const diagnostic = only(override('SAÉ 6.01', hours(100)), 'projectHoursYear')
    expect(diagnostic).toMatchObject({
      id: 'projectHoursYear:3',
      place: { type: 'year', year: 3 },
      rule: { source: 'secondary' },
      finding: { year: 3, hours: 275, min: 150, max: 250 }
    })
  })

  it('follow a module to another year: the move is said, not the years', () => {
    expect(kinds(run(plan, [{ type: 'moveModule', module: module('SAÉ 5.01'), semester: id(4) }]))).toStrictEqual(['moduleElsewhere'])
  })
})

describe('stages', () => {
  const weeks = (subject: Plan, code: string, count: number): Plan =>
    run(subject, [{ type: 'setStage', module: module(code), stage: { weeks: count, company: 'Atelier', place: '' } }])

  it('are shorter or longer than the maquette allows', () => {
    for (const [count, nearest] of [
      [4, 8],
      [20, 12]
    ] as const) {
      const outside = weeks(plan, 'STAGE 4', count)
      const diagnostic = only(outside, 'stageLength')
      expect(diagnostic.finding).toMatchObject({ code: 'STAGE 4', weeks: count, min: 8, max: 12 })
      expect(diagnostic.fixes[0]?.label).toStrictEqual({ key: 'setStageWeeks', params: { code: 'STAGE 4', weeks: nearest } })
      expect(moduleOf(fixedBy(outside, diagnostic), 'STAGE 4').stage).toStrictEqual({ weeks: nearest, company: 'Atelier', place: '' })
    }
  })

  it('are together outside 22 to 26 weeks, with the lengths that would do', () => {
    const short = weeks(weeks(plan, 'STAGE 4', 8), 'STAGE 6', 12)
    const diagnostic = only(short, 'stageWeeks')
    expect(diagnostic).toMatchObject({ rule: { source: 'secondary' }, finding: { weeks: 20, min: 22, max: 26 } })
    expect(diagnostic.fixes.map(({ label }) => label.params)).toStrictEqual([
      { code: 'STAGE 4', weeks: 10 },
      { code: 'STAGE 6', weeks: 14 }
    ])
    expect(kinds(fixedBy(short, diagnostic, 1))).toStrictEqual([])
    expect(only(weeks(weeks(plan, 'STAGE 4', 12), 'STAGE 6', 16), 'stageWeeks').finding).toMatchObject({ weeks: 28 })
  })

  it('say nothing while they can still come within the bounds', () => {
    expect(kinds(weeks(plan, 'STAGE 4', 8))).toStrictEqual([])
  })

  it('are judged by the bounds given', () => {
    const short = weeks(weeks(plan, 'STAGE 4', 8), 'STAGE 6', 12)
    const wider = { ...NATIONAL_FRAME, stageWeeks: { min: 20, max: 26 } }
    expect(diagnose(short, framework, wider).map(({ finding }) => finding.kind)).toStrictEqual(['placeholders'])
  })
})

describe('repeats', () => {
  const repeat = (subject: Plan, numbers: readonly number[]): Plan =>
    run(subject, numbers.map((number) => ({ type: 'repeatSemester', semester: id(number) })))

  it('of one semester are one too many, two too many', () => {
    const twice = repeat(plan, [1, 1])
    const diagnostic = only(twice, 'semesterRepeatedTwice')
    expect(diagnostic).toMatchObject({
      severity: 'warning',
      place: { type: 'semester', semester: semesterOf(twice, 1).id },
      id: 'semesterRepeatedTwice:S1',
      rule: { source: 'T3', article: '4.5' },
      finding: { number: 1, attempts: 3 }
    })
    expect(kinds(fixedBy(twice, diagnostic))).toStrictEqual([])
    const thrice = repeat(plan, [1, 1, 1])
    expect(only(thrice, 'semesterRepeatedTwice').severity).toBe('error')
    expect(kinds(fixedBy(thrice, only(thrice, 'semesterRepeatedTwice')))).toStrictEqual([])
  })

  it('cannot be taken back once lived', () => {
    const twice = repeat(plan, [1, 1])
    const lived = run(twice, [{ type: 'setSemesterState', semester: semesterOf(twice, 1).id, state: 'done' }])
    expect(only(lived, 'semesterRepeatedTwice').fixes).toHaveLength(1)
    const all = run(lived, [{ type: 'setSemesterState', semester: found(lived.semesters[2], 'S1 (2)').id, state: 'done' }])
    expect(only(all, 'semesterRepeatedTwice').fixes).toStrictEqual([])
  })

  it('are five in all', () => {
    const five = repeat(plan, [1, 2, 3, 4, 5])
    const diagnostic = only(five, 'tooManyRepeats')
    expect(diagnostic).toMatchObject({ severity: 'warning', finding: { repeats: 5, max: 4 } })
    expect(kinds(fixedBy(five, diagnostic))).toStrictEqual([])
    expect(only(repeat(plan, [1, 2, 3, 4, 5, 6]), 'tooManyRepeats').severity).toBe('error')
    expect(kinds(repeat(plan, [1, 2, 3, 4]))).toStrictEqual([])
  })
})

describe('marks', () => {
  it('of a module are out of range', () => {
    const over = run(plan, [{ type: 'setModuleMark', module: module('R3.05'), mark: 2050 }])
    const diagnostic = only(over, 'markOutOfRange')
    expect(diagnostic).toMatchObject({ severity: 'warning', finding: { code: 'R3.05', mark: 2050 } })
    expect(fixedBy(over, diagnostic).modules).toStrictEqual(plan.modules)
  })

  it('of an assessment are out of what it is out of', () => {
    const assessments = [assessment('a', 950, 10), assessment('b', 1050, 10), assessment('c', -1)]
    const over = run(plan, [{ type: 'setAssessments', module: module('R3.05'), assessments }])
    expect(said(over).map(({ id: diagnosticId }) => diagnosticId)).toStrictEqual([
      `markOutOfRange:${module('R3.05')}:R3.05/b`,
      `markOutOfRange:${module('R3.05')}:R3.05/c`
    ])
    const cleared = fixedBy(over, found(said(over)[0], 'b'))
    expect(moduleOf(cleared, 'R3.05').assessments.map(({ mark }) => mark)).toStrictEqual([950, null, -1])
  })

  it('of a UE are out of range, or of a UE that the maquette does not have', () => {
    const over = run(plan, [{ type: 'setUeMark', semester: id(1), ue: 'UE1.1', mark: 2001 }])
    expect(only(over, 'markOutOfRange')).toMatchObject({ place: { type: 'ue', ue: 'UE1.1' } })
    expect(fixedBy(over, only(over, 'markOutOfRange')).ueMarks).toStrictEqual([])
    const unknown = { ...plan, ueMarks: [{ semester: id(1), ue: 'UE9.9', mark: 1000 }] }
    expect(only(unknown, 'unknownCode').finding).toMatchObject({ code: 'UE9.9' })
    expect(fixedBy(unknown, only(unknown, 'unknownCode')).ueMarks).toStrictEqual([])
  })
})

describe('a diagnostic', () => {
  it('set aside says why, and is said again once restored', () => {
    const moved = run(plan, [{ type: 'moveModule', module: module('R6.14'), semester: id(5) }])
    const diagnostic = found(said(moved).find(({ finding }) => finding.kind === 'moduleElsewhere'), 'elsewhere')
    const aside = run(moved, [{ type: 'setAsideDiagnostic', diagnostic: diagnostic.id, reason: 'Accord du département' }])
    const same = said(aside).find(({ id: other }) => other === diagnostic.id)
    expect(same?.setAside).toStrictEqual({ reason: 'Accord du département', at: '2026-01-05T10:00:00.000Z' })
    const back = run(aside, [{ type: 'restoreDiagnostic', diagnostic: diagnostic.id }])
    expect(said(back).every(({ setAside }) => setAside === null)).toBe(true)
  })

  it('comes by severity, the gravest first', () => {
    const mixed = run(plan, [
      { type: 'moveModule', module: module('R6.14'), semester: id(5) },
      ...['R3.MPI.16', 'R3.MPI.17', 'SAÉ 3.MPI.02'].map((code) => ({ type: 'removeModule' as const, module: module(code) }))
    ])
    expect(diagnose(mixed, framework).map(({ severity }) => severity)).toStrictEqual(['error', 'warning', 'warning', 'info'])
  })
})
