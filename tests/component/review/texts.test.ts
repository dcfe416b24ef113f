import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { applicability } from '@/domain/review/applicability'
import type { Plan } from '@/domain/plan/plan'
import { differencesBetween } from '@/domain/review/difference'
import type { Fact } from '@/domain/review/fact'
import { emptyReview, type ReviewAnchor, type SuggestedCommand } from '@/domain/review/review'
import { suggestionOf } from '@/domain/review/suggestion'
import { addComment } from '@/domain/review/edit-review'
import { differenceText } from '@/features/review-parts/difference-text'
import { factText } from '@/features/review-parts/fact-text'
import { anchorText, authorText, changeText } from '@/features/review-parts/review-text'
import { moduleOf, newPlan, run, semesterOf } from '../../unit/plan/fixtures'
import { machineContext, otherTutor, student, tutor } from '../../unit/review/reviewed'
import { valueOf } from '../../unit/storage/support'

const { t } = i18n.global
const plan = newPlan('MPI')
const S3 = semesterOf(plan, 3).id
const module = moduleOf(plan, 'R3.05').id
const place = { id: S3, name: 'S3' }

describe('differences in words', () => {
  it.each([
    [{ type: 'moveModule', module, semester: semesterOf(plan, 4).id }, 'R3.05 déplacé de S3 en S4'],
    [{ type: 'setModuleMark', module, mark: 1250 }, 'R3.05 (S3) : 12,50 saisi'],
    [{ type: 'setModuleMark', module, mark: 'ABS' }, 'R3.05 (S3) : ABS saisi'],
    [{ type: 'setWishes', wishes: [{ parcours: 'II', reason: '' }, { parcours: 'CPD', reason: '' }] }, 'Vœux de parcours : II, CPD'],
    [{ type: 'setStage', module: moduleOf(plan, 'STAGE 4').id, stage: { weeks: 10, company: '', place: '' } }, 'STAGE 4 (S4) : stage modifié, 10 semaines'],
    [{ type: 'insertSemester', kind: 'gapYear', after: null }, 'Semestre ajouté : 2025-2026 (césure)']
  ] as const)('%j', (command, text) => {
    const after = run(plan, [command as Parameters<typeof run>[1][number]])
    expect(differencesBetween(plan, after).map((difference) => differenceText(difference, t))).toContain(text)
  })

  it('name a part that has no sentence, or say that it is of another version', () => {
    const texts = (field: string): string[] => differencesBetween(plan, { ...plan, [field]: [1] } as Plan).map((difference) => differenceText(difference, t))
    expect(texts('evidence')).toEqual(['Autre modification : preuves du portfolio'])
    expect(texts('fromTheFuture')).toEqual(["Autre modification : élément d'une autre version"])
  })
})

it.each<[Fact, string]>([
  [{ about: 'place', code: 'R3.05', semesters: [place] }, 'R3.05 en S3'],
  [{ about: 'place', code: 'R3.05', semesters: [] }, "R3.05 n'est pas dans le plan"],
  [{ about: 'parcours', parcours: 'MPI' }, 'parcours MPI'],
  [{ about: 'parcours', parcours: null }, 'parcours à choisir'],
  [{ about: 'figures', code: 'R3.05', overrides: {} }, 'R3.05 : heures et coefficients de la maquette'],
  [{ about: 'figures', code: 'R3.05', overrides: { coefficients: {} } }, 'R3.05 : heures et coefficients propres au plan'],
  [{ about: 'stage', code: 'STAGE 4', stage: null }, 'STAGE 4 : rien de décidé'],
  [{ about: 'stage', code: 'STAGE 4', stage: { weeks: 12, company: 'Acme', place: '' } }, 'STAGE 4 : 12 semaines Acme'],
  [{ about: 'yearMode', year: 2, mode: 'workStudy' }, 'BUT2 en alternance'],
  [{ about: 'semesterKind', semester: place, kind: 'abroad' }, "S3 à l'étranger"],
  [{ about: 'semesterKind', semester: place, kind: null }, "S3 n'est plus dans le plan"],
  [{ about: 'attempts', semester: place, count: 2 }, 'S3 suivi 2 fois'],
  [{ about: 'inserted', after: place, kind: 'gapYear' }, 'césure après S3'],
  [{ about: 'inserted', after: null, kind: null }, "rien d'inséré avant le premier semestre"]
])('a fact in words: %j', (fact, text) => {
  expect(factText(fact, t)).toBe(text)
})

it.each<[ReviewAnchor, string]>([
  [{ type: 'plan' }, 'Le plan'],
  [{ type: 'semester', semester: S3 }, 'S3'],
  [{ type: 'ue', semester: S3, ue: 'UE3.1' }, 'UE3.1 en S3'],
  [{ type: 'module', module }, 'R3.05 en S3'],
  [{ type: 'module', module: 'gone' }, "X1 (n'est plus dans le plan)"],
  [{ type: 'semester', semester: 'gone' }, "X1 (n'est plus dans le plan)"],
  [{ type: 'criticalLearning', code: 'AC25.01MPI' }, 'AC25.01MPI'],
  [{ type: 'decision', target: { type: 'year', year: 2, academicYear: 2026 } }, 'Décision de BUT2'],
  [{ type: 'decision', target: { type: 'rcue', year: 2, academicYear: 2026, competence: 'C2' } }, 'RCUE C2 de BUT2'],
  [{ type: 'decision', target: { type: 'ue', semester: S3, ue: 'UE3.1' } }, 'Décision sur UE3.1 en S3']
])('an anchor in words: %j', (anchor, text) => {
  expect(anchorText(plan, anchor, 'X1', t)).toBe(text)
})

describe('a suggestion', () => {
  it('keeps the names that the tutor read once they left the plan', () => {
    const command: SuggestedCommand = { type: 'moveModule', module, semester: semesterOf(plan, 4).id }
    const suggestion = valueOf(suggestionOf(plan, tutor, { commands: [command], reason: '', about: '' }, machineContext('t')()))
    const without = run(plan, [{ type: 'removeModule', module }])
    expect(applicability(suggestion, without).state).toBe('conflict')
    expect(changeText(without, suggestion.changes[0]!, t)).toBe('Déplacer R3.05 en S4')
  })
})

describe('authors', () => {
  it('without a name are told apart by their role and a number', () => {
    const context = machineContext('t')
    const third = { id: 'tutor-c', role: 'tutor', name: '' } as const
    const review = [tutor, otherTutor, third, student].reduce(
      (made, writer) => valueOf(addComment(made, writer, { anchor: { type: 'plan' }, about: '', text: 'x' }, context())),
      emptyReview(plan.id)
    )
    expect([tutor, otherTutor, third, student, { id: 'unknown' }].map(({ id }) => authorText(review, id, t))).toEqual([
      'Ada',
      'Tuteur 1',
      'Tuteur 2',
      'Élève',
      'Tuteur'
    ])
  })
})
