export interface Column<Row> {
  key: string
  label: string
  /** What the cell shows when it has no slot, and what it is sorted by. Null sorts last. */
  value: (row: Row) => string | number | null
  align?: 'start' | 'end'
  sortable?: boolean
  /** The column that names its row. */
  header?: boolean
}

export interface Sort {
  key: string
  direction: 'ascending' | 'descending'
}

/** Rows in the order asked for; equal ones keep their own, and what has no value comes last both ways. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null, locale: string): Row[] {
  const column = columns.find(({ key }) => key === sort?.key)
  if (!sort || !column) return [...rows]
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const sign = sort.direction === 'ascending' ? 1 : -1
  return [...rows].sort((first, second) => {
    const a = column.value(first)
    const b = column.value(second)
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
  })
}

/** The order after a click on a column's heading. */
export function nextSort(sort: Sort | null, key: string): Sort {
  const again = sort?.key === key && sort.direction === 'ascending'
  return { key, direction: again ? 'descending' : 'ascending' }
}
