import { findModule, findSemester, shortSemesterName } from '@/domain/plan/query'
import { commandLabel } from '@/domain/plan/labels'
import type { Plan } from '@/domain/plan/plan'
import type { Review, ReviewAnchor, ReviewRole, SuggestedChange } from '@/domain/review/review'
import { authorOf } from '@/domain/review/review-entries'
import { commandText } from '@/features/shell/command-label'
import type { Translate } from './difference-text'

/** The author's name; without one the role, numbered when several have none. */
export function authorText(review: Review, id: string, t: Translate): string {
  const author = authorOf(review, id)
  if (author?.name.value) return author.name.value
  const role: ReviewRole = author?.role ?? 'tutor'
  const unnamed = review.authors.filter((other) => other.role === role && other.name.value === '')
  const n = unnamed.findIndex((other) => other.id === id) + 1
  const name = t(`reviewParts.role.${role}`)
  return unnamed.length > 1 && n > 0 ? t('reviewParts.nth', { role: name, n }) : name
}

function semesterName(plan: Plan, id: string): string | null {
  const semester = findSemester(plan, id)
  return semester ? shortSemesterName(semester) : null
}

/** What a comment or a suggestion is about, in words. What left the plan since is said to have. */
export function anchorText(plan: Plan, anchor: ReviewAnchor, about: string, t: Translate): string {
  const gone = (): string => t('reviewParts.anchor.gone', { about })
  switch (anchor.type) {
    case 'plan':
      return t('reviewParts.anchor.plan')
    case 'semester':
      return semesterName(plan, anchor.semester) ?? gone()
    case 'ue': {
      const semester = semesterName(plan, anchor.semester)
      return semester === null ? gone() : t('reviewParts.anchor.ue', { ue: anchor.ue, semester })
    }
    case 'module': {
      const module = findModule(plan, anchor.module)
      if (!module || module.shelved) return gone()
      return t('reviewParts.anchor.module', { code: module.code, semester: semesterName(plan, module.semester) ?? '' })
    }
    case 'criticalLearning':
      return anchor.code
    case 'decision': {
      const { target } = anchor
      if (target.type === 'year') return t('reviewParts.anchor.year', { year: target.year })
      if (target.type === 'rcue') return t('reviewParts.anchor.rcue', { competence: target.competence, year: target.year })
      const semester = semesterName(plan, target.semester)
      return semester === null ? gone() : t('reviewParts.anchor.ueDecision', { ue: target.ue, semester })
    }
  }
}

/** A suggested change in words: "Déplacer R3.05 en S4". Names that left the plan come from what the tutor read. */
export function changeText(plan: Plan, { command, before }: SuggestedChange, t: Translate): string {
  const label = commandLabel(plan, command)
  const code = 'code' in before ? before.code : ''
  const read = before.about === 'place' ? before.semesters.map(({ name }) => name).join(', ') : 'semester' in before ? before.semester.name : ''
  const params = { ...label.params }
  if (params.code === '') params.code = code
  if (params.semester === '') params.semester = read
  return commandText({ key: label.key, params }, t)
}
