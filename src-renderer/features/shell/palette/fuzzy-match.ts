import { fold } from '@/domain/fold'

/**
 * How well a text answers a query; null when it does not. Each word of the query must be found:
 * best at the start of a word, then anywhere, last as letters in order ("r305" finds "R3.05").
 */
export function score(query: string, text: string): number | null {
  const folded = fold(text)
  let total = 0
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    const found = scoreWord(word, folded)
    if (found === null) return null
    total += found
  }
  return total
}

function scoreWord(word: string, text: string): number | null {
  const at = text.indexOf(word)
  if (at === 0) return 100
  if (startsAWord(word, text)) return 80
  if (at > 0) return 50
  return scattered(word, text)
}

function startsAWord(word: string, text: string): boolean {
  let at = text.indexOf(word)
  while (at > 0) {
    if (/[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
    at = text.indexOf(word, at + 1)
  }
  return false
}

/** Letters in order, close together: those spread over a sentence are chance. */
function scattered(word: string, text: string): number | null {
  if (word.length < 2) return null
  let best: number | null = null
  for (let start = text.indexOf(word.charAt(0)); start >= 0; start = text.indexOf(word.charAt(0), start + 1)) {
    let end = start
    for (const letter of word.slice(1)) {
      end = text.indexOf(letter, end + 1)
      if (end < 0) return best
    }
    const gaps = end - start + 1 - word.length
    if (gaps <= word.length) best = Math.max(best ?? 0, 30 - gaps)
  }
  return best
}
