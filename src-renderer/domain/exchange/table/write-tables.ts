import type { Maquette, MaquetteModule, MaquetteSemester, Ue } from '../../maquette/maquette'
import { COEFFICIENT_TITLE, FIELD_HEADER, FIELD_ROWS, MODULE_COLUMNS, titlesOf, UE_COLUMNS, type FieldRow, type ModuleColumn, type UeColumn } from './columns'

export type WrittenCell = string | number | null

export interface Table {
  /** Name of the sheet, in a spreadsheet. */
  name: string
  header: string[]
  rows: WrittenCell[][]
}

const KINDS: Record<MaquetteModule['kind'], string> = {
  ressource: 'ressource',
  sae: 'SAÉ',
  stage: 'stage',
  portfolio: 'portfolio'
}

/** A maquette as the tables of the template: the whole, the UE, then the modules of each semester. */
export function maquetteTables(maquette: Maquette): Table[] {
  return [
    { name: 'Maquette', header: [...FIELD_HEADER], rows: fieldRows(maquette) },
    {
      name: 'UE',
      header: titlesOf(UE_COLUMNS),
      rows: maquette.semesters.flatMap(({ number, ues }) => ues.map((ue) => ueRow(number, ue)))
    },
    ...maquette.semesters.map(semesterTable)
  ]
}

/** What each column holds, for the reader of the template. */
export function helpTable(): Table {
  const lines = (where: string, columns: Record<string, { title: string; help: string }>): WrittenCell[][] =>
    Object.values(columns).map(({ title, help }) => [where, title, help])
  return {
    name: 'Mode d’emploi',
    header: ['Où', 'Colonne ou ligne', 'Contenu'],
    rows: [
      ...lines('Feuille Maquette', FIELD_ROWS),
      ...lines('Feuille UE', UE_COLUMNS),
      ...lines('Feuilles S1 à S6', MODULE_COLUMNS),
      ['Feuilles S1 à S6', `${COEFFICIENT_TITLE} UE…`, 'Coefficient du module dans l’UE ; vide quand il n’y compte pas']
    ]
  }
}

function fieldRows(maquette: Maquette): WrittenCell[][] {
  const values: Record<FieldRow, WrittenCell> = {
    id: maquette.id,
    version: maquette.version,
    name: maquette.name,
    framework: maquette.framework,
    institution: maquette.institution,
    academicYear: maquette.academicYear,
    bonusKind: maquette.bonus ? (maquette.bonus.kind === 'additive' ? 'additif' : 'multiplicatif') : null,
    bonusFactor: maquette.bonus?.factor ?? null,
    national: maquette.provenanceLegend?.national ?? null,
    iut: maquette.provenanceLegend?.iut ?? null,
    gabarit: maquette.provenanceLegend?.gabarit ?? null,
    semesters: maquette.semesters.map(({ number }) => number).join(', ')
  }
  return (Object.keys(FIELD_ROWS) as FieldRow[]).map((key) => [FIELD_ROWS[key].title, values[key]])
}

export function ueRow(semester: number, ue: Ue): WrittenCell[] {
  const values: Record<UeColumn, WrittenCell> = {
    semester,
    code: ue.code,
    competence: ue.competence,
    parcours: parcoursText(ue.parcours),
    ects: ue.ects,
    ressourcesShare: ue.poleShares?.ressources ?? null,
    saesShare: ue.poleShares?.saes ?? null,
    provenance: ue.provenance
  }
  return (Object.keys(UE_COLUMNS) as UeColumn[]).map((key) => values[key])
}

export function semesterTable({ number, ues, modules }: MaquetteSemester): Table {
  const codes = [...new Set([...ues.map(({ code }) => code), ...modules.flatMap((module) => Object.keys(module.coefficients))])]
  return {
    name: `S${number}`,
    header: [...titlesOf(MODULE_COLUMNS), ...codes.map((code) => `${COEFFICIENT_TITLE} ${code}`)],
    rows: modules.map((module) => [...moduleRow(number, module), ...codes.map((code) => module.coefficients[code] ?? null)])
  }
}

function moduleRow(semester: number, module: MaquetteModule): WrittenCell[] {
  const values: Record<ModuleColumn, WrittenCell> = {
    semester,
    code: module.code,
    kind: KINDS[module.kind],
    title: module.title,
    parcours: parcoursText(module.parcours),
    ...module.hours,
    weeksMin: module.weeks?.min ?? null,
    weeksMax: module.weeks?.max ?? null,
    graded: module.graded === undefined ? null : module.graded ? 'oui' : 'non',
    mobilises: module.mobilises.join(', '),
    criticalLearnings: module.criticalLearnings.join(', '),
    prerequisites: module.prerequisites.join(', '),
    provenance: module.provenance,
    hoursProvenance: module.hoursProvenance,
    coefficientsProvenance: module.coefficientsProvenance
  }
  return (Object.keys(MODULE_COLUMNS) as ModuleColumn[]).map((key) => values[key])
}

function parcoursText(parcours: string[] | null): string {
  if (parcours === null) return 'tous'
  return parcours.length === 0 ? 'aucun' : parcours.join(', ')
}
