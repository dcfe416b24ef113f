import { placeInMaquette } from '../maquette/maquette-index'
import { teachingHours } from '../maquette/maquette'
import type { Command } from '../plan/command'
import type { Plan, PlanModule } from '../plan/plan'
import { activeModules, effectiveModule, findSemester, maquetteNumber, moduleDefinition, modulesWithCode, semesterPosition, shortSemesterName } from '../plan/query'
import { sameData } from '../same-data'
import { NO_VALUE, type CompareValue } from './compare-row'
import { inSlot, slotOf, type Question, type Sides } from './sides'

/** Modules of both plans by code, semester by semester: ids are each plan's own. */
export function moduleQuestions({ left, right }: Sides): Question[] {
  const order = (code: string): number => maquetteNumber(left, code) ?? maquetteNumber(right, code) ?? 7
  const codes = [...new Set([left, right].flatMap((plan) => activeModules(plan).map(({ code }) => code)))]
  return codes
    .sort((a, b) => order(a) - order(b))
    .map((code) => ({
      id: `module/${code}`,
      part: 'modules',
      subject: { key: 'module', params: { code, title: titleIn(left, code) ?? titleIn(right, code) ?? '' } },
      value: (plan) => valueOf(plan, code),
      place: (plan) => {
        const module = last(plan, code)
        return module ? { type: 'module', module: module.id } : null
      },
      copy: (from, to) => copyModule(from, to, code)
    }))
}

function last(plan: Plan, code: string): PlanModule | undefined {
  return modulesWithCode(plan, code).at(-1)
}

function titleIn(plan: Plan, code: string): string | null {
  const module = last(plan, code)
  return module ? (moduleDefinition(plan, module)?.title ?? null) : null
}

function valueOf(plan: Plan, code: string): CompareValue {
  const module = last(plan, code)
  if (!module) return NO_VALUE
  const definition = effectiveModule(plan, module)
  const semesters = modulesWithCode(plan, code)
    .toSorted((a, b) => semesterPosition(plan, a.semester) - semesterPosition(plan, b.semester))
    .flatMap(({ semester }) => findSemester(plan, semester) ?? [])
    .map(shortSemesterName)
  return {
    type: 'module',
    semesters,
    state: module.state,
    hours: definition ? teachingHours(definition.hours) + definition.hours.project : null,
    placeholder: definition?.hoursProvenance === 'gabarit'
  }
}

/** Where the other plan lives the same semester. */
function sameSemester(from: Plan, to: Plan, module: PlanModule): string | null {
  const semester = findSemester(from, module.semester)
  return (semester && inSlot(to, slotOf(from, semester))?.id) ?? null
}

function copyModule(from: Plan, to: Plan, code: string): Command | null {
  const source = last(from, code)
  const target = last(to, code)
  // Attempts of a repeated semester follow from the semesters, and are copied with them.
  if (modulesWithCode(from, code).length > 1 || modulesWithCode(to, code).length > 1) return null
  if (!source) return target ? { type: 'removeModule', module: target.id } : null
  const semester = sameSemester(from, to, source)
  if (semester === null) return null
  if (!target) return addTo(from, to, source, semester)
  const commands: Command[] = []
  if (target.semester !== semester) commands.push({ type: 'moveModule', module: target.id, semester })
  if (target.state !== source.state) commands.push({ type: 'setModuleState', module: target.id, state: source.state })
  const hours = effectiveModule(from, source)?.hours
  if (hours && !sameData(hours, effectiveModule(to, target)?.hours)) {
    commands.push({ type: 'overrideModule', module: target.id, overrides: { ...target.overrides, hours } })
  }
  const [first] = commands
  if (!first) return null
  return commands.length === 1 ? first : { type: 'batch', label: { key: 'copyModule', params: { code } }, commands }
}

function addTo(from: Plan, to: Plan, source: PlanModule, semester: string): Command | null {
  if (placeInMaquette(to.maquette, source.code)) return { type: 'addModule', code: source.code, semester }
  const definition = moduleDefinition(from, source)
  return definition && { type: 'addOwnModule', definition, semester }
}
