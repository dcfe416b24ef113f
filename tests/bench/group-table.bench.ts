import { filterRows, NO_FILTER, sortRows, type GroupFilter, type GroupSort } from '@/domain/review/group-table'
import type { ReceivedRow } from '@/storage/received-rows'
import { receivedRow } from '../component/review/stage'

let rows: ReceivedRow[]
const filter: GroupFilter = { ...NO_FILTER, search: 'eleve g1', risks: ['onCourse', 'belowCourse'] }
const byRisk: GroupSort = { key: 'risk', direction: 'descending' }
const byLabel: GroupSort = { key: 'label', direction: 'ascending' }

function makeRows(): void {
  rows = Array.from({ length: 500 }, (_, index) => receivedRow((index * 7919) % 500))
}

export const benchmarks = [
  { name: 'group table: sort 500 plans by name', setup: makeRows, run: () => sortRows(rows, byLabel).length },
  { name: 'group table: filter 500 plans, then sort by risk', setup: makeRows, run: () => sortRows(filterRows(rows, filter), byRisk).length }
]
