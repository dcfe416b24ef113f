import type { ParcoursCode } from '@/domain/framework/framework'
import { belongsTo, type MaquetteModule, type MaquetteSemester, type Ue } from '@/domain/maquette/maquette'
import { formatDecimal } from '@/i18n/format'

/** What of a semester is shown: one parcours with what is common, or all of them. */
export type Way = ParcoursCode | 'all'

/** Parcours that a semester's UE or modules name, in the framework's order. */
export function waysOf({ ues, modules }: MaquetteSemester, order: readonly ParcoursCode[]): ParcoursCode[] {
  const named = new Set([...ues, ...modules].flatMap(({ parcours }) => parcours ?? []))
  return [...order.filter((code) => named.has(code)), ...[...named].filter((code) => !order.includes(code))]
}

export const isShown = ({ parcours }: Pick<Ue | MaquetteModule, 'parcours'>, way: Way): boolean => way === 'all' || belongsTo(parcours, way)

/** A total as it is for one parcours; over all of them "24" when they agree, "24 – 30" when they do not. */
export function totalText(way: Way, ways: readonly ParcoursCode[], total: (way: ParcoursCode | null) => number): string {
  if (way !== 'all') return formatDecimal(total(way), 4)
  const totals = ways.length === 0 ? [total(null)] : ways.map(total)
  const [least, most] = [Math.min(...totals), Math.max(...totals)]
  return least === most ? formatDecimal(least, 4) : `${formatDecimal(least, 4)} – ${formatDecimal(most, 4)}`
}
