import { describe, expect, it } from 'vitest'
import { fileNameOf, freeName } from '@/features/plans/plan-name'

describe('a free name', () => {
  it.each([
    [[], 'Plan'],
    [['Plan'], 'Plan 2'],
    [['Plan', 'Plan 2', 'Plan 4'], 'Plan 3']
  ])('beside %j is %j', (taken, expected) => {
    expect(freeName(taken, (n) => (n === 1 ? 'Plan' : `Plan ${n}`))).toBe(expected)
  })
})

describe('the file name of a plan', () => {
  it.each([
    ['Mon BUT GMP', 'Mon BUT GMP.gamme'],
    ['S1/S2: le "vrai" <plan>?*|\\', 'S1-S2- le -vrai- -plan-----.gamme'],
    ['ligne\nsuivante\tfin', 'ligne-suivante-fin.gamme'],
    ['  ..caché.. ', 'caché.gamme'],
    ['', 'plan.gamme'],
    ['...', 'plan.gamme'],
    ['CON', 'plan.gamme'],
    ['lpt1', 'plan.gamme'],
    ['Année à Québec', 'Année à Québec.gamme'],
    ['a'.repeat(300), `${'a'.repeat(80)}.gamme`]
  ])('%j is %j', (name, expected) => {
    expect(fileNameOf(name)).toBe(expected)
  })
})
