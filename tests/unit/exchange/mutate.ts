/** A small generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const HOSTILE = ['<', '>', '&', '"', "'", ';', ',', '\0', '\ud800', '\uFEFF', '</a>', '<![CDATA[', '-->', '&bomb;', '{', '[', ']', '}', '\\', '9'.repeat(400), '-1e999', '=cmd()', '\n\n', '\t']

/** Variant number `seed` of a text: cut, doubled, shuffled or sown with what breaks parsers. */
export function mutatedText(text: string, seed: number): string {
  const next = random(seed)
  let result = text
  for (let round = 0; round < 1 + Math.floor(next() * 4); round++) {
    const at = Math.floor(next() * result.length)
    const length = Math.floor(next() * next() * 400)
    const piece = result.slice(at, at + length)
    const head = result.slice(0, at)
    const tail = result.slice(at + length)
    switch (Math.floor(next() * 6)) {
      case 0:
        result = head + tail
        break
      case 1:
        result = head + piece + piece + tail
        break
      case 2:
        result = head + [...piece].reverse().join('') + tail
        break
      case 3:
        result = head + (HOSTILE[Math.floor(next() * HOSTILE.length)] ?? '') + tail
        break
      case 4:
        result = head
        break
      default:
        result = tail + head
    }
  }
  return result
}

/** Variant number `seed` of a file: bytes changed, cut or repeated. */
export function mutatedBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const next = random(seed)
  const at = Math.floor(next() * bytes.length)
  const length = Math.floor(next() * 200)
  switch (Math.floor(next() * 4)) {
    case 0:
      return bytes.slice(0, at)
    case 1:
      return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)])
    case 2:
      return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at, at + length), ...bytes.subarray(at)])
    default: {
      const changed = bytes.slice()
      for (let count = 0; count < 1 + length / 10; count++) changed[Math.floor(next() * bytes.length)] = Math.floor(next() * 256)
      return changed
    }
  }
}
