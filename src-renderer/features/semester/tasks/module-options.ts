import type { Plan } from '@/domain/plan/plan'
import { effectiveModule, findSemester, semesterLabel, shortSemesterName } from '@/domain/plan/query'
import { modulesFrom } from '@/domain/schedule/module-in-text'
import type { Option } from '@/ui/field'

/** The modules that something due may be about, those of the semester first; the others say their semester. */
export function moduleOptions(plan: Plan, semester: string, none: string): Option<string>[] {
  const options = modulesFrom(plan, semester).map((module) => {
    const title = effectiveModule(plan, module)?.title ?? ''
    const other = module.semester === semester ? undefined : findSemester(plan, module.semester)
    const place = other ? `${shortSemesterName(semesterLabel(other))}, ` : ''
    return { value: module.id, label: `${place}${module.code} ${title}`.trim() }
  })
  return [{ value: '', label: none }, ...options]
}
