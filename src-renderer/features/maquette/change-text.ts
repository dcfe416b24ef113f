import type { ChangeLabel } from '@/domain/history'

type Translate = (key: string, params: Record<string, string | number>) => string

/** A change of a maquette in words: "Modifier le coefficient de R3.05 dans UE3.2". */
export function changeText({ key, params }: ChangeLabel, t: Translate): string {
  return t(`maquetteCommand.${key}`, params)
}

/** The same inside a sentence. Labels begin with a verb, never with a name. */
export function changeClause(label: ChangeLabel, t: Translate): string {
  const text = changeText(label, t)
  return text.charAt(0).toLowerCase() + text.slice(1)
}
