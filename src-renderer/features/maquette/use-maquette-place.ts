import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import type { Placeholder } from '@/domain/maquette/completeness'
import type { Maquette } from '@/domain/maquette/maquette'
import type { FindingKind, FindingPlace } from '@/domain/maquette/maquette-finding'

export const SEMESTER_VIEWS = ['modules', 'coefficients', 'ues'] as const
export type SemesterView = (typeof SEMESTER_VIEWS)[number]

/** What of a maquette is on the screen: its identity, its findings, or one of its semesters. */
export type Part = { type: 'sheet' } | { type: 'checks' } | { type: 'semester'; number: number }

export interface MaquettePlace {
  part: Part
  view: SemesterView
  /** Position of the UE or module that is looked at, from 0; null for none. */
  at: number | null
}

/** The query of an address that shows a place. */
export function placeQuery({ part, view, at }: MaquettePlace): LocationQueryRaw {
  return {
    part: part.type === 'semester' ? String(part.number) : part.type,
    ...(part.type === 'semester' && { view }),
    ...(at !== null && { at: String(at) })
  }
}

const inSemester = (number: number, view: SemesterView, at: number | null = null): MaquettePlace => ({ part: { type: 'semester', number }, view, at })

/** Kinds that are mended in the matrix rather than in the module itself. */
const OF_COEFFICIENTS: readonly FindingKind[] = ['unknownUe', 'moduleCountsNowhere']

/** Where a finding is mended. */
export function placeOfFinding(place: FindingPlace, kind: FindingKind): MaquettePlace {
  switch (place.type) {
    case 'maquette':
    case 'year':
      return { part: { type: 'sheet' }, view: 'modules', at: null }
    case 'semester':
      return inSemester(place.semester, 'ues')
    case 'ue':
      return inSemester(place.semester, kind === 'ueWithoutCoefficients' ? 'coefficients' : 'ues', kind === 'ueWithoutCoefficients' ? null : place.ue)
    case 'module':
      return inSemester(place.semester, OF_COEFFICIENTS.includes(kind) ? 'coefficients' : 'modules', place.module)
  }
}

/** Where a placeholder is replaced; several UE share one code, so parcours tell them apart. */
export function placeOfPlaceholder(maquette: Maquette, { figure, semester, code, parcours }: Placeholder): MaquettePlace {
  const home = maquette.semesters.find(({ number }) => number === semester)
  const same = (item: { code: string; parcours: string[] | null }): boolean => item.code === code && item.parcours?.join() === parcours?.join()
  const at = (figure === 'ects' ? home?.ues : home?.modules)?.findIndex(same) ?? -1
  const view = { ects: 'ues', hours: 'modules', coefficients: 'coefficients' } as const
  return inSemester(semester, view[figure], at === -1 ? null : at)
}

/** The place of the address: so the back button, a link and a restart lead where one was. */
export function useMaquettePlace(maquette: () => Maquette | null): { place: ComputedRef<MaquettePlace>; go: (change: Partial<MaquettePlace>) => void } {
  const route = useRoute()
  const router = useRouter()

  const place = computed((): MaquettePlace => {
    const { part, view, at } = route.query
    const number = Number(part)
    const position = typeof at === 'string' && /^\d+$/.test(at) ? Number(at) : null
    const semesters = maquette()?.semesters ?? []
    const known = semesters.some((semester) => semester.number === number)
    const first = semesters[0]?.number
    return {
      part: known
        ? { type: 'semester', number }
        : part === 'sheet' || part === 'checks' || first === undefined
          ? { type: part === 'checks' ? 'checks' : 'sheet' }
          : { type: 'semester', number: first },
      view: SEMESTER_VIEWS.find((candidate) => candidate === view) ?? 'modules',
      at: position
    }
  })

  function go(change: Partial<MaquettePlace>): void {
    void router.replace({ query: placeQuery({ ...place.value, ...change }) })
  }

  return { place, go }
}
