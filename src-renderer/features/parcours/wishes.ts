import type { Wish } from '@/domain/plan/plan'

/** The wishes with one moved to another place, from 0; a place outside the list changes nothing. */
export function moved(wishes: readonly Wish[], parcours: string, place: number): Wish[] {
  const from = wishes.findIndex((wish) => wish.parcours === parcours)
  const wish = wishes[from]
  if (!wish || place < 0 || place >= wishes.length) return [...wishes]
  return wishes.toSpliced(from, 1).toSpliced(place, 0, wish)
}

export function reasoned(wishes: readonly Wish[], parcours: string, reason: string): Wish[] {
  return wishes.map((wish) => (wish.parcours === parcours ? { parcours, reason: reason.trim() } : wish))
}

export function withWish(wishes: readonly Wish[], parcours: string): Wish[] {
  return [...wishes, { parcours, reason: '' }]
}

export function withoutWish(wishes: readonly Wish[], parcours: string): Wish[] {
  return wishes.filter((wish) => wish.parcours !== parcours)
}
