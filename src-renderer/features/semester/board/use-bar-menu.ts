import { useI18n } from 'vue-i18n'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'
import { spreadFromTimetable } from '@/domain/schedule/timetable'
import { weeksOf } from '@/domain/schedule/weeks'
import type { MenuAction, MenuItem } from '@/ui/menu'
import { placesOf, type BarRow } from './bar-rows'
import { stepCommand, type BarStep } from './bar-steps'

const MOVES: readonly [BarStep, string][] = [
  ['earlier', 'Left'],
  ['later', 'Right'],
  ['startEarlier', 'Alt+Left'],
  ['startLater', 'Alt+Right'],
  ['endEarlier', 'Shift+Left'],
  ['endLater', 'Shift+Right']
]

/** The actions of a bar: all that the pointer and the keys do, and what is set of its hours. */
export function useBarMenu(plan: () => Plan, run: (command: Command) => void, edit: (row: BarRow) => void) {
  const { t } = useI18n()

  return (row: BarRow): MenuItem[] => {
    const module = findModule(plan(), row.id)
    if (!module) return []
    const weeks = weeksOf(plan(), module.semester)
    const places = placesOf(plan(), module.semester)
    const timetable = spreadFromTimetable(plan(), module)
    const typed: MenuAction = { label: t(row.kind === 'stage' ? 'semester.bar.editStage' : 'semester.bar.edit'), shortcut: 'Enter', select: () => edit(row) }
    if (row.expected === 0) return [typed]
    return [
      typed,
      { type: 'separator' },
      ...MOVES.map(([step, shortcut]): MenuAction => {
        const command = stepCommand(row, step, weeks, places)
        return { label: t(`semester.bar.step.${step}`), shortcut, disabled: command === null, select: () => command && run(command) }
      }),
      { type: 'separator' },
      {
        label: t('semester.bar.lock'),
        hint: t('semester.bar.lockHint'),
        checked: row.isLocked,
        select: () => run({ type: 'lockSpread', module: row.id, locked: !row.isLocked })
      },
      ...(timetable ? [{ label: t('semester.bar.fromTimetable'), select: () => run({ type: 'setSpread', module: row.id, minutes: timetable }) }] : []),
      {
        label: t('semester.bar.reset'),
        disabled: !row.isSet && module.schedule?.personal === undefined,
        select: () => run({ type: 'setSpread', module: row.id, minutes: null })
      }
    ]
  }
}
