import { MODULE_COLUMNS, UE_COLUMNS } from '@/domain/exchange/table/columns'
import type { FormationNote } from '@/domain/exchange/orebut'
import type { TableNote } from '@/domain/exchange/table/table-error'

type Translate = (key: string, params?: Record<string, unknown>) => string

/** What a reading supposed or could not use, in one sentence, and where. */
export interface NoteGroup {
  key: string
  text: string
  places: string[]
}

const COLUMN_TITLES = new Map<string, string>(
  [...Object.entries(UE_COLUMNS), ...Object.entries(MODULE_COLUMNS)].map(([key, { title }]) => [key, title])
)

/** `S3, 12, lecture` as "S3, ligne 12, CM (h)"; a code stays as it is. */
export function placeText(place: string, t: Translate): string {
  const parts = /^(?:(.*), )?(\d+)(?:, ([^,]*))?$/.exec(place)
  if (!parts) return place
  const [, sheet, line, column] = parts
  const named = column === undefined ? null : (COLUMN_TITLES.get(column) ?? column)
  return [sheet, t('maquetteExchange.line', { n: line }), named].filter((part) => part).join(', ')
}

export function tableNoteGroups(notes: readonly TableNote[], t: Translate): NoteGroup[] {
  const groups = new Map<string, NoteGroup>()
  for (const { code, place } of notes) {
    const group = groups.get(code) ?? { key: code, text: t(`fileErrors.tableNote.${code}`), places: [] }
    group.places.push(placeText(place, t))
    groups.set(code, group)
  }
  return [...groups.values()]
}

export function formationNoteGroups(notes: readonly FormationNote[], t: Translate): NoteGroup[] {
  return notes.map(({ code, places }) => ({ key: code, text: t(`fileErrors.formationNote.${code}`), places }))
}
