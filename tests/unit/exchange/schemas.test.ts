import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parseFrameworkResource, parseMaquetteResource } from '@/domain/exchange/resources'
import { jsonSchemaFiles } from '../../../scripts/json-schemas'
import { replacedAt } from './damage'
import { fixture, resource } from './fixtures'

const folder = fileURLToPath(new URL('../../../resources/schemas/', import.meta.url))

function validator(name: string) {
  const ajv = new Ajv({ strict: true, strictTuples: false, allErrors: true, validateFormats: false })
  return ajv.compile(JSON.parse(readFileSync(folder + name, 'utf8')) as object)
}

describe('resources/schemas', () => {
  it('is what scripts/schemas.mjs writes from the schemas of the domain', () => {
    const files = jsonSchemaFiles()
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
    for (const [name, text] of Object.entries(files)) expect(readFileSync(folder + name, 'utf8')).toBe(text)
  })

  it.each([
    ['framework.schema.json', 'the framework', resource('framework-but-gmp.json')],
    ['maquette.schema.json', 'the gabarit', resource('maquette-gabarit-gmp.json')],
    ['maquette.schema.json', 'a maquette file', JSON.parse(fixture('maquette-v1.gamme-maquette'))],
    ['plan.schema.json', 'a plan file', JSON.parse(fixture('plan-v1.gamme'))]
  ])('%s accepts %s', (schema, _name, value) => {
    const validate = validator(schema)
    validate(value)
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['plan.schema.json', replacedAt(JSON.parse(fixture('plan-v1.gamme')), ['plan', 'entryYear'], 'x')],
    ['plan.schema.json', replacedAt(JSON.parse(fixture('plan-v1.gamme')), ['plan', 'modules', 0, 'state'], 'lost')],
    ['maquette.schema.json', replacedAt(resource('maquette-gabarit-gmp.json'), ['semesters', 0, 'number'], 7)],
    ['framework.schema.json', replacedAt(resource('framework-but-gmp.json'), ['competences'], [])]
  ])('%s refuses what does not fit: %#', (schema, value) => {
    expect(validator(schema)(value)).toBe(false)
  })
})

describe('the resources that ship', () => {
  it('are checked without loss', () => {
    expect(parseFrameworkResource(resource('framework-but-gmp.json'))).toEqual({
      ok: true,
      value: resource('framework-but-gmp.json')
    })
    expect(parseMaquetteResource(resource('maquette-gabarit-gmp.json'))).toEqual({
      ok: true,
      value: resource('maquette-gabarit-gmp.json')
    })
  })

  it.each([
    ['a framework', () => parseFrameworkResource(replacedAt(resource('framework-but-gmp.json'), ['parcours', 0, 'code'], 3)), 'parcours.0.code'],
    ['a maquette', () => parseMaquetteResource(replacedAt(resource('maquette-gabarit-gmp.json'), ['semesters', 1, 'ues'], {})), 'semesters.1.ues'],
    ['nothing', () => parseMaquetteResource(undefined), 'root'],
    ['a list', () => parseFrameworkResource([]), 'root']
  ])('name the place when %s is wrong', (_name, parse, place) => {
    expect(parse()).toMatchObject({ ok: false, error: { code: 'invalid-resource', detail: expect.stringContaining(place) } })
  })
})
