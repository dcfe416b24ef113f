import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIGHT } from '@/features/carte/paint'

const tokens = readFileSync('src-renderer/ui/tokens.css', 'utf8')

describe('colours of an exported carte', () => {
  it.each(Object.entries(LIGHT))('%s is the light value of its token', (name, value) => {
    expect(tokens).toContain(`--${name}: light-dark(${value},`)
  })
})
