import { CalendarRange, ChartNoAxesColumn, DraftingCompass, FolderOpen, GitCompareArrows, GitFork, Settings, Table2, Target, Users } from '@lucide/vue'
import type { Component } from 'vue'
import type { MenuCommand } from '@/platform/bridge'

export interface NavigationEntry {
  /** Name of the route in `router.ts`; its title is the message `app.screen.<route>`. */
  route: string
  icon: Component
  /** The command of the native menu that leads here. */
  command: MenuCommand
  /** As in `Kbd`. */
  shortcut: string
  /** Apart, at the foot of the navigation. */
  foot?: boolean
}

/** The screens, in the order of the navigation. A screen appears here once its route exists. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { route: 'plans', icon: FolderOpen, command: 'go-plans', shortcut: 'Mod+1' },
  { route: 'three-years', icon: DraftingCompass, command: 'go-three-years', shortcut: 'Mod+2' },
  { route: 'parcours', icon: GitFork, command: 'go-parcours', shortcut: 'Mod+3' },
  { route: 'semester', icon: CalendarRange, command: 'go-semester', shortcut: 'Mod+4' },
  { route: 'results', icon: ChartNoAxesColumn, command: 'go-results', shortcut: 'Mod+5' },
  { route: 'skills', icon: Target, command: 'go-skills', shortcut: 'Mod+6' },
  { route: 'compare', icon: GitCompareArrows, command: 'go-compare', shortcut: 'Mod+7' },
  { route: 'review', icon: Users, command: 'go-review', shortcut: 'Mod+8' },
  { route: 'maquette', icon: Table2, command: 'go-maquette', shortcut: 'Mod+9' },
  { route: 'settings', icon: Settings, command: 'go-settings', shortcut: 'Mod+,', foot: true }
]
