import { CalendarArrowDown, CalendarArrowUp, CalendarDays, CalendarPlus, FileInput, FileOutput, FilePlus, FileText, FolderOpen, Image, Languages, Layers, Puzzle, Redo2, SunMoon, Type, Undo2 } from '@lucide/vue'
import type { Component } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { MenuCommand } from '@/platform/bridge'
import { formatPercent } from '@/i18n/format'
import { useUpdateRequest } from '@/features/maquette-update/update-request'
import { useCurrentPlan } from '@/stores/current-plan'
import { useLibrary } from '@/stores/library'
import { LOCALES, TEXT_SIZES, THEMES, useSettings } from '@/stores/settings'
import { handles, runCommand } from '../command-handlers'
import { NAVIGATION } from '../navigation'
import { keysOf } from '../shortcuts'
import { useUndo } from '../use-undo'
import { moduleLines } from './module-lines'

export const GROUPS = ['action', 'screen', 'plan', 'module', 'setting'] as const
export type PaletteGroup = (typeof GROUPS)[number]

export interface PaletteEntry {
  id: string
  group: PaletteGroup
  label: string
  /** Beside the label: what tells two entries apart. Searched too. */
  detail?: string
  icon: Component
  keys?: string | undefined
  run: () => void
}

const PLAN_COMMANDS: readonly { command: MenuCommand; key: string; icon: Component }[] = [
  { command: 'quick-entry', key: 'quickEntry', icon: CalendarPlus },
  { command: 'go-this-week', key: 'thisWeek', icon: CalendarDays },
  { command: 'new-plan', key: 'newPlan', icon: FilePlus },
  { command: 'open-file', key: 'openFile', icon: FileInput },
  { command: 'export-plan', key: 'exportPlan', icon: FileOutput },
  { command: 'export-report', key: 'exportReport', icon: FileText },
  { command: 'export-meeting', key: 'exportMeeting', icon: FileText },
  { command: 'export-carte', key: 'exportCarte', icon: Image },
  { command: 'export-calendar', key: 'exportCalendar', icon: CalendarArrowUp },
  { command: 'import-calendar', key: 'importCalendar', icon: CalendarArrowDown }
]

/** All that the palette offers now. */
export function usePaletteEntries(): () => PaletteEntry[] {
  const { t } = useI18n()
  const router = useRouter()
  const settings = useSettings()
  const current = useCurrentPlan()
  const library = useLibrary()
  const updating = useUpdateRequest()
  const { undoText, redoText, undo, redo } = useUndo()

  function actions(): PaletteEntry[] {
    const entries: PaletteEntry[] = []
    if (undoText.value) {
      entries.push({ id: 'undo', group: 'action', label: undoText.value, icon: Undo2, keys: keysOf('undo'), run: undo })
    }
    if (redoText.value) {
      entries.push({ id: 'redo', group: 'action', label: redoText.value, icon: Redo2, keys: keysOf('redo'), run: redo })
    }
    for (const { command, key, icon } of PLAN_COMMANDS) {
      if (!handles(command)) continue
      entries.push({ id: command, group: 'action', label: t(`app.palette.${key}`), icon, keys: keysOf(command), run: () => void runCommand(command) })
    }
    const { plan } = current
    if (plan) entries.push({ id: 'update-maquette', group: 'action', label: t('maquetteUpdate.palette'), icon: Layers, run: () => updating.ask(plan) })
    return entries
  }

  const screens = (): PaletteEntry[] =>
    NAVIGATION.filter(({ route }) => router.hasRoute(route)).map(({ route, icon, shortcut }) => ({
      id: `screen-${route}`,
      group: 'screen',
      label: t(`app.screen.${route}`),
      icon,
      keys: shortcut,
      run: () => void router.push({ name: route })
    }))

  const plans = (): PaletteEntry[] =>
    library.plans
      .filter(({ id, archivedAt }) => archivedAt === null && id !== current.plan?.id)
      .map(({ id, name, entryYear, parcours }) => ({
        id: `plan-${id}`,
        group: 'plan',
        label: name,
        detail: [t('app.plan.entry', { year: entryYear }), parcours].filter(Boolean).join(', '),
        icon: FolderOpen,
        run: () => void openPlan(id)
      }))

  async function openPlan(id: string): Promise<void> {
    const opened = await current.open(id)
    await router.push({ name: opened.ok ? 'three-years' : 'plans' })
  }

  const modules = (): PaletteEntry[] =>
    (current.plan ? moduleLines(current.plan) : []).map(({ id, label, place }) => ({
      id: `module-${id}`,
      group: 'module',
      label,
      detail: place,
      icon: Puzzle,
      run: () => void router.push({ name: 'three-years', query: { module: id } })
    }))

  const preferences = (): PaletteEntry[] => [
    ...THEMES.filter((theme) => theme !== settings.theme).map(
      (theme): PaletteEntry => ({
        id: `theme-${theme}`,
        group: 'setting',
        label: t('app.palette.theme', { name: t(`settings.theme.${theme}`) }),
        icon: SunMoon,
        run: () => (settings.theme = theme)
      })
    ),
    ...LOCALES.filter((locale) => locale !== settings.locale).map(
      (locale): PaletteEntry => ({
        id: `locale-${locale}`,
        group: 'setting',
        label: t('app.palette.language', { name: t(`settings.language.${locale}`) }),
        icon: Languages,
        run: () => (settings.locale = locale)
      })
    ),
    ...TEXT_SIZES.filter((size) => size !== settings.textSize).map(
      (size): PaletteEntry => ({
        id: `text-${size}`,
        group: 'setting',
        label: t('app.palette.textSize', { size: formatPercent(size / 100) }),
        icon: Type,
        run: () => (settings.textSize = size)
      })
    )
  ]

  return () => [...actions(), ...screens(), ...plans(), ...modules(), ...preferences()]
}
