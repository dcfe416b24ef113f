import type { Plan } from '@/domain/plan/plan'
import { findModule, moduleDefinition, modulesOf, shortSemesterName, uesOf } from '@/domain/plan/query'
import type { ReviewAnchor } from '@/domain/review/review'
import type { Option } from '@/ui/field'
import type { Translate } from './difference-text'

/** Everything in a plan that a comment can be about, in its order. The value of an option is the anchor as text. */
export function anchorOptions(plan: Plan, t: Translate): Option<string>[] {
  const option = (anchor: ReviewAnchor, label: string): Option<string> => ({ value: JSON.stringify(anchor), label })
  return [
    option({ type: 'plan' }, t('reviewParts.anchor.plan')),
    ...plan.semesters.flatMap((semester) => {
      const name = shortSemesterName(semester)
      return [
        option({ type: 'semester', semester: semester.id }, name),
        ...uesOf(plan, semester.id).map(({ code }) =>
          option({ type: 'ue', semester: semester.id, ue: code }, t('reviewParts.anchor.ue', { ue: code, semester: name }))
        ),
        ...modulesOf(plan, semester.id).map((module) =>
          option({ type: 'module', module: module.id }, `${module.code}  ${moduleDefinition(plan, module)?.title ?? ''}`.trim())
        )
      ]
    })
  ]
}

export function anchorOfOption(value: string): ReviewAnchor {
  return JSON.parse(value) as ReviewAnchor
}

/** What an anchor is called whatever the language, for readers who no longer have it: "R3.05". */
export function aboutOf(plan: Plan, anchor: ReviewAnchor): string {
  switch (anchor.type) {
    case 'plan':
      return ''
    case 'semester': {
      const semester = plan.semesters.find(({ id }) => id === anchor.semester)
      return semester ? shortSemesterName(semester) : ''
    }
    case 'ue':
      return anchor.ue
    case 'module':
      return findModule(plan, anchor.module)?.code ?? ''
    case 'criticalLearning':
      return anchor.code
    case 'decision':
      return anchor.target.type === 'ue' ? anchor.target.ue : `BUT${anchor.target.year}`
  }
}
