import { describe, expect, it } from 'vitest'
import { score } from '@/features/shell/palette/fuzzy-match'

describe('score', () => {
  it.each([
    ['materiaux', 'R1.03 Science des matériaux'],
    ['MATÉR', 'Science des matériaux'],
    ['r305', 'R3.05 Ingénierie'],
    ['s4 meca', 'R4.01 Mécanique, S4'],
    ['sae', 'SAÉ 3.02 Projet'],
    ['', 'Plans']
  ])('%j finds %s', (query, text) => {
    expect(score(query, text)).not.toBeNull()
  })

  it.each([
    ['r305', 'R2.01 Mécanique'],
    ['zzz', 'Plans'],
    ['mecanique physique', 'R4.01 Mécanique'],
    ['pqx', 'Planifier quelques examens']
  ])('%j does not find %s', (query, text) => {
    expect(score(query, text)).toBeNull()
  })

  it('prefers a beginning to a word, a word to a part, a part to scattered letters', () => {
    const texts = ['Plans', 'Les plans', 'Aplani', 'P lans']
    const scores = texts.map((text) => score('plan', text) ?? 0)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(4)
  })
})
