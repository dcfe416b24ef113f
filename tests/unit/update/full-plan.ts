import type { Maquette, MaquetteModule } from '@/domain/maquette/maquette'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { modulesOf } from '@/domain/plan/query'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { weeksOf } from '@/domain/schedule/weeks'
import { assessment, framework, gabarit, run, testContext } from '../plan/fixtures'
import { random } from '../exchange/mutate'

/** The sample plan with something of every kind on many modules: marks, evidence, tasks, notes, spreads, own figures. */
export function fullPlan(): Plan {
  const sample = createSamplePlan(framework, gabarit, testContext())
  const modules = sample.semesters.flatMap(({ id }) => modulesOf(sample, id))
  const commands = modules.flatMap((module, index): Command[] => {
    const { id } = module
    const monday = weeksOf(sample, module.semester)[2]?.monday ?? '2025-09-08'
    const task = { kind: 'task' as const, title: `Tâche ${index}`, module: id, semester: module.semester, due: monday, time: null, estimate: 60, done: false, notes: '' }
    const evidence = { kind: 'text' as const, title: `Preuve ${index}`, text: '', url: null, file: null, date: null, reflection: '', criticalLearnings: ['AC11.01'], module: id }
    switch (index % 6) {
      case 0:
        return [{ type: 'setAssessments', module: id, assessments: [assessment(`eval-${index}`, 1250), assessment(`autre-${index}`, null)] }]
      case 1:
        return [{ type: 'addTask', task: { ...task, id: `task-${index}` } }]
      case 2:
        return [{ type: 'addEvidence', evidence: { ...evidence, id: `evidence-${index}` } }]
      case 3:
        return [{ type: 'setModuleNotes', module: id, notes: `Remarque ${index}` }]
      case 4:
        return [{ type: 'setSpread', module: id, minutes: { [monday]: 600 } }]
      default:
        return []
    }
  })
  return run(sample, commands)
}

/** The gabarit as another edition, in which a tenth of the modules is renamed, recoded, moved or removed. */
export function nextEdition(seed: number, share = 0.1): Maquette {
  const next = random(seed)
  const moved: { to: number; module: MaquetteModule }[] = []
  const semesters = gabarit.semesters.map((semester) => ({
    ...semester,
    modules: semester.modules.flatMap((module): MaquetteModule[] => {
      if (next() >= share) return [module]
      switch (Math.floor(next() * 4)) {
        case 0:
          return [{ ...module, title: `${module.title} (nouveau nom)` }]
        case 1:
          return [{ ...module, code: `${module.code}B` }]
        case 2:
          moved.push({ to: 1 + Math.floor(next() * 6), module })
          return []
        default:
          return []
      }
    })
  }))
  return {
    ...gabarit,
    version: gabarit.version + 1,
    semesters: semesters.map((semester) => ({
      ...semester,
      modules: [...semester.modules, ...moved.filter(({ to }) => to === semester.number).map(({ module }) => module)]
    }))
  }
}
