import { plainWords } from '../../fold'

/** A column of the template: its title, other titles it is known by, and what it holds. */
interface Column {
  title: string
  aliases?: readonly string[]
  help: string
}

/** Columns of the table of UE. */
export const UE_COLUMNS = {
  semester: { title: 'Semestre', help: '1 à 6' },
  code: { title: 'UE', aliases: ['Code UE'], help: 'Code, par exemple UE3.5 ; une ligne par parcours si besoin' },
  competence: { title: 'Compétence', help: 'C1 à C4, ou C5.MPI pour la compétence d’un parcours' },
  parcours: { title: 'Parcours', help: 'tous, ou des codes séparés par des virgules : MPI, II' },
  ects: { title: 'ECTS', help: 'Crédits de l’UE ; 30 par semestre' },
  ressourcesShare: { title: 'Part ressources (%)', help: 'Part du pôle Ressources, si elle est fixée' },
  saesShare: { title: 'Part SAÉ (%)', help: 'Part du pôle SAÉ, si elle est fixée' },
  provenance: { title: 'Origine', help: 'iut, national, ou gabarit pour une valeur à remplacer' }
} satisfies Record<string, Column>

/** Columns of the tables of modules; those of coefficients follow, one a UE. */
export const MODULE_COLUMNS = {
  semester: { title: 'Semestre', help: '1 à 6' },
  code: { title: 'Code', aliases: ['Code module', 'Module'], help: 'R3.05, R3.MPI.16, SAÉ 3.02, STAGE 4, PORTFOLIO 4' },
  kind: { title: 'Nature', aliases: ['Type'], help: 'ressource, SAÉ, stage ou portfolio' },
  title: { title: 'Intitulé', aliases: ['Titre', 'Libellé', 'Nom'], help: 'Nom du module' },
  parcours: { title: 'Parcours', help: 'tous, ou des codes séparés par des virgules : MPI, II' },
  lecture: { title: 'CM (h)', aliases: ['CM', 'Heures CM'], help: 'Heures de cours sur le semestre' },
  tutorial: { title: 'TD (h)', aliases: ['TD', 'Heures TD'], help: 'Heures de TD' },
  practical: { title: 'TP (h)', aliases: ['TP', 'Heures TP'], help: 'Heures de TP' },
  project: { title: 'Projet (h)', aliases: ['Projet', 'Heures projet', 'PT'], help: 'Heures de projet' },
  weeksMin: { title: 'Semaines min', help: 'Stage : durée la plus courte' },
  weeksMax: { title: 'Semaines max', help: 'Stage : durée la plus longue' },
  graded: { title: 'Évalué', aliases: ['Noté'], help: 'non quand le module ne donne pas de note' },
  mobilises: { title: 'Ressources mobilisées', help: 'SAÉ : codes des ressources' },
  criticalLearnings: { title: 'AC', aliases: ['Apprentissages critiques'], help: 'Codes, par exemple AC21.01, AC25.01MPI' },
  prerequisites: { title: 'Prérequis', help: 'Codes des modules à suivre avant' },
  provenance: { title: 'Origine', help: 'Origine du module : iut, national ou gabarit' },
  hoursProvenance: { title: 'Origine des heures', help: 'iut, national ou gabarit' },
  coefficientsProvenance: { title: 'Origine des coefficients', help: 'iut, national ou gabarit' }
} satisfies Record<string, Column>

/** Lines of the table of what concerns the whole maquette. */
export const FIELD_ROWS = {
  id: { title: 'Identifiant', help: 'Identifie la maquette dans le programme' },
  version: { title: 'Version', help: 'Version de la maquette' },
  name: { title: 'Nom', help: 'Nom de la maquette' },
  framework: { title: 'Référentiel', help: 'but-gmp-2021' },
  institution: { title: 'Établissement', aliases: ['IUT'], help: 'IUT dont vient la maquette' },
  academicYear: { title: 'Année universitaire', help: '2025-2026' },
  bonusKind: { title: 'Bonus', help: 'additif, multiplicatif, ou rien' },
  bonusFactor: { title: 'Coefficient du bonus', help: 'Par point au-dessus de 10' },
  national: { title: 'Légende national', help: 'Sens de l’origine national' },
  iut: { title: 'Légende iut', help: 'Sens de l’origine iut' },
  gabarit: { title: 'Légende gabarit', help: 'Sens de l’origine gabarit' },
  semesters: { title: 'Semestres', help: 'Semestres de la maquette' }
} satisfies Record<string, Column>

export const FIELD_HEADER = ['Champ', 'Valeur'] as const
export const COEFFICIENT_TITLE = 'Coef.'

export type UeColumn = keyof typeof UE_COLUMNS
export type ModuleColumn = keyof typeof MODULE_COLUMNS
export type FieldRow = keyof typeof FIELD_ROWS

/** Keys of columns by every name they are known by. */
export function namesOf<Key extends string>(columns: Record<Key, Column>): Map<string, Key> {
  const names = new Map<string, Key>()
  for (const [key, { title, aliases = [] }] of Object.entries(columns) as [Key, Column][]) {
    for (const name of [title, ...aliases]) names.set(plainWords(name), key)
  }
  return names
}

export function titlesOf(columns: Record<string, Column>): string[] {
  return Object.values(columns).map(({ title }) => title)
}
