import type { Plan } from '../plan/plan'
import { activeModules, latestInstance, moduleDefinition, modulesWithCode } from '../plan/query'
import { planTotals, semesterTotals } from '../plan/totals'
import { loadOf } from '../schedule/load'
import { NO_VALUE } from './compare-row'
import type { Question, Sides } from './sides'

const KINDS = ['lecture', 'tutorial', 'practical', 'project'] as const

/** Hours of the whole plan by kind, hours of each semester, ECTS planned. */
export function hourQuestions({ framework }: Sides): Question[] {
  const part = 'hours' as const
  return [
    ...KINDS.map(
      (kind): Question => ({
        id: `hours/${kind}`,
        part,
        subject: { key: `hours.${kind}`, params: {} },
        value: (plan) => {
          const { hours, figures } = planTotals(plan, framework)
          return { type: 'hours', hours: hours[kind], placeholder: figures.placeholder > 0 }
        },
        place: () => ({ type: 'threeYears' })
      })
    ),
    ...numbers(framework.semesters).map(
      (number): Question => ({
        id: `hours/${number}`,
        part,
        subject: { key: 'hoursOf', params: { number } },
        value: (plan) => {
          const semester = latestInstance(plan, number)
          if (!semester) return NO_VALUE
          const { teaching, project, figures } = semesterTotals(plan, semester.id)
          return { type: 'hours', hours: Math.round((teaching + project) * 100) / 100, placeholder: figures.placeholder > 0 }
        },
        place: () => ({ type: 'threeYears' })
      })
    ),
    {
      id: 'ects',
      part,
      subject: { key: 'ects', params: {} },
      value: (plan) => ({ type: 'ects', ects: planTotals(plan, framework).ects }),
      place: () => ({ type: 'threeYears' })
    }
  ]
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

function stageCodes(plan: Plan): string[] {
  return activeModules(plan)
    .filter((module) => moduleDefinition(plan, module)?.kind === 'stage')
    .map(({ code }) => code)
}

/** Each stage: weeks, company, place. */
export function stageQuestions({ left, right }: Sides): Question[] {
  return [...new Set([...stageCodes(left), ...stageCodes(right)])].map((code) => {
    const of = (plan: Plan) => modulesWithCode(plan, code).at(-1)
    return {
      id: `stage/${code}`,
      part: 'stage',
      subject: { key: 'stage', params: { code } },
      value: (plan) => {
        const module = of(plan)
        const { weeks = null, company = '', place = '' } = module?.stage ?? {}
        return module ? { type: 'stage', weeks, company, place } : NO_VALUE
      },
      place: (plan) => {
        const module = of(plan)
        return module ? { type: 'module', module: module.id } : null
      },
      copy: (from, to) => {
        const [source, target] = [of(from), of(to)]
        if (!source || !target) return null
        return { type: 'setStage', module: target.id, stage: source.stage ?? { weeks: null, company: '', place: '' } }
      }
    }
  })
}

/** The fullest week of each semester, and the ceiling it is held against. */
export function loadQuestions({ framework }: Sides): Question[] {
  return [
    {
      id: 'ceiling',
      part: 'load',
      subject: { key: 'ceiling', params: {} },
      value: (plan) => ({ type: 'minutes', minutes: plan.schedule?.ceiling ?? null }),
      copy: (from) => ({ type: 'setCeiling', minutes: from.schedule?.ceiling ?? null })
    },
    ...numbers(framework.semesters).map(
      (number): Question => ({
        id: `load/${number}`,
        part: 'load',
        subject: { key: 'load', params: { number } },
        value: (plan) => {
          const semester = latestInstance(plan, number)
          return semester ? { type: 'minutes', minutes: loadOf(plan, semester.id).peak } : NO_VALUE
        },
        place: (plan) => {
          const semester = latestInstance(plan, number)
          return semester ? { type: 'semester', semester: semester.id } : null
        }
      })
    )
  ]
}
