import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const MESSAGES = 'src-renderer/i18n/messages'
type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value] as [string, string]] : flatten(value, `${prefix}.${key}`)
  )
}

function messages(locale: string): Map<string, string> {
  return new Map(
    readdirSync(join(MESSAGES, locale)).flatMap((file) =>
      flatten(JSON.parse(readFileSync(join(MESSAGES, locale, file), 'utf8')) as Tree, file.replace('.json', ''))
    )
  )
}

const french = messages('fr')
const english = messages('en')

/** The names of a message's placeholders. */
function placeholders(message: string): string {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(',')
}

const sources = readdirSync('src-renderer', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

describe('French and English', () => {
  it('say the same things', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort())
  })

  it('with the same figures', () => {
    const different = [...french].filter(([key, message]) => placeholders(message) !== placeholders(english.get(key) ?? message)).map(([key]) => key)
    expect(different).toEqual([])
  })

  it('with as many plural forms', () => {
    const forms = (message: string): number => message.split(' | ').length
    const different = [...french].filter(([key, message]) => forms(message) !== forms(english.get(key) ?? message)).map(([key]) => key)
    expect(different).toEqual([])
  })

  it('leave no message empty', () => {
    const empty = [...french, ...english].filter(([, message]) => message.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })
})

describe('the keys that the code asks for', () => {
  const has = (key: string): boolean => french.has(key)
  const hasBelow = (prefix: string): boolean => [...french.keys()].some((key) => key.startsWith(prefix))

  it('exist', () => {
    const literal = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key!))
    expect(literal.length).toBeGreaterThan(50)
    expect([...new Set(literal)].filter((key) => !has(key))).toEqual([])
  })

  it('exist below their fixed part', () => {
    const begun = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix!))
    expect(begun.length).toBeGreaterThan(5)
    expect([...new Set(begun)].filter((prefix) => !hasBelow(prefix))).toEqual([])
  })

  it('exist for every command that enters the history', () => {
    const lines = readFileSync('src-renderer/domain/plan/labels.ts', 'utf8').split('\n').filter((line) => /^ .*label\(/.test(line))
    const keys = lines.flatMap((line) => [...line.matchAll(/'(\w+)'/g)].map(([, key]) => key!))
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key) => !has(`command.${key}`))).toEqual([])
  })

  it('exist for every change of a maquette', () => {
    const keys = [...readFileSync('src-renderer/domain/maquette/maquette-labels.ts', 'utf8').matchAll(/label\('([\w.]+)'/g)].map(([, key]) => key!)
    expect(keys.length).toBeGreaterThan(12)
    expect(keys.filter((key) => !has(`maquetteCommand.${key}`))).toEqual([])
    expect(['ects', 'hours', 'coefficients'].filter((figure) => !has(`maquetteCommand.confirm.${figure}`))).toEqual([])
  })

  it('exist for every finding of a maquette', () => {
    const source = readFileSync('src-renderer/domain/maquette/maquette-finding.ts', 'utf8')
    const kinds = [...source.matchAll(/kind: '(\w+)'/g)].map(([, kind]) => kind!)
    expect(kinds.length).toBeGreaterThan(20)
    expect([...kinds, 'codeFormOpen', 'ueCodeFormOpen'].filter((kind) => !has(`maquetteCheck.title.${kind}`))).toEqual([])
  })
})

describe('the voice', () => {
  const found = (all: Map<string, string>, pattern: RegExp): string[] =>
    [...all].filter(([, message]) => pattern.test(message.replace(/\{\w+\}/g, ''))).map(([key]) => key)

  it('no French message is in English', () => {
    expect(found(french, /\b(the|and|with|your|from|this|undo|save|file|settings)\b/i)).toEqual([])
  })

  it('no English message is in French', () => {
    expect(found(english, /\b(le|les|des|une|est|avec|dans|pour)\b/)).toEqual([])
  })

  it('is neutral', () => {
    expect(found(french, /\b(nous|notre|nos|vous|votre|vos)\b/i)).toEqual([])
    expect(found(english, /\b(we|our|us)\b/i)).toEqual([])
  })

  it('uses one apostrophe in French', () => {
    expect(found(french, /’/)).toEqual([])
  })
})
