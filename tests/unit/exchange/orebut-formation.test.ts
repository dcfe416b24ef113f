import { describe, expect, it } from 'vitest'
import { maquetteFileOf, readMaquetteFileWithReport, writeMaquetteFile } from '@/domain/exchange/maquette-file'
import { parseFormation, readFormation } from '@/domain/exchange/orebut'
import { parseMaquetteResource } from '@/domain/exchange/resources'
import { createPlan } from '@/domain/plan/create-plan'
import { fixture } from './fixtures'

const xml = fixture('orebut-formation.xml')

function read(text: string) {
  const result = readFormation(text)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`)
  return result.value
}

/** A formation of one semester, around modules given as XML. */
function formation(modules: { saes?: string; ressources?: string }, semester = 'numero="3"') {
  return read(
    `<referentiel_formation><semestre ${semester}><saes>${modules.saes ?? ''}</saes>` +
      `<ressources>${modules.ressources ?? ''}</ressources></semestre></referentiel_formation>`
  )
}

function onlyModule(modules: { saes?: string; ressources?: string }, semester?: string) {
  const { maquette, notes } = formation(modules, semester)
  const [module] = maquette.semesters[0]?.modules ?? []
  if (!module) throw new Error('no module')
  return { module, notes: notes.filter(({ code }) => code !== 'ects-missing') }
}

describe('an ORéBUT référentiel de formation', () => {
  const { maquette, notes } = read(xml)
  const module = (code: string) => maquette.semesters.flatMap(({ modules }) => modules).find((item) => item.code === code)

  it('is a maquette of the form that ships', () => {
    expect(parseMaquetteResource(maquette)).toEqual({ ok: true, value: maquette })
    expect(parseFormation(xml)).toEqual({ ok: true, value: maquette })
    const file = writeMaquetteFile(maquetteFileOf(maquette, { app: 'Gamme', savedAt: '' }))
    expect(readMaquetteFileWithReport(file)).toMatchObject({ ok: true, value: { report: { repairs: [] } } })
  })

  it('has six semesters of 30 ECTS, four UE in the first year and five after', () => {
    expect(maquette.semesters.map(({ number, year }) => [number, year])).toEqual([[1, 1], [2, 1], [3, 2], [4, 2], [5, 3], [6, 3]])
    for (const { number, ues } of maquette.semesters) {
      const ofOneStudent = ues.filter(({ parcours }) => parcours === null || parcours.includes('MPI'))
      expect(ofOneStudent.map(({ code }) => code)).toEqual(
        (number < 3 ? [1, 2, 3, 4] : [1, 2, 3, 4, 5]).map((rank) => `UE${number}.${rank}`)
      )
      expect(ofOneStudent.reduce((sum, { ects }) => sum + ects, 0)).toBe(30)
      expect(new Set(ues.map(({ provenance }) => provenance))).toEqual(new Set(['gabarit']))
    }
  })

  it('makes a plan', () => {
    let id = 0
    const plan = createPlan(
      { name: 'Plan', entryYear: 2024, yearModes: ['initial', 'initial', 'initial'], parcours: 'MPI', maquette },
      { now: '2024-09-01T08:00:00.000Z', newId: () => `id${id++}` }
    )
    expect(plan.semesters).toHaveLength(6)
    expect(plan.modules.map(({ code }) => code)).toContain('R3.MPI.16')
    expect(plan.modules.map(({ code }) => code)).not.toContain('R3.II.16')
  })

  it('reads a ressource', () => {
    expect(module('R4.02')).toEqual({
      code: 'R4.02',
      kind: 'ressource',
      title: 'Ressource fictive 4.2',
      parcours: null,
      hours: { lecture: 0, tutorial: 10.25, practical: 10.25, project: 0 },
      mobilises: [],
      criticalLearnings: ['AC22.01'],
      prerequisites: ['R3.02'],
      coefficients: { 'UE4.2': 4 },
      provenance: 'iut',
      coefficientsProvenance: 'iut',
      hoursProvenance: 'iut'
    })
  })

  it('reads a SAÉ of a parcours, its hours left to be filled in', () => {
    expect(module('SAÉ 5.II.02')).toMatchObject({
      kind: 'sae',
      parcours: ['II'],
      mobilises: ['R5.II.16'],
      criticalLearnings: ['AC35.01II'],
      coefficients: { 'UE5.5': 40 },
      hoursProvenance: 'gabarit'
    })
  })

  it('reads the links of ressources to their SAÉ as those of the SAÉ to its ressources', () => {
    expect(module('SAÉ 4.01')?.mobilises).toEqual(['R4.01', 'R4.02', 'R4.03', 'R4.04'])
  })

  it('names stage and portfolio by their semester; the portfolio is assessed in even ones', () => {
    expect(module('STAGE 6')).toMatchObject({ kind: 'stage', coefficients: { 'UE6.1': 12.5 } })
    expect(module('PORTFOLIO 5')).toMatchObject({ kind: 'portfolio', graded: false })
    expect(module('PORTFOLIO 6')).toMatchObject({ kind: 'portfolio', graded: true })
  })

  it('says what it supposed', () => {
    const places = (code: string) => notes.find((note) => note.code === code)?.places
    expect(places('practical-within-total')).toContain('R1.01')
    expect(places('practical-above-total')).toEqual(['R1.04', 'R2.04', 'R3.04', 'R4.04', 'R5.04', 'R6.04'])
    expect(places('hours-missing')).toContain('SAÉ 1.01')
    expect(places('ects-missing')).toHaveLength(28)
    expect(notes).toHaveLength(4)
  })
})

describe('hours of a ressource', () => {
  it.each([
    ['heuresCMTD="30" heuresTP="10"', { tutorial: 20, practical: 10 }, ['practical-within-total']],
    ['heuresCMTD="20,1" heuresTP="10,05"', { tutorial: 10.05, practical: 10.05 }, ['practical-within-total']],
    ['heuresCMTD="12" heuresTP="12"', { tutorial: 0, practical: 12 }, ['practical-within-total']],
    ['heuresCMTD="10" heuresTP="12"', { tutorial: 10, practical: 12 }, ['practical-above-total']],
    ['heuresCMTD="10" heuresTP="0"', { tutorial: 10, practical: 0 }, []],
    ['heuresCMTD="10"', { tutorial: 10, practical: 0 }, []],
    ['heuresTP="6"', { tutorial: 0, practical: 6 }, []],
    ['', { tutorial: 0, practical: 0 }, ['hours-missing']],
    ['heuresCMTD="-4" heuresTP="x"', { tutorial: 0, practical: 0 }, ['hours-missing']],
    ['heuresCMTD="99999"', { tutorial: 0, practical: 0 }, ['hours-missing']]
  ])('%s', (attributes, hours, codes) => {
    const { module, notes } = onlyModule({ ressources: `<ressource code="R3.01" ${attributes}/>` })
    expect(module.hours).toEqual({ lecture: 0, project: 0, ...hours })
    expect(notes.map(({ code }) => code).filter((code) => code !== 'coefficients-missing')).toEqual(codes)
  })
})

describe('what leads nowhere', () => {
  const ressource = (inside: string) => ({ ressources: `<ressource code="R3.01" heuresCMTD="1">${inside}</ressource>` })

  it('is noted: an AC, a competence, a parcours, a module', () => {
    const { module, notes } = onlyModule(
      ressource(
        '<acs><ac>AC99.01</ac></acs><competences><competence nom="Cuisiner" coefficient="3"/><competence nom="Spécifier" coefficient="2"/></competences>' +
          '<liste_parcours><parcours>ZZ</parcours></liste_parcours><prerequis><ressource>R1.99</ressource></prerequis>'
      )
    )
    expect(notes).toEqual([
      { code: 'unknown-parcours', places: ['R3.01 : ZZ'] },
      { code: 'unknown-competence', places: ['Cuisiner'] },
      { code: 'unknown-critical-learning', places: ['R3.01 : AC99.01'] },
      { code: 'unknown-module', places: ['R3.01 : R1.99'] }
    ])
    expect(module).toMatchObject({
      parcours: ['ZZ'],
      criticalLearnings: ['AC99.01'],
      prerequisites: ['R1.99'],
      coefficients: { 'UE3.1': 2 }
    })
  })

  it('is not what is only written otherwise', () => {
    const { module, notes } = onlyModule(
      ressource(
        '<acs><ac>AC2401</ac><ac>ac 21.01</ac></acs><competences><competence nom="SPECIFIER" coefficient="2"/><competence nom="Compétence 2" coefficient="1,5"/>' +
          '<competence nom="C5" coefficient="0"/></competences><liste_parcours><parcours>management de process industriel</parcours></liste_parcours>'
      )
    )
    expect(notes).toEqual([])
    expect(module).toMatchObject({ parcours: ['MPI'], coefficients: { 'UE3.1': 2, 'UE3.2': 1.5 }, criticalLearnings: ['AC24.01', 'AC21.01'] })
  })

  it.each([
    ['AC1201', null, ['AC21.01']],
    ['AC1101', null, ['AC11.01']],
    ['AC2501', ['MPI'], ['AC25.01MPI']],
    ['AC5102', ['II'], ['AC25.02II']],
    ['AC25.01', ['MPI', 'II'], ['AC25.01MPI', 'AC25.01II']],
    ['AC35.01CAI', null, ['AC35.01CAI']]
  ])('AC %s of parcours %j is %j', (written, parcours, codes) => {
    const list = (parcours ?? []).map((code) => `<parcours>${code}</parcours>`).join('')
    const { module } = onlyModule(ressource(`<acs><ac>${written}</ac></acs><liste_parcours>${list}</liste_parcours>`))
    expect(module.criticalLearnings).toEqual(codes)
  })

  it('is left out when it has no code, and said', () => {
    const { notes } = formation({ ressources: '<ressource><titre>Sans code</titre></ressource><ressource code="R3.02"/>' })
    expect(notes).toContainEqual({ code: 'module-unusable', places: ['Sans code'] })
  })
})

describe('codes that several modules share', () => {
  const shared = (code: string, parcours: string) =>
    `<ressource code="${code}" heuresCMTD="1"><liste_parcours><parcours>${parcours}</parcours></liste_parcours></ressource>`

  it('take the parcours of each', () => {
    const { maquette, notes } = formation({
      ressources: shared('R3.16', 'MPI') + shared('R3.16', 'II'),
      saes: '<sae code="SAÉ 3.02"><ressources><ressource>R3.16</ressource></ressources><liste_parcours><parcours>II</parcours></liste_parcours></sae>'
    })
    expect(maquette.semesters[0]?.modules.map(({ code }) => code)).toEqual(['R3.MPI.16', 'R3.II.16', 'SAÉ 3.02'])
    expect(maquette.semesters[0]?.modules[2]?.mobilises).toEqual(['R3.II.16'])
    expect(notes.map(({ code }) => code)).not.toContain('duplicate-module')
  })

  it('are noted when nothing tells them apart', () => {
    const { maquette, notes } = formation({ ressources: '<ressource code="R3.01"/><ressource code="R301"/>' })
    expect(maquette.semesters[0]?.modules).toHaveLength(2)
    expect(notes).toContainEqual({ code: 'duplicate-module', places: ['R3.01'] })
  })
})

describe('semesters', () => {
  const semester = (attributes: string) => `<semestre ${attributes}><ressources><ressource code="R1.01"/></ressources></semestre>`

  it('numbered within the year are told apart by the year', () => {
    const years = [1, 2, 3].flatMap((year) => [1, 2].map((numero) => semester(`numero="${numero}" ordreAnnee="${year}"`)))
    const { maquette } = read(`<referentiel_formation>${years.join('')}</referentiel_formation>`)
    expect(maquette.semesters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('without a number, or beyond the sixth, are left out and said', () => {
    const { maquette, notes } = read(
      `<referentiel_formation>${semester('numero="1"')}${semester('numero="8" libelle="Semestre 8"')}${semester('')}</referentiel_formation>`
    )
    expect(maquette.semesters.map(({ number }) => number)).toEqual([1])
    expect(notes).toContainEqual({ code: 'semester-unusable', places: ['Semestre 8', '3'] })
  })
})

describe('a formation that is none', () => {
  it.each([
    ['the competences', fixture('orebut-competences.xml'), 'not-orebut'],
    ['another BUT', xml.replaceAll(/nom="[^"]*"/g, 'nom="Cuisiner"'), 'other-speciality'],
    ['another BUT by name', xml.replace('<referentiel_formation>', '<referentiel_formation specialite="MMI">'), 'other-speciality'],
    ['no semester', '<referentiel_formation/>', 'damaged'],
    ['no usable semester', '<referentiel_formation><semestre/></referentiel_formation>', 'damaged'],
    ['no module', '<referentiel_formation><semestre numero="1"/></referentiel_formation>', 'damaged'],
    ['ten thousand modules', `<referentiel_formation><semestre numero="1"><ressources>${'<ressource code="R1.01"/>'.repeat(10_000)}</ressources></semestre></referentiel_formation>`, 'too-large']
  ])('%s is refused', (_name, text, code) => {
    expect(parseFormation(text)).toMatchObject({ ok: false, error: { code } })
  })
})
