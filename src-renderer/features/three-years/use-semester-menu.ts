import { useI18n } from 'vue-i18n'
import type { Command } from '@/domain/plan/command'
import type { SemesterInstance, SemesterState } from '@/domain/plan/plan'
import type { MenuAction, MenuItem } from '@/ui/menu'
import { usePlanCommands } from './use-plan-commands'

const STATES: readonly SemesterState[] = ['planned', 'current', 'done']

/** The actions of a semester, for the menu in its header. */
export function useSemesterMenu(onAddModule: (semester: string) => void) {
  const { t } = useI18n()
  const { run } = usePlanCommands()

  return (semester: SemesterInstance): MenuItem[] => {
    const item = (key: string, command: Command): MenuAction => ({
      label: t(`threeYears.semester.${key}`),
      select: () => run(command)
    })
    const { id, kind } = semester
    const study: MenuItem[] = [
      { label: t('threeYears.addModule'), select: () => onAddModule(id) },
      kind === 'abroad'
        ? item('here', { type: 'setSemesterKind', semester: id, kind: 'study' })
        : item('abroad', { type: 'setSemesterKind', semester: id, kind: 'abroad' }),
      item('repeat', { type: 'repeatSemester', semester: id })
    ]
    return [
      {
        type: 'group',
        label: t('threeYears.semester.state'),
        items: STATES.map((state) => ({
          label: t(`threeYears.semesterState.${state}`),
          checked: semester.state === state,
          select: () => run({ type: 'setSemesterState', semester: id, state })
        }))
      },
      { type: 'separator' },
      ...(kind === 'gapYear' ? [] : study),
      item('gapYear', { type: 'insertSemester', kind: 'gapYear', after: id }),
      ...(kind === 'gapYear' || semester.attempt > 1
        ? ([{ type: 'separator' }, { ...item('remove', { type: 'removeSemester', semester: id }), danger: true }] satisfies MenuItem[])
        : [])
    ]
  }
}
