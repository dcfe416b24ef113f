import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import { contentOf } from '@/domain/plan/content'
import type { Plan } from '@/domain/plan/plan'
import { differencesBetween, differencesBySemester } from '@/domain/review/difference'
import { sameData } from '@/domain/same-data'
import fr from '@/i18n/messages/fr/difference.json'
import { rawCommands, toCommand } from '../plan/arbitrary'
import { assessment, gabaritWith, laterContext, moduleOf, newPlan, PROPERTY_TIMEOUT, run, semesterOf } from '../plan/fixtures'

const plan = newPlan('MPI')
const S1 = semesterOf(plan, 1).id
const S4 = semesterOf(plan, 4).id
const module = moduleOf(plan, 'R3.05')
const decision = { id: 'd1', target: { type: 'ue', semester: S1, ue: 'UE1.1' }, code: 'ADJ', date: null, notes: '' } as const

const said = (before: Plan, after: Plan): string[] => differencesBetween(before, after).map(({ kind }) => kind)

describe('what changed between two states of a plan', () => {
  it.each<[Command, object]>([
    [{ type: 'renamePlan', name: 'Autre' }, { kind: 'planRenamed', params: { name: 'Autre' } }],
    [{ type: 'setNotes', notes: 'x' }, { kind: 'planNotesChanged' }],
    [{ type: 'setEntryYear', entryYear: 2027 }, { kind: 'entryYearChanged', params: { from: '2025', to: '2027' } }],
    [{ type: 'setYearMode', year: 2, mode: 'workStudy' }, { kind: 'yearModeChanged.workStudy', place: { type: 'year', year: 2 } }],
    [{ type: 'setWishes', wishes: [{ parcours: 'II', reason: '' }] }, { kind: 'wishesChanged', params: { wishes: 'II', count: 1 } }],
    [{ type: 'moveModule', module: module.id, semester: S4 }, { kind: 'moduleMoved', params: { code: 'R3.05', from: 'S3', semester: 'S4' } }],
    [{ type: 'removeModule', module: module.id }, { kind: 'moduleRemoved', sign: 'removed', params: { code: 'R3.05', semester: 'S3' } }],
    [{ type: 'addModule', code: 'R3.05', semester: S4 }, { kind: 'moduleAdded', sign: 'added', params: { code: 'R3.05', semester: 'S4' } }],
    [{ type: 'setModuleState', module: module.id, state: 'done' }, { kind: 'moduleStateChanged.done' }],
    [{ type: 'setModuleMark', module: module.id, mark: 1250 }, { kind: 'markEntered', params: { toMark: 1250 } }],
    [{ type: 'setModuleNotes', module: module.id, notes: 'x' }, { kind: 'moduleNotesChanged' }],
    [{ type: 'overrideModule', module: module.id, overrides: { coefficients: {} } }, { kind: 'moduleFiguresChanged' }],
    [{ type: 'setAssessments', module: module.id, assessments: [assessment('a', 900)] }, { kind: 'assessmentsChanged', params: { count: 1, total: 1 } }],
    [{ type: 'setUeMark', semester: S1, ue: 'UE1.1', mark: 1400 }, { kind: 'ueMarkEntered', place: { type: 'ue' }, params: { toMark: 1400 } }],
    [{ type: 'setAdjustment', semester: S1, ue: null, kind: 'bonus', marks: [1500] }, { kind: 'adjustmentsChanged' }],
    [{ type: 'setSemesterState', semester: S1, state: 'current' }, { kind: 'semesterStateChanged.current', params: { semester: 'S1' } }],
    [{ type: 'setSemesterNotes', semester: S1, notes: 'x' }, { kind: 'semesterNotesChanged' }],
    [{ type: 'setSemesterKind', semester: S4, kind: 'abroad' }, { kind: 'semesterKindChanged.abroad' }],
    [{ type: 'recordDecision', decision }, { kind: 'decisionRecorded', params: { code: 'ADJ', about: 'UE1.1 S1' } }],
    [{ type: 'setAsideDiagnostic', diagnostic: 'd', reason: 'vu' }, { kind: 'diagnosticSetAside', params: { reason: 'vu' } }]
  ])('says %j', (command, expected) => {
    const differences = differencesBetween(plan, run(plan, [command]))
    expect(differences).toHaveLength(1)
    expect(differences[0]).toMatchObject(expected)
  })

  it('says a choice of parcours with the modules that come and go', () => {
    const differences = differencesBetween(plan, run(plan, [{ type: 'chooseParcours', parcours: 'SNRV' }]))
    expect(differences[0]).toMatchObject({ kind: 'parcoursChanged', params: { from: 'MPI', to: 'SNRV' } })
    expect(differences.some(({ kind, params }) => kind === 'moduleRemoved' && params.code === 'R3.MPI.16')).toBe(true)
    expect(differences.some(({ kind, params }) => kind === 'moduleAdded' && params.code === 'R3.SNRV.16')).toBe(true)
  })

  it('does not take modules made anew for others', () => {
    const forthAndBack = run(plan, [
      { type: 'chooseParcours', parcours: 'SNRV' },
      { type: 'chooseParcours', parcours: 'MPI' }
    ])
    expect(forthAndBack.modules.map(({ id }) => id)).not.toEqual(plan.modules.map(({ id }) => id))
    expect(differencesBetween(plan, forthAndBack)).toEqual([])
  })

  it('says a repeat, a gap year, and a maquette that changed', () => {
    expect(said(plan, run(plan, [{ type: 'repeatSemester', semester: S4 }]))).toContain('semesterAdded')
    const gap = run(plan, [{ type: 'insertSemester', kind: 'gapYear', after: S4 }])
    expect(said(plan, gap)).toEqual(['semesterAdded'])
    expect(said(gap, plan)).toEqual(['semesterRemoved'])
    const renamed = gabaritWith((item) => (item.code === 'R1.01' ? { ...item, title: 'Autre titre' } : item))
    expect(said(plan, run(plan, [{ type: 'replaceMaquette', maquette: renamed }]))).toEqual(['maquetteChanged'])
  })

  it('names what a newer version wrote, rather than passing it over', () => {
    expect(differencesBetween(plan, { ...plan, fromTheFuture: 1 } as Plan)).toMatchObject([{ kind: 'otherChanged', params: { field: 'fromTheFuture' } }])
  })

  it('groups by semester', () => {
    const after = run(plan, [
      { type: 'moveModule', module: module.id, semester: S4 },
      { type: 'renamePlan', name: 'Autre' }
    ])
    const groups = differencesBySemester(differencesBetween(plan, after))
    expect([...groups.keys()]).toEqual([null, S4])
  })

  it('has a sentence for each', { timeout: PROPERTY_TIMEOUT }, () => {
    const sentences: Record<string, unknown> = fr
    fc.assert(
      fc.property(rawCommands(8), (raws) => {
        let after = plan
        for (const raw of raws) {
          const applied = applyCommand(after, toCommand(after, raw), laterContext())
          if (applied.ok) after = applied.value.plan
        }
        for (const { kind } of differencesBetween(plan, after)) {
          const sentence = kind.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown>)?.[key], sentences)
          expect(sentence, kind).toBeTypeOf('string')
        }
      }),
      { numRuns: 60 }
    )
  })

  it('is never silent about a change of the content, shelved modules apart', { timeout: PROPERTY_TIMEOUT }, () => {
    const visible = (state: Plan): unknown => ({
      ...contentOf(state),
      // Ids of modules made anew, and the order in which things were entered, say nothing to a reader.
      modules: state.modules.filter(({ shelved }) => !shelved).map((module) => JSON.stringify({ ...module, id: '' })).sort(),
      ueMarks: state.ueMarks.map((mark) => JSON.stringify(mark)).sort(),
      setAsides: state.setAsides.map(({ diagnostic, reason }) => `${diagnostic} ${reason}`).sort(),
      decisions: state.decisions.map((item) => JSON.stringify(item)).sort()
    })
    fc.assert(
      fc.property(rawCommands(6), (raws) => {
        let after = plan
        for (const raw of raws) {
          const applied = applyCommand(after, toCommand(after, raw), laterContext())
          if (applied.ok) after = applied.value.plan
        }
        if (!sameData(visible(plan), visible(after))) expect(differencesBetween(plan, after)).not.toEqual([])
      }),
      { numRuns: 150 }
    )
  })
})
