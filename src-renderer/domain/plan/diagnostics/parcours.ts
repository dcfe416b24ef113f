import { belongsTo } from '../../maquette/maquette'
import type { DiagnosticFix } from '../diagnostic'
import { moduleDefinition } from '../query'
import { fix, type Check } from './found'
import type { Survey } from './survey'

function chooseEach({ plan, framework }: Survey): DiagnosticFix[] {
  return framework.parcours.map(({ code }) => fix(plan, { type: 'chooseParcours', parcours: code }))
}

/** No parcours: something to know while S3 lies ahead, an error once it is reached (no UE of competence 5, no diploma). */
export const parcoursMissing: Check = (survey) => {
  const { plan, framework } = survey
  if (plan.parcours !== null) return []
  const reached = plan.semesters.some(
    ({ number, state }) => number !== null && number >= framework.firstParcoursSemester && state !== 'planned'
  )
  return [
    {
      severity: reached ? 'error' : 'info',
      place: { type: 'plan' },
      rule: { source: 'framework', article: null },
      finding: { kind: 'parcoursMissing' },
      fixes: chooseEach(survey),
      about: ''
    }
  ]
}

/** A parcours that the framework does not know, from a file: everything that depends on it would be wrong. */
export const parcoursUnknown: Check = (survey) => {
  const { plan, hasParcours } = survey
  if (plan.parcours === null || hasParcours) return []
  return [
    {
      severity: 'error',
      place: { type: 'plan' },
      rule: { source: 'framework', article: null },
      finding: { kind: 'unknownCode', code: plan.parcours },
      fixes: chooseEach(survey),
      about: plan.parcours
    }
  ]
}

/** A module of another parcours than the plan's; with no parcours, that is what is said instead. */
export const modulesOfOtherParcours: Check = ({ plan, framework, hasParcours, planned }) => {
  if (!hasParcours) return []
  return planned.flatMap(({ module }) => {
    const own = moduleDefinition(plan, module)?.parcours ?? null
    if (belongsTo(own, plan.parcours) || own === null) return []
    const known = own.filter((code) => framework.parcours.some((parcours) => parcours.code === code))
    return [
      {
        severity: 'warning' as const,
        place: { type: 'module' as const, module: module.id },
        rule: { source: 'maquette' as const, article: null },
        finding: { kind: 'moduleOfOtherParcours' as const, code: module.code, parcours: own },
        fixes: [
          fix(plan, { type: 'removeModule', module: module.id }),
          ...known.map((parcours) => fix(plan, { type: 'chooseParcours', parcours }))
        ],
        about: module.code
      }
    ]
  })
}
