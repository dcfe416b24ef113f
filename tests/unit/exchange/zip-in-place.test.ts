import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zip } from '@/domain/exchange/table/zip-in-place'

describe('compressing in place of a worker', () => {
  it('gives the archive before it returns, however large a part is', () => {
    const text = 'x'.repeat(500_000)
    let read = ''
    zip({ 'part.xml': strToU8(text) }, (_error, archive) => {
      read = archive ? strFromU8(unzipSync(archive)['part.xml'] ?? new Uint8Array()) : ''
    })
    expect(read).toBe(text)
  })

  it('answers an error as one', () => {
    let failure: unknown = null
    zip({ ['a'.repeat(70_000)]: strToU8('x') }, (error) => (failure = error))
    expect(failure).toBeInstanceOf(Error)
  })
})
