import type { CommandLabel } from '@/domain/plan/command'

type Translate = (key: string, params?: Record<string, string | number>) => string

/** A command in words: "Déplacer R3.05 en S4". */
export function commandText(label: CommandLabel, t: Translate): string {
  return t(`command.${label.key}`, label.params)
}

/** The same inside a sentence: "déplacer R3.05 en S4". Labels begin with a verb, never with a name. */
export function commandClause(label: CommandLabel, t: Translate): string {
  const text = commandText(label, t)
  return text.charAt(0).toLowerCase() + text.slice(1)
}
