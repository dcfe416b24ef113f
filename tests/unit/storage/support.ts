import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { History, HistoryEntry } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import type { Result } from '@/domain/result'
import type { GammeDatabase} from '@/storage/database';
import { openDatabase, type DatabaseOptions } from '@/storage/database'

/** The value of a result that must be one. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}

/** The error of a result that must be one. */
export function errorOf<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error(`expected an error, got ${JSON.stringify(result.value)}`)
  return result.error
}

/** The disk of one test: databases opened on it find what earlier ones left. */
export function newDisk(): Required<Pick<DatabaseOptions, 'indexedDB' | 'IDBKeyRange'>> {
  return { indexedDB: new IDBFactory(), IDBKeyRange }
}

export async function openOn(disk: DatabaseOptions): Promise<GammeDatabase> {
  return valueOf(await openDatabase(disk))
}

/** A plan of few words, enough for the database. */
export function smallPlan(id: string, name = `Plan ${id}`): Plan {
  return {
    id,
    name,
    revision: 0,
    createdAt: '2026-09-01T08:00:00.000Z',
    updatedAt: '2026-09-01T08:00:00.000Z',
    example: false,
    entryYear: 2026,
    yearModes: ['initial', 'initial', 'workStudy'],
    parcours: null,
    wishes: [],
    maquette: {
      format: 'gamme/maquette',
      version: 1,
      id: 'small',
      name: 'Small',
      framework: 'but-gmp',
      institution: null,
      academicYear: null,
      semesters: [
        { number: 1, year: 1, ues: [], modules: [] },
        { number: 2, year: 1, ues: [], modules: [] }
      ]
    },
    semesters: [
      { id: 's1', kind: 'study', number: 1, attempt: 1, academicYear: 2026, state: 'done', notes: '' },
      { id: 's2', kind: 'study', number: 2, attempt: 1, academicYear: 2026, state: 'current', notes: '' }
    ],
    modules: [],
    ueMarks: [],
    decisions: [],
    setAsides: [],
    notes: ''
  }
}

export function entry(name: string): HistoryEntry {
  return {
    id: `entry-${name}`,
    at: '2026-09-01T08:00:00.000Z',
    label: { key: 'renamePlan', params: { name } },
    patches: [{ op: 'replace', path: ['name'], value: name }],
    inverse: [{ op: 'replace', path: ['name'], value: `not ${name}` }]
  }
}

/** A history of entries `0` to `length - 1`, all done unless told. */
export function historyOf(length: number, position = length): History {
  return { entries: Array.from({ length }, (_, index) => entry(String(index))), position }
}
