import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER, isFiltering, matchesFilter, toggled, type BoardFilter } from '@/features/three-years/board-filter'
import { boardColumns, type BoardCard } from '@/features/three-years/board-model'
import { nationalFramework, planForMpi } from './stage'

function cards(): BoardCard[] {
  return boardColumns(planForMpi(), nationalFramework, []).flatMap(({ groups }) => groups.flatMap((group) => group.cards))
}

function codes(filter: Partial<BoardFilter>): string[] {
  return cards()
    .filter((card) => matchesFilter(card, { ...EMPTY_FILTER, ...filter }))
    .map(({ code }) => code)
}

describe('the filter of the board', () => {
  it('shows everything until something is asked', () => {
    expect(codes({})).toHaveLength(117)
    expect(isFiltering(EMPTY_FILTER)).toBe(false)
  })

  it.each([
    ['a title without its accents', { text: 'mecanique r1' }, ['R1.01', 'R1.05']],
    ['a code', { text: 'R3.05' }, ['R3.05']],
    ['a kind', { kinds: new Set(['stage'] as const) }, ['STAGE 4', 'STAGE 6']],
    ['a state nobody has', { states: new Set(['exempted'] as const) }, []],
    ['problems only', { flagged: true }, []]
  ])('narrows by %s', (_what, filter, expected) => {
    expect(codes(filter)).toEqual(expected)
    expect(isFiltering({ ...EMPTY_FILTER, ...filter })).toBe(true)
  })

  it('keeps a module when one of its competences is asked', () => {
    const fifth = codes({ competences: new Set([5]) })
    expect(fifth).toContain('R3.MPI.16')
    expect(fifth).not.toContain('R1.01')
  })

  it('toggles without changing the set it was given', () => {
    const set: ReadonlySet<number> = new Set([1])
    expect([...toggled(set, 2)]).toEqual([1, 2])
    expect([...toggled(set, 1)]).toEqual([])
    expect([...set]).toEqual([1])
  })
})
