import { describe, expect, it } from 'vitest'
import { frenchSpaces } from '@/i18n/typography'

describe('frenchSpaces', () => {
  it.each([
    ['Annuler : déplacer R3.05', 'Annuler\u00a0: déplacer R3.05'],
    ['Quitter ?', 'Quitter\u202f?'],
    ['Dans « Écartés »', 'Dans «\u00a0Écartés\u00a0»'],
    ['38 % de 32 h', '38\u00a0% de 32\u00a0h'],
    ['30 ECTS', '30\u00a0ECTS'],
    ['3 heures', '3 heures'],
    ['14:05', '14:05']
  ])('%s', (typed, shown) => {
    expect(frenchSpaces(typed)).toBe(shown)
  })
})
