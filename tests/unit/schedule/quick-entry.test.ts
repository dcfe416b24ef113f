import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isClockTime, isDay } from '@/domain/schedule/days'
import { codeInText } from '@/domain/schedule/module-in-text'
import { readQuickEntry } from '@/domain/schedule/quick-entry'
import { modulesOf } from '@/domain/plan/query'
import { moduleOf, newPlan, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3).id
/** A Wednesday. */
const now = { day: '2026-10-14', time: '10:00' }

const id = (code: string): string => moduleOf(plan, code).id

describe('quick entry', () => {
  it.each([
    ['rendu SAÉ 3.01 vendredi 18h', { kind: 'deadline', module: id('SAÉ 3.01'), due: '2026-10-16', time: '18:00', title: 'Rendu' }],
    ['exam R3.05 12/11 8h30', { kind: 'exam', module: id('R3.05'), due: '2026-11-12', time: '08:30', title: 'Exam' }],
    ['contrôle r305 mardi prochain', { kind: 'exam', module: id('R3.05'), due: '2026-10-20', time: null, title: 'Contrôle' }],
    ['Rendre le rapport demain', { kind: 'deadline', module: null, due: '2026-10-15', time: null, title: 'Rendre le rapport' }],
    ['DS R3-05 le 3 décembre à 14 h', { kind: 'exam', module: id('R3.05'), due: '2026-12-03', time: '14:00', title: 'DS' }],
    ['oral lundi en huit', { kind: 'exam', due: '2026-10-26', title: 'Oral' }],
    ['réviser dans 2 semaines', { kind: 'task', due: '2026-10-28', title: 'Réviser' }],
    ['exam R3.05 next tuesday 2pm', { kind: 'exam', due: '2026-10-20', time: '14:00', title: 'Exam' }],
    ['report due friday at 6pm', { kind: 'deadline', due: '2026-10-16', time: '18:00', title: 'Report due' }],
    ['soutenance SAE32 5 janvier 9h', { kind: 'exam', module: id('SAÉ 3.MPI.02'), due: '2027-01-05', time: '09:00', title: 'Soutenance' }],
    ['fiche de lecture vendredi, prévoir 2h30', { kind: 'task', due: '2026-10-16', time: null, estimate: 150 }],
    ['rapport 3h pour vendredi', { kind: 'task', due: '2026-10-16', time: null, estimate: 180, title: 'Rapport' }],
    ['rendu 2026-11-05 14:15', { kind: 'deadline', due: '2026-11-05', time: '14:15', title: 'Rendu' }],
    ['partiel vendredi midi', { kind: 'exam', due: '2026-10-16', time: '12:00' }],
    ['rendu SAÉ 3.01', { kind: 'deadline', module: id('SAÉ 3.01'), due: null, time: null, title: 'Rendu' }],
    ['', { kind: 'task', module: null, due: null, time: null, estimate: null, title: '', understood: [] }]
  ])('%s', (text, expected) => {
    expect(readQuickEntry(text, plan, s3, now)).toMatchObject(expected)
  })

  it('takes a day that has just passed for one of the semester, not of next year', () => {
    expect(readQuickEntry('exam lundi 12 octobre', plan, s3, now).due).toBe('2026-10-12')
  })

  it('recognises a module by the beginning of a word of its title, or says which it may be', () => {
    expect(readQuickEntry('contrôle métro mardi prochain', plan, s3, now)).toMatchObject({ module: id('R3.08'), candidates: [] })
    expect(readQuickEntry('contrôle méca mardi prochain', plan, s3, now).module).toBe(id('R3.01'))
    const several = readQuickEntry('contrôle manager vendredi', plan, s3, now)
    expect(several).toMatchObject({ module: null, candidates: ['R3.MPI.16', 'R3.MPI.17', 'SAÉ 3.MPI.02'].map(id) })
    expect(readQuickEntry('contrôle vendredi', plan, s3, now)).toMatchObject({ module: null, candidates: [] })
  })

  it('says what it read from which words', () => {
    expect(readQuickEntry('rendu SAÉ 3.01 vendredi 18h', plan, s3, now).understood).toStrictEqual([
      { part: 'module', text: 'SAÉ 3.01' },
      { part: 'time', text: '18h' },
      { part: 'day', text: 'vendredi' },
      { part: 'kind', text: 'rendu' }
    ])
  })

  it('says it without the blanks and commas between', () => {
    const { understood } = readQuickEntry('rendu vendredi 18h, prévoir 2h', plan, s3, now)
    expect(understood.map(({ text }) => text)).toStrictEqual(['prévoir 2h', '18h', 'vendredi', 'rendu'])
  })

  it('gives a sound proposal for any text', () => {
    const words = fc.constantFrom('rendu', '31/02', 'R3.05', 'R9.99', '25h', 'vendredi', '99h99', 'S3', '12/11/2026', '0h', 'h', '🙂', '\u0000', 'dans', '999 ans')
    const text = fc.oneof(fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')), fc.string({ unit: 'grapheme', maxLength: 60 }))
    fc.assert(
      fc.property(text, (line) => {
        const { due, time, estimate, module, title } = readQuickEntry(line, plan, s3, now)
        if (due !== null) expect(isDay(due)).toBe(true)
        if (time !== null) expect(isClockTime(time)).toBe(true)
        if (estimate !== null) expect(Number.isInteger(estimate) && estimate >= 0).toBe(true)
        if (module !== null) expect(plan.modules.some(({ id: known }) => known === module)).toBe(true)
        expect(title.length).toBeLessThanOrEqual(310)
      }),
      { numRuns: 300 }
    )
  })
})

describe('codes in a text', () => {
  const modules = modulesOf(plan, s3)

  it.each([
    ['R305 TD gr. 2', 'R3.05'],
    ['BUT2 - R3-05 - CM', 'R3.05'],
    ['SAE31 projet', 'SAÉ 3.01'],
    ['S3.01 suivi', 'SAÉ 3.01'],
    ['sae 3.01', 'SAÉ 3.01'],
    ['R3.MPI.16 TP', 'R3.MPI.16'],
    ['salle S301', null],
    ['R3.99', null],
    ['XR305', null],
    ['R3050', null]
  ])('%s: %s', (text, code) => {
    expect(codeInText(modules, text)?.module.code ?? null).toBe(code)
  })
})
