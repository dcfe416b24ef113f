export interface Range {
  min: number
  max: number
}

/** The bounds that every BUT of the industrial field shares. Those that some documents state otherwise are parameters. */
export interface NationalFrame {
  /** ECTS of the diploma. */
  ects: number
  ectsPerSemester: number
  /** Hours of teaching (lectures, tutorials, practicals) over three years. */
  teachingHours: number
  /** Hours of project over three years. */
  projectHours: number
  /** Hours of project in one year. */
  projectHoursPerYear: Range
  /** Weeks of stage over three years. */
  stageWeeks: Range
  /** Percentage that each pole, Ressources and SAÉ, weighs in a UE. */
  poleShare: Range
  /** How often one semester may be repeated, force majeure aside. */
  repeatsPerSemester: number
  /** Repeats in all, force majeure aside. */
  repeats: number
}

/** Where a bound comes from, as rules.md names its sources. */
export interface FrameSource {
  source: 'T1' | 'T3' | 'secondary'
  article: string | null
}

export const NATIONAL_FRAME: NationalFrame = {
  ects: 180,
  ectsPerSemester: 30,
  teachingHours: 2000,
  projectHours: 600,
  projectHoursPerYear: { min: 150, max: 250 },
  stageWeeks: { min: 22, max: 26 },
  poleShare: { min: 40, max: 60 },
  repeatsPerSemester: 1,
  repeats: 4
}

export const FRAME_SOURCES: Record<keyof NationalFrame, FrameSource> = {
  ects: { source: 'T1', article: 'art. 17' },
  ectsPerSemester: { source: 'T3', article: '4.3' },
  teachingHours: { source: 'T1', article: 'art. 17' },
  projectHours: { source: 'T1', article: 'art. 17' },
  projectHoursPerYear: { source: 'secondary', article: null },
  stageWeeks: { source: 'secondary', article: null },
  poleShare: { source: 'T3', article: '4.3' },
  repeatsPerSemester: { source: 'T3', article: '4.5' },
  repeats: { source: 'T3', article: '4.5' }
}
