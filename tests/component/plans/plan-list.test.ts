import { describe, expect, it } from 'vitest'
import { daysLeft, foundPlans, type PlanQuery } from '@/features/plans/plan-list'
import type { LibraryPlan } from '@/stores/library'

const plan = (name: string, fields: Partial<LibraryPlan> = {}): LibraryPlan => ({
  id: name,
  name,
  example: false,
  entryYear: 2025,
  parcours: null,
  createdAt: '2026-09-01T08:00:00.000Z',
  updatedAt: '2026-09-01T08:00:00.000Z',
  savedAt: '2026-09-01T08:00:00.000Z',
  archivedAt: null,
  maquetteId: 'gabarit-gmp',
  maquetteName: 'Gabarit GMP',
  currentSemester: null,
  doneSemesters: 0,
  ects: 180,
  placeholders: true,
  ...fields
})

const parcoursNames = new Map([['MPI', 'Management de process industriel'], ['CPD', 'Conception et production durables']])
const names = (plans: LibraryPlan[], query: Partial<PlanQuery> = {}): string[] =>
  foundPlans(plans, { text: '', sort: 'updated', parcoursNames, ...query }).map(({ name }) => name)

describe('the search', () => {
  const plans = [
    plan('Année à Québec', { parcours: 'MPI', entryYear: 2023 }),
    plan('Premier\u00a0: essai', { parcours: 'CPD', maquetteName: 'IUT de Nîmes' }),
    plan('Sans parcours', { currentSemester: { kind: 'study', number: 4, attempt: 1 } })
  ]

  it.each([
    ['quebec', ['Année à Québec']],
    ['MANAGEMENT', ['Année à Québec']],
    ['mpi 2023', ['Année à Québec']],
    ['nimes', ['Premier\u00a0: essai']],
    ['premier : essai', ['Premier\u00a0: essai']],
    ['s4', ['Sans parcours']],
    ['mpi 2025', []],
    ['   ', ['Année à Québec', 'Premier\u00a0: essai', 'Sans parcours']]
  ])('%j finds %j', (text, expected) => {
    expect(names(plans, { text })).toEqual(expected)
  })
})

describe('the order', () => {
  const plans = [
    plan('b 10', { entryYear: 2024, updatedAt: '2026-09-03T08:00:00.000Z' }),
    plan('É', { entryYear: 2025, updatedAt: '2026-09-01T08:00:00.000Z' }),
    plan('b 9', { entryYear: 2025, updatedAt: '2026-09-02T08:00:00.000Z' })
  ]

  it.each([
    ['updated', ['b 10', 'b 9', 'É']],
    ['name', ['b 9', 'b 10', 'É']],
    ['entryYear', ['b 9', 'É', 'b 10']]
  ] as const)('by %s', (sort, expected) => {
    expect(names(plans, { sort })).toEqual(expected)
  })

  it('leaves the list itself as it is', () => {
    names(plans, { sort: 'name' })
    expect(plans.map(({ name }) => name)).toEqual(['b 10', 'É', 'b 9'])
  })
})

describe('the days left to a deleted plan', () => {
  it.each([
    ['2026-10-01T10:00:00.000Z', 30],
    ['2026-10-02T09:00:00.000Z', 30],
    ['2026-10-30T10:00:00.000Z', 1],
    ['2026-12-01T10:00:00.000Z', 1],
    ['2026-09-30T10:00:00.000Z', 30]
  ])('seen on %s are %i', (now, expected) => {
    expect(daysLeft('2026-10-01T10:00:00.000Z', now, 30)).toBe(expected)
  })
})
