/** Small letters without accents, no-break spaces made plain: "Matériaux" is found by "materiaux". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text in small letters, without accents nor punctuation: what differently typed names agree on. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
