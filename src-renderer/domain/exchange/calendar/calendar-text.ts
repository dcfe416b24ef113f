const LINE_OCTETS = 75

/** Text of a property's value (RFC 5545, 3.3.11). Control characters, which no reader accepts, go. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n')
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** Folds a line at 75 octets (RFC 5545, 3.1), between characters: an accent cut in two would be lost. */
export function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n '
      // The space that opens a continuation counts.
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
