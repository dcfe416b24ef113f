/**
 * Advance widths of IBM Plex Sans in hundredths of an em, by group of characters. The layout
 * is pure and cannot ask the browser; a few percent too wide is harmless, too narrow collides.
 */
const GROUPS: readonly [width: number, characters: string][] = [
  [27, " ',.ijl\u00a0\u202f·"],
  [35, '!:;[]f|()rt’'],
  [42, '"-/I\\–'],
  [50, '?JLcsvxyzç'],
  [56, 'FT_aeghknouàâäéèêëîïôöùûü'],
  [61, '$+0123456789<=>CEPSVXYZbdpq~ÉÈ'],
  [67, 'ABDKRÀ'],
  [71, '#&GHNOQU'],
  [84, 'wMm'],
  [95, '@W%']
]
const WIDEST = 70
const BOLD = 1.05

const WIDTHS = new Map(GROUPS.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)))

export type Weight = 'regular' | 'bold'

/** Width of a text, in the units of `size`. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let hundredths = 0
  for (const character of text) hundredths += WIDTHS.get(character) ?? WIDEST
  return (hundredths / 100) * size * (weight === 'bold' ? BOLD : 1)
}

/** The text on two lines where that makes it narrower, broken between words. */
export function wrapInTwo(text: string, size: number): string[] {
  const words = text.split(' ')
  let best = [text]
  let narrowest = textWidth(text, size)
  // A short text stays whole: two lines of three letters read worse than one of seven.
  if (text.length <= 12) return best
  for (let cut = 1; cut < words.length; cut += 1) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const width = Math.max(...lines.map((line) => textWidth(line, size)))
    if (width < narrowest) {
      narrowest = width
      best = lines
    }
  }
  return best
}
