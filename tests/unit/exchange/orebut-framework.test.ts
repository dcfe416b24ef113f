import { describe, expect, it } from 'vitest'
import { parseFramework, readFramework } from '@/domain/exchange/orebut'
import { shippedFramework } from '@/domain/exchange/orebut/shipped-framework'
import { parseFrameworkResource } from '@/domain/exchange/resources'
import { frameworkCounts } from '@/domain/framework/framework-difference'
import { fixture } from './fixtures'
import { orebutXml } from './orebut-xml'

const xml = fixture('orebut-competences.xml')

function parsed(text: string) {
  const result = parseFramework(text)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`)
  return result.value
}

describe('an ORéBUT référentiel de compétences', () => {
  const framework = parsed(xml)
  const competence = (id: string) => framework.competences.find((item) => item.id === id)

  it('is a framework of the form that ships', () => {
    expect(parseFrameworkResource(framework)).toEqual({ ok: true, value: framework })
    expect(framework).toMatchObject({
      id: 'but-gmp-2021',
      name: 'BUT Génie mécanique et productique (GMP)',
      speciality: 'GMP',
      ects: 180,
      semesters: 6,
      firstParcoursSemester: 3
    })
  })

  it('has the competences, parcours and levels of the national framework', () => {
    const outline = (from: typeof framework) =>
      from.competences.map(({ id, number, name, parcours, levels }) => ({
        id,
        number,
        name,
        parcours,
        levels: levels.map((level) => [level.number, level.year, level.semesters])
      }))
    expect(outline(framework)).toEqual(outline(shippedFramework))
    expect(framework.parcours).toEqual(shippedFramework.parcours)
  })

  it('gives AC their 2022 codes by place, not by what the file writes', () => {
    const codes = (id: string) =>
      competence(id)?.levels.map(({ criticalLearnings }) => criticalLearnings.map(({ code }) => code))
    expect(codes('C1')).toEqual([
      ['AC11.01', 'AC11.02'],
      ['AC21.01', 'AC21.02', 'AC21.03'],
      ['AC31.01', 'AC31.02']
    ])
    expect(codes('C5.SNRV')).toEqual([
      ['AC25.01SNRV', 'AC25.02SNRV'],
      ['AC35.01SNRV', 'AC35.02SNRV', 'AC35.03SNRV']
    ])
  })

  it('sets texts on one line, decodes characters and drops the final stop', () => {
    expect(competence('C2')?.title).toBe('Titre fictif de Développer')
    expect(competence('C2')?.essentialComponents).toEqual([
      { code: 'CE2.01', label: "En respectant l'exigence fictive & la règle écrite" },
      { code: 'CE2.02', label: 'En restant bref' }
    ])
    expect(competence('C2')?.levels[0]?.criticalLearnings[0]?.label).toBe('Apprentissage fictif 1 de niveau 1')
  })

  it('reads the later form too: nom_court, annee "BUT2", parcours by years', () => {
    const later = xml
      .replaceAll('competence name=', 'competence nom_court=')
      .replace(/annee="(\d)"/g, 'annee="BUT$1"')
      .replace(/<niveau competence="([^"]*)" ordre="(\d)"\/>/g, '<annee ordre="$2"><competence nom="$1" niveau="$2"/></annee>')
    expect(parsed(later)).toEqual(framework)
  })

  it.each([
    ['a formation', fixture('orebut-formation.xml'), 'not-orebut'],
    ['no specialite', xml.replace('specialite="GMP" ', ''), 'damaged'],
    ['a competence without number', xml.replace('numero="1"', ''), 'damaged'],
    ['a level in year 7', xml.replace('annee="2"', 'annee="7"'), 'damaged'],
    ['two competences of one number', xml.replace('name="Développer" numero="2"', 'name="Développer" numero="1"'), 'damaged'],
    ['no competence', '<referentiel_competence specialite="GMP"/>', 'damaged'],
    ['a parcours without competence of its own', xml.replace('"Manager" ordre="1"', '"" ordre="1"').replace('"Manager" ordre="2"', '"" ordre="2"'), 'damaged']
  ])('%s is refused', (_name, text, code) => {
    expect(parseFramework(text)).toMatchObject({ ok: false, error: { code } })
  })
})

describe('a file of the national outline', () => {
  const read = readFramework(orebutXml(shippedFramework))
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.detail}`)
  const codesOf = (from: typeof shippedFramework): string[] =>
    from.competences.flatMap(({ levels }) => levels.flatMap(({ criticalLearnings }) => criticalLearnings.map(({ code }) => code)))

  it('has 9 competences, 5 parcours, 22 levels and 76 critical learnings', () => {
    expect(frameworkCounts(read.value.framework)).toEqual({ competences: 9, parcours: 5, levels: 22, criticalLearnings: 76 })
  })

  it('gives each code of 2021 the one of 2022 that ships', () => {
    expect(codesOf(read.value.framework)).toEqual(codesOf(shippedFramework))
    expect(read.value.codes).toHaveLength(76)
    expect(read.value.codes.filter(({ written }) => /^AC[1-5][1-3]\d\d$/.test(written))).toHaveLength(76)
    expect(read.value.codes.at(-1)).toEqual({ written: 'AC5203', code: 'AC35.03CAI' })
  })
})
