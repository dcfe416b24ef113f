import { computed, ref, shallowRef } from 'vue'
import type { MaquetteSource } from '@/domain/exchange/maquette-source'
import { headingsOf, mappingOf, type ColumnMapping, type ModuleField } from '@/domain/exchange/table/mapping'
import { tablesOfRows } from '@/domain/exchange/table/read-tables'
import type { TableError } from '@/domain/exchange/table/table-error'
import { completeMaquette, type GivenFields } from '@/domain/maquette/complete-maquette'
import type { Maquette } from '@/domain/maquette/maquette'
import { maquetteDifference } from '@/domain/maquette/maquette-difference'
import { ok, type Result } from '@/domain/result'
import type { InstallChoice } from '@/stores/maquette-import'
import { formationNoteGroups, tableNoteGroups, type NoteGroup } from './note-groups'

type Translate = (key: string, params?: Record<string, unknown>) => string

/** `add`: a maquette of its own; `complete`: what the file gives goes into another; `replace`: the next state of the same. */
export type ImportMode = 'add' | 'complete' | 'replace'

interface ReadMaquette {
  maquette: Maquette
  /** Null for a maquette file, which gives all. */
  given: GivenFields | null
  notes: NoteGroup[]
}

interface Sources {
  source: Exclude<MaquetteSource, { kind: 'framework' }>
  /** Of the file, without its extension. */
  fileName: string
  /** The gabarit first, then the installed ones. */
  installed: () => readonly Maquette[]
  isShipped: (id: string) => boolean
  newId: () => string
  t: Translate
}

/** What is done with a file that was read, with defaults that change nothing that is here, and what would come of it. */
export function useImportChoices({ source, fileName, installed, isShipped, newId, t }: Sources) {
  const corrections = shallowRef<ColumnMapping>(new Map())
  const rows = 'rows' in source ? source.rows : null
  const table = computed(() => (rows ? headingsOf(rows, corrections.value) : null))

  const read = computed<Result<ReadMaquette, TableError>>(() => {
    if (!('rows' in source)) return ok(readSource(source, t))
    // The headings of the template need no mapping, nor does a note on a column that is left out by choice.
    const needed = table.value && (table.value.guessed || corrections.value.size > 0)
    const tables = tablesOfRows(source.rows, needed && table.value ? mappingOf(table.value.headings) : null)
    return tables.ok ? ok({ maquette: tables.value.maquette, given: tables.value.given, notes: tableNoteGroups(tables.value.notes, t) }) : tables
  })

  function chooseField(key: string, field: ModuleField): void {
    // A field has one column: the one that had it is left out.
    const former = table.value?.headings.find((heading) => heading.field === field && field !== 'ignored')
    corrections.value = new Map([...corrections.value, ...(former ? [[former.key, 'ignored' as const] as const] : []), [key, field]])
  }

  const first = read.value.ok ? read.value.value.maquette : null
  const sameId = first && installed().find(({ id }) => id === first.id && !isShipped(id))
  const mode = ref<ImportMode>(sameId ? 'replace' : 'add')
  const baseId = ref(sameId?.id ?? installed()[0]?.id ?? '')
  const name = ref(first?.name.trim() || fileName)
  const institution = ref(first?.institution ?? '')
  const academicYear = ref(first?.academicYear ?? '')

  const base = computed(() => installed().find(({ id }) => id === baseId.value) ?? null)
  /** The maquette as it would be installed; null while nothing was read. */
  const result = computed<Maquette | null>(() => {
    if (!read.value.ok) return null
    const { maquette, given } = read.value.value
    const named = { name: name.value.trim(), institution: institution.value.trim() || null, academicYear: academicYear.value.trim() || null }
    if (mode.value === 'replace' && sameId) return { ...maquette, id: sameId.id, version: Math.max(maquette.version, sameId.version) }
    if (mode.value === 'add' || !base.value) return { ...maquette, ...named }
    const completed = given ? completeMaquette(base.value, maquette, given) : completeMaquette(base.value, maquette, GIVES_ALL)
    // The gabarit stays as it ships: completed, it is a maquette of its own.
    return isShipped(base.value.id) ? { ...completed, ...named, id: newId(), version: 1 } : completed
  })
  const difference = computed(() => {
    if (!base.value || !read.value.ok || !result.value) return null
    return maquetteDifference(base.value, mode.value === 'complete' ? result.value : read.value.value.maquette)
  })
  /** A new maquette has an identity of its own to give. */
  const isNew = computed(() => mode.value === 'add' || (mode.value === 'complete' && base.value !== null && isShipped(base.value.id)))
  const choice = computed<InstallChoice | null>(() => {
    if (!result.value || (isNew.value && name.value.trim() === '')) return null
    return { type: isNew.value ? 'add' : 'change', maquette: result.value }
  })

  return { table, chooseField, read, sameId, mode, baseId, base, name, institution, academicYear, isNew, difference, result, choice }
}

/** A maquette file says all of its modules and UE. */
const GIVES_ALL: GivenFields = {
  columns: new Set(['title', 'kind', 'parcours', 'lecture', 'tutorial', 'practical', 'project', 'mobilises', 'criticalLearnings', 'prerequisites']),
  coefficients: null,
  ues: true
}

function readSource(source: Exclude<Sources['source'], { rows: unknown }>, t: Translate): ReadMaquette {
  if (source.kind === 'formation') return { maquette: source.maquette, given: source.given, notes: formationNoteGroups(source.notes, t) }
  const { repairs, hashMatches, newer, migrated } = source.report
  const told = [
    ...(hashMatches ? [] : [{ key: 'hash', text: t('fileErrors.hashDiffers'), places: [] }]),
    ...(newer ? [{ key: 'newer', text: t('fileErrors.newerFields'), places: [] }] : []),
    ...(migrated ? [{ key: 'migrated', text: t('fileErrors.migrated'), places: [] }] : []),
    ...(repairs.length > 0 ? [{ key: 'repairs', text: t('maquetteExchange.repaired'), places: repairs.map(({ path }) => path) }] : [])
  ]
  return { maquette: source.maquette, given: null, notes: told }
}
