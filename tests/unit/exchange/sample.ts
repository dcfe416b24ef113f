import type { Maquette, MaquetteModule } from '@/domain/maquette/maquette'
import type { Plan, PlanModule } from '@/domain/plan/plan'

/** Small enough to be damaged at every place in a moment, with every kind of field at least once. */
export function sampleMaquette(): Maquette {
  return {
    format: 'gamme/maquette',
    version: 1,
    id: 'maquette-test',
    name: 'Maquette d’essai',
    framework: 'but-gmp-2021',
    institution: 'IUT d’essai',
    academicYear: '2024-2025',
    provenanceLegend: { national: 'texte national', iut: 'documentation de l’IUT', gabarit: 'à remplacer' },
    bonus: { kind: 'additive', factor: 0.05 },
    semesters: [
      {
        number: 3,
        year: 2,
        ues: [
          {
            code: 'UE3.1',
            competence: 'C1',
            parcours: null,
            ects: 15,
            provenance: 'iut',
            poleShares: { ressources: 60, saes: 40 }
          },
          { code: 'UE3.5', competence: 'C5.MPI', parcours: ['MPI'], ects: 15, provenance: 'gabarit' }
        ],
        modules: [
          sampleModule('R3.01', 'ressource', { coefficients: { 'UE3.1': 12.5 }, prerequisites: ['R2.01'] }),
          sampleModule('SAÉ 3.MPI.02', 'sae', {
            parcours: ['MPI'],
            mobilises: ['R3.01'],
            criticalLearnings: ['AC25.01MPI'],
            coefficients: { 'UE3.1': 1, 'UE3.5': 2 }
          })
        ]
      },
      {
        number: 4,
        year: 2,
        ues: [{ code: 'UE4.1', competence: 'C1', parcours: null, ects: 30, provenance: 'national' }],
        modules: [
          sampleModule('PORTFOLIO 4', 'portfolio', { graded: false }),
          sampleModule('STAGE 4', 'stage', { weeks: { min: 8, max: 12 }, coefficients: { 'UE4.1': 3 } })
        ]
      }
    ]
  }
}

export function sampleModule(
  code: string,
  kind: MaquetteModule['kind'],
  fields: Partial<MaquetteModule> = {}
): MaquetteModule {
  return {
    code,
    kind,
    title: `Module ${code}`,
    parcours: null,
    hours: { lecture: 4, tutorial: 12.5, practical: 10, project: 0 },
    mobilises: [],
    criticalLearnings: [],
    prerequisites: [],
    coefficients: {},
    provenance: 'iut',
    coefficientsProvenance: 'gabarit',
    hoursProvenance: 'gabarit',
    ...fields
  }
}

export function samplePlanModule(id: string, code: string, semester: string, fields: Partial<PlanModule> = {}): PlanModule {
  return {
    id,
    code,
    semester,
    shelved: false,
    state: 'planned',
    mark: null,
    assessments: [],
    stage: null,
    definition: null,
    overrides: {},
    notes: '',
    ...fields
  }
}

/** An invented plan: no person, no name. */
export function samplePlan(): Plan {
  return {
    id: 'plan-test',
    name: 'Plan d’essai',
    revision: 7,
    createdAt: '2024-09-02T08:00:00.000Z',
    updatedAt: '2024-10-15T17:30:00.000Z',
    example: false,
    entryYear: 2023,
    yearModes: ['initial', 'workStudy', 'initial'],
    parcours: 'MPI',
    wishes: [{ parcours: 'MPI', reason: 'l’atelier' }],
    maquette: sampleMaquette(),
    semesters: [
      { id: 's3', kind: 'study', number: 3, attempt: 1, academicYear: 2024, state: 'current', notes: '' },
      { id: 'gap', kind: 'gapYear', number: null, attempt: 1, academicYear: 2025, state: 'planned', notes: 'une année' },
      { id: 's4', kind: 'abroad', number: 4, attempt: 1, academicYear: 2026, state: 'planned', notes: '' }
    ],
    modules: [
      samplePlanModule('m1', 'R3.01', 's3', {
        state: 'done',
        assessments: [
          {
            id: 'a1',
            title: 'Contrôle',
            kind: 'normal',
            coefficient: 2,
            weights: { 'UE3.1': 0.5 },
            mark: 1250,
            outOf: 20,
            date: '2024-10-10'
          },
          { id: 'a2', title: 'Oral', kind: 'catchUp', coefficient: 1, weights: {}, mark: 'ABS', outOf: 10, date: null }
        ]
      }),
      samplePlanModule('m2', 'SAÉ 3.MPI.02', 's3', {
        mark: 2140,
        overrides: { hours: { lecture: 0, tutorial: 0, practical: 0, project: 60 }, coefficients: { 'UE3.5': 4 } },
        notes: 'note « hors barème » gardée'
      }),
      samplePlanModule('m3', 'STAGE 4', 's4', { stage: { weeks: 10, company: 'une entreprise', place: 'Lyon' } }),
      samplePlanModule('m4', 'X.01', 's4', { shelved: true, definition: sampleModule('X.01', 'ressource') })
    ],
    ueMarks: [{ semester: 's3', ue: 'UE3.5', mark: 1108 }],
    adjustments: [
      { semester: 's3', ue: null, kind: 'bonus', mark: 1500 },
      { semester: 's3', ue: 'UE3.1', kind: 'malus', mark: 25 }
    ],
    decisions: [
      { id: 'd1', target: { type: 'ue', semester: 's3', ue: 'UE3.1' }, code: 'ADJ', date: '2025-02-01', notes: '' },
      {
        id: 'd2',
        target: { type: 'rcue', year: 2, academicYear: 2024, competence: 'C1' },
        code: 'CMP',
        date: null,
        notes: ''
      },
      { id: 'd3', target: { type: 'year', year: 2, academicYear: 2024 }, code: 'PASD', date: null, notes: 'jury' }
    ],
    setAsides: [{ diagnostic: 'semesterEcts:s3', reason: 'vu avec le département', at: '2024-10-12T09:00:00.000Z' }],
    notes: 'Notes du plan'
  }
}
