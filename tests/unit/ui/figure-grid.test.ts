import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, isWithin, rangeOf } from '@/ui/figure-grid/cells'
import { layBlock, readBlock, writeBlock } from '@/ui/figure-grid/clipboard-block'

const size = { rows: 4, columns: 3 }
const at = (row: number, column: number) => rangeOf({ row, column }, { row, column })
const read = (text: string): number | undefined => (/^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined)

describe('a block on the clipboard', () => {
  it.each<[string, string[][]]>([
    ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['1\n2', [['1'], ['2']]],
    ['1\r2\r', [['1'], ['2']]],
    [' 12,5 \t', [['12,5', '']]],
    ['7', [['7']]]
  ])('%j is read by lines and columns', (text, block) => {
    expect(readBlock(text)).toEqual(block)
  })

  it('is the same once written and read again', () => {
    const figure = fc.integer({ min: 0, max: 99 }).map(String)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.array(figure, { minLength: 25, maxLength: 25 }), (rows, columns, figures) => {
        const block = Array.from({ length: rows }, (_, row) => figures.slice(row * columns, (row + 1) * columns))
        expect(readBlock(writeBlock(block))).toEqual(block)
      })
    )
  })
})

describe('a block laid on a grid', () => {
  it('begins at the first cell of the selection', () => {
    expect(layBlock([['1', '2']], rangeOf({ row: 2, column: 1 }, { row: 1, column: 0 }), size, read).changes).toEqual([
      { row: 1, column: 0, value: 1 },
      { row: 1, column: 1, value: 2 }
    ])
  })

  it('empties by an empty cell or a dash', () => {
    expect(layBlock([[''], ['-'], ['–']], at(0, 0), size, read).changes.map(({ value }) => value)).toEqual([null, null, null])
  })

  it('counts what it cannot read and what lies beyond, and writes neither', () => {
    expect(layBlock([['1', 'x', '3', '4'], ['', '', '', '']], at(3, 0), size, read)).toEqual({
      changes: [{ row: 3, column: 0, value: 1 }, { row: 3, column: 2, value: 3 }],
      unread: 1,
      beyond: 1
    })
  })

  it('never writes outside the grid', () => {
    const text = fc.constantFrom('', '-', '1', '2,5', 'x')
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }), (block, row, column) => {
        const { changes } = layBlock(block, at(row, column), size, read)
        expect(changes.every((cell) => isWithin({ top: 0, bottom: 3, left: 0, right: 2 }, cell))).toBe(true)
        expect(new Set(changes.map((cell) => `${cell.row}/${cell.column}`)).size).toBe(changes.length)
      })
    )
  })
})

describe('a range', () => {
  it('is the same from either end, and never holds the headings', () => {
    expect(rangeOf({ row: 2, column: 2 }, { row: 0, column: -1 })).toEqual(rangeOf({ row: 0, column: 0 }, { row: 2, column: 2 }))
    expect(cellsOf(rangeOf({ row: 1, column: -1 }, { row: 1, column: 1 }))).toEqual([{ row: 1, column: 0 }, { row: 1, column: 1 }])
  })
})
