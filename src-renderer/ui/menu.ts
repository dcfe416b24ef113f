import type { Component } from 'vue'

export interface MenuAction {
  type?: 'item'
  label: string
  icon?: Component
  /** As in `Kbd`: `Mod+Z`. Shown, not bound. */
  shortcut?: string
  /** Why it matters or why it is disabled, in a few words under the label. */
  hint?: string
  danger?: boolean
  disabled?: boolean
  /** Given, the item is one that is on or off. */
  checked?: boolean
  select: () => void
}

export type MenuItem =
  | MenuAction
  | { type: 'separator' }
  | { type: 'group'; label: string; items: MenuItem[] }
  | { type: 'submenu'; label: string; icon?: Component; disabled?: boolean; items: MenuItem[] }
