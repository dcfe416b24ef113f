import { describe, expect, it } from 'vitest'
import { csvRows, writeMaquetteCsv } from '@/domain/exchange/maquette-csv'
import { headingsOf, mappingOf, type ColumnMapping, type ModuleField } from '@/domain/exchange/table/mapping'
import { tablesOfRows } from '@/domain/exchange/table/read-tables'
import type { Row } from '@/domain/exchange/table/cells'
import { gabarit } from '../plan/fixtures'

function rowsOf(text: string): Row[] {
  const rows = csvRows(text)
  if (!rows.ok) throw new Error(rows.error.code)
  return rows.value
}

function read(rows: readonly Row[], mapping: ColumnMapping | null) {
  const result = tablesOfRows(rows, mapping)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** A department's own sheet: a title above, headings of its own, a total below. */
const OWN = [
  'Maquette BUT GMP;;;;;;',
  'Sem.;Réf. ADE;Matière;Heures magistrales;Heures TD étudiant;Travaux pratiques;Compétence 1',
  'S1;R101;Mécanique;10;12,5;8;4',
  'S1;SAE11;Projet de conception;;;;',
  ';;Total;10;12,5;8;4'
].join('\r\n')

describe('headings that are not the template\'s', () => {
  const rows = rowsOf(OWN)
  const { headings, guessed } = headingsOf(rows, null)
  const fieldOf = (title: string): ModuleField | undefined => headings.find((heading) => heading.title === title)?.field

  it('are found below a title, and guessed by their words and cells', () => {
    expect(guessed).toBe(true)
    expect(headings.map(({ title, field }) => [title, field])).toEqual([
      ['Sem.', 'semester'],
      ['Réf. ADE', 'code'],
      ['Matière', 'title'],
      ['Heures magistrales', 'lecture'],
      ['Heures TD étudiant', 'tutorial'],
      ['Travaux pratiques', 'practical'],
      ['Compétence 1', 'ignored']
    ])
    expect(headings[1]?.sample).toEqual(['R101', 'SAE11'])
  })

  it('are read as guessed, then as corrected', () => {
    const { maquette, given } = read(rows, mappingOf(headings))
    expect(maquette.semesters[0]?.modules.map(({ code, title, hours }) => [code, title, hours.tutorial])).toEqual([
      ['R1.01', 'Mécanique', 12.5],
      ['SAÉ 1.01', 'Projet de conception', 0]
    ])
    expect(given.columns.has('project')).toBe(false)

    const corrected = new Map([...mappingOf(headings), ['competence 1', 'coefficient:UE1.1'], ['travaux pratiques', 'ignored']] as [string, ModuleField][])
    const again = read(rows, corrected)
    expect(again.maquette.semesters[0]?.modules[0]).toMatchObject({ coefficients: { 'UE1.1': 4 }, hours: { practical: 0 } })
    expect(again.given.columns.has('practical')).toBe(false)
    expect([...(again.given.coefficients ?? [])]).toEqual(['UE1.1'])
  })

  it('say where the total line and the empty hours are', () => {
    const { notes } = read(rows, mappingOf(headings))
    expect(notes).toContainEqual({ code: 'unusable-row', place: '5' })
    expect(notes).toContainEqual({ code: 'hours-missing', place: '4' })
  })

  it('are none of the file\'s to choose twice: one field has one column', () => {
    const twice = headingsOf(rowsOf('Code;Intitulé;TP;Heures TP\nR1.01;Mécanique;4;5\n'), null)
    expect(twice.headings.map(({ field }) => field)).toEqual(['code', 'title', 'practical', 'ignored'])
    expect(fieldOf('Matière')).toBe('title')
  })

  it('cannot reach a prototype by their names', () => {
    const { headings: named } = headingsOf(rowsOf('constructor;__proto__;toString\nR1.01;a;b\n'), null)
    expect(named.map(({ field }) => field)).toEqual(['code', 'ignored', 'ignored'])
    expect(read(rowsOf('constructor;__proto__;Titre\nR1.01;a;b\n'), new Map([['constructor', 'code']])).maquette.semesters[0]?.modules[0]?.title).toBe('b')
  })
})

describe('headings of the template', () => {
  it('are told once for all semesters, and nothing is guessed', () => {
    const { headings, guessed } = headingsOf(rowsOf(writeMaquetteCsv(gabarit, 'french')), null)
    expect(guessed).toBe(false)
    const keys = headings.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(headings.filter(({ field }) => field === 'ignored')).toEqual([])
    expect(headings.some(({ field }) => field === 'coefficient:UE6.5')).toBe(true)
  })

  it('read the same through the mapping that they make', () => {
    const rows = rowsOf(writeMaquetteCsv(gabarit, 'plain'))
    expect(read(rows, mappingOf(headingsOf(rows, null).headings)).maquette).toEqual(gabarit)
  })
})

describe('a table of modules that also has a column of UE and one of ECTS', () => {
  it('is a table of modules', () => {
    const { maquette } = read(rowsOf('Code;Intitulé;UE;ECTS\nR1.01;Mécanique;UE1.1;6\n'), null)
    expect(maquette.semesters[0]?.modules[0]?.code).toBe('R1.01')
  })
})
