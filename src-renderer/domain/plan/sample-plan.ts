import type { Framework } from '../framework/framework'
import type { Maquette } from '../maquette/maquette'
import { applyCommand } from './apply-command'
import type { Command } from './command'
import { createPlan } from './create-plan'
import type { Context, Plan, SemesterInstance } from './plan'
import { latestInstance, moduleDefinition, modulesOf } from './query'
import { sampleAssessments, withCatchUp, withExcuse } from './sample-marks'
import { calendar, ceiling, sampleDays, workload } from './sample-weeks'

const PARCOURS = 'MPI'
const FAILED_UE = 'UE1.4'

type Step = (plan: Plan, context: Context) => Command[]

function instance(plan: Plan, number: number): SemesterInstance {
  const semester = latestInstance(plan, number)
  if (!semester) throw new Error(`the sample has no S${number}`)
  return semester
}

function moduleId(plan: Plan, code: string): string | undefined {
  return modulesOf(plan, instance(plan, Number(/\d/.exec(code)?.[0] ?? 1)).id).find((module) => module.code === code)?.id
}

/** A command on a module, or none when the maquette has no such module. */
function about(plan: Plan, code: string, command: (module: string) => Command): Command[] {
  const module = moduleId(plan, code)
  return module === undefined ? [] : [command(module)]
}

/** Assessments of all modules of a semester: marked when it is over, only dated while it is under way. */
function live(number: number, state: 'done' | 'current'): Step {
  return (plan, context) => {
    const semester = instance(plan, number)
    const modules = modulesOf(plan, semester.id)
    const days = sampleDays(plan, semester.id, modules)
    const commands = modules.flatMap((module): Command[] => {
      const definition = moduleDefinition(plan, module)
      const occasion = { days: days.get(module.id) ?? [], repeated: semester.attempt > 1, marked: state === 'done' }
      const assessments = definition ? sampleAssessments(definition, occasion, context) : []
      const set: Command = { type: 'setAssessments', module: module.id, assessments }
      return [...(assessments.length > 0 ? [set] : []), { type: 'setModuleState', module: module.id, state }]
    })
    return [...commands, { type: 'setSemesterState', semester: semester.id, state }]
  }
}

/**
 * The failed UE alone is repeated: the others were acquired for good. The model repeats semesters, so the repeat keeps
 * the modules of that UE only, each counting for it only.
 */
const keepFailedUe: Step = (plan) =>
  modulesOf(plan, instance(plan, 1).id).map((module): Command => {
    const coefficient = moduleDefinition(plan, module)?.coefficients[FAILED_UE]
    return coefficient === undefined
      ? { type: 'removeModule', module: module.id }
      : { type: 'overrideModule', module: module.id, overrides: { coefficients: { [FAILED_UE]: coefficient } } }
  })

const juryOfFirstYear: Step = (plan, context) => [
  {
    type: 'recordDecision',
    decision: {
      id: context.newId(),
      target: { type: 'year', year: 1, academicYear: plan.entryYear },
      code: 'RED',
      date: `${plan.entryYear + 1}-07-01`,
      notes: 'Trois RCUE sur quatre acquis, mais un RCUE inférieur à 8 : passage en BUT2 non acquis de droit.'
    }
  }
]

const particularMarks: Step = (plan, context) => {
  const assessmentsOf = (code: string) => plan.modules.find((module) => module.code === code)?.assessments ?? []
  return [
    ...about(plan, 'R2.06', (module) => ({ type: 'setAssessments', module, assessments: withExcuse(assessmentsOf('R2.06')) })),
    ...about(plan, 'R3.08', (module) => ({
      type: 'setAssessments',
      module,
      assessments: withCatchUp(assessmentsOf('R3.08'), 1150, context)
    }))
  ]
}

const wishes: Step = () => [
  {
    type: 'setWishes',
    wishes: [
      { parcours: PARCOURS, reason: "Goût pour l'organisation d'un atelier et l'animation d'une équipe." },
      { parcours: 'CPD', reason: "Intérêt pour l'écoconception, mais moins pour le calcul." },
      { parcours: 'CAI', reason: 'Contact avec les clients apprécié pendant un emploi saisonnier.' }
    ]
  },
  { type: 'chooseParcours', parcours: PARCOURS }
]

const stage: Step = (plan) =>
  about(plan, 'STAGE 4', (module) => ({
    type: 'setStage',
    module,
    stage: { weeks: 10, company: 'Entreprise de mécanique (exemple)', place: 'Ville (exemple)' }
  }))

const notes: Step = (plan) => [
  { type: 'setNotes', notes: 'Plan inventé, pour montrer ce que le logiciel sait faire. Aucune note ni aucun lieu ne sont réels.' },
  ...about(plan, 'R4.05', (module) => ({
    type: 'setModuleNotes',
    module,
    notes: 'Revoir la cotation avant le devoir surveillé.'
  })),
  ...about(plan, 'SAÉ 4.01', (module) => ({
    type: 'setModuleNotes',
    module,
    notes: 'Répartition du groupe : calculs et dossier de fabrication. Revue de projet toutes les deux semaines.'
  }))
]

const STEPS: readonly Step[] = [
  live(1, 'done'),
  live(2, 'done'),
  juryOfFirstYear,
  (plan) => [{ type: 'repeatSemester', semester: instance(plan, 1).id }],
  keepFailedUe,
  live(1, 'done'),
  wishes,
  live(3, 'done'),
  particularMarks,
  stage,
  calendar,
  live(4, 'current'),
  workload,
  ceiling,
  notes
]

/**
 * An invented student in the S4 of MPI, with no name, made by commands as any plan is. The story: in BUT1 the UE 1.4
 * is failed with an RCUE below 8 (T3 4.5: no passage by right), UE 1.4 alone is repeated the year after and acquired,
 * then S3 is passed. `example` is set, so that its figures are said to be invented wherever they show. The entry year
 * is such that S4 ends in the year of `context.now`. Without a name, the plan is named after the parcours.
 */
export function createSamplePlan(framework: Framework, gabarit: Maquette, context: Context, name?: string): Plan {
  const entryYear = Number(context.now.slice(0, 4)) - 3
  const created = createPlan(
    {
      name: name ?? `Exemple : ${framework.parcours.find(({ code }) => code === PARCOURS)?.name ?? PARCOURS}`,
      entryYear,
      yearModes: ['initial', 'initial', 'workStudy'],
      parcours: null,
      maquette: gabarit
    },
    context
  )
  const plan = STEPS.reduce((current, step) => applyAll(current, step, context), created)
  return { ...plan, example: true }
}

function applyAll(plan: Plan, step: Step, context: Context): Plan {
  const commands = step(plan, context)
  const result = applyCommand(plan, { type: 'batch', label: { key: 'sample', params: {} }, commands }, context)
  // The commands are the program's own: a refusal is a fault of the sample, not of its user.
  if (!result.ok) throw new Error(`sample plan: ${result.error.code} ${result.error.detail}`)
  return result.value.plan
}
