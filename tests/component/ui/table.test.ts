import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import DataTable from '@/ui/DataTable.vue'
import { sortRows, type Column } from '@/ui/table'

interface Row {
  code: string
  hours: number | null
}

const rows: Row[] = [
  { code: 'R3.10', hours: 12.5 },
  { code: 'R3.2', hours: null },
  { code: 'É3.1', hours: 32 }
]
const columns: Column<Row>[] = [
  { key: 'code', label: 'Code', value: ({ code }) => code, sortable: true, header: true },
  { key: 'hours', label: 'Heures', value: ({ hours }) => hours, sortable: true, align: 'end' }
]

describe('sortRows', () => {
  const codes = (sort: Parameters<typeof sortRows>[2]) => sortRows(rows, columns, sort, 'fr').map(({ code }) => code)

  it('compares figures within words as figures, and accents as their letter', () => {
    expect(codes({ key: 'code', direction: 'ascending' })).toEqual(['É3.1', 'R3.2', 'R3.10'])
  })

  it('puts what has no value last, both ways', () => {
    expect(codes({ key: 'hours', direction: 'ascending' })).toEqual(['R3.10', 'É3.1', 'R3.2'])
    expect(codes({ key: 'hours', direction: 'descending' })).toEqual(['É3.1', 'R3.10', 'R3.2'])
  })

  it('keeps the given order without a sort', () => {
    expect(codes(null)).toEqual(['R3.10', 'R3.2', 'É3.1'])
  })
})

describe('DataTable', () => {
  const show = () => render(DataTable<Row>, { props: { caption: 'Modules', columns, rows, rowKey: ({ code }: Row) => code } })

  it('names its rows and writes numbers in the locale', () => {
    show()
    expect(screen.getByRole('table', { name: 'Modules' })).toBeTruthy()
    expect(screen.getByRole('rowheader', { name: 'R3.10' })).toBeTruthy()
    expect(screen.getByRole('cell', { name: '12,5' })).toBeTruthy()
    expect(screen.getByRole('cell', { name: '–' })).toBeTruthy()
  })

  it('sorts by its headings and says so', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Heures' }))
    expect(screen.getByRole('columnheader', { name: 'Heures' }).getAttribute('aria-sort')).toBe('ascending')
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent?.trim())).toEqual(['R3.10', 'É3.1', 'R3.2'])
    await userEvent.click(screen.getByRole('button', { name: 'Heures' }))
    expect(screen.getByRole('columnheader', { name: 'Heures' }).getAttribute('aria-sort')).toBe('descending')
    expect(screen.getByRole('columnheader', { name: 'Code' }).hasAttribute('aria-sort')).toBe(false)
  })
})
