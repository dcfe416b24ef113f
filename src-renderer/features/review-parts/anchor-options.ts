import type { Plan } from '@/domain/plan/plan'
import { activeModules, findModule, moduleDefinition, modulesOf, shortSemesterName, uesOf } from '@/domain/plan/query'
import type { ReviewAnchor } from '@/domain/review/review'
import type { Option } from '@/ui/field'
import type { Translate } from './difference-text'
import { anchorText } from './review-text'

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
    }),
    ...decisionAnchors(plan).map((anchor) => option(anchor, anchorText(plan, anchor, '', t))),
    ...criticalLearnings(plan).map((code) => option({ type: 'criticalLearning', code }, code))
  ]
}

/** The decision on each year as it is lived, and those of the jury that the plan records. */
function decisionAnchors(plan: Plan): ReviewAnchor[] {
  const years = new Map<string, ReviewAnchor>()
  for (const { number, academicYear } of plan.semesters) {
    if (number === null) continue
    const year = Math.ceil(number / 2)
    years.set(`${year} ${academicYear}`, { type: 'decision', target: { type: 'year', year, academicYear } })
  }
  const recorded = plan.decisions.filter(({ target }) => target.type !== 'year')
  return [...years.values(), ...recorded.map(({ target }): ReviewAnchor => ({ type: 'decision', target }))]
}

/** AC codes that the plan's modules work on, in their order. */
function criticalLearnings(plan: Plan): string[] {
  return [...new Set(activeModules(plan).flatMap((module) => moduleDefinition(plan, module)?.criticalLearnings ?? []))].sort()
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
