import { FRAME_SOURCES } from '../../framework/national-frame'
import { poleWeights } from '../pole-shares'
import type { MaquetteFinding } from '../maquette-finding'
import type { MaquetteCheck, MaquetteSurvey, PlacedUe } from './check-survey'

const place = ({ semester, index }: PlacedUe): MaquetteFinding['place'] => ({ type: 'ue', semester, ue: index })

/** One UE for each competence that has a level in the semester (T3), and none for a competence that does not exist. */
export const competences: MaquetteCheck = ({ maquette, framework, ues }) => {
  const unknown = ues.flatMap((item): MaquetteFinding[] => {
    if (framework.competences.some(({ id }) => id === item.ue.competence)) return []
    const finding = { kind: 'ueUnknownCompetence' as const, ue: item.ue.code, competence: item.ue.competence }
    return [{ severity: 'warning', place: place(item), rule: { source: 'framework', article: null }, finding }]
  })
  const missing = maquette.semesters.flatMap(({ number, ues: own }) =>
    framework.competences
      .filter(({ id, levels }) => levels.some(({ semesters }) => semesters.includes(number)) && !own.some(({ competence }) => competence === id))
      .map(({ id }): MaquetteFinding => ({
        severity: 'warning',
        place: { type: 'semester', semester: number },
        rule: { source: 'T3', article: null },
        finding: { kind: 'ueMissing', semester: number, competence: id }
      }))
  )
  return [...unknown, ...missing]
}

function weightsOf({ maquette }: MaquetteSurvey, { semester, ue }: PlacedUe) {
  const home = maquette.semesters.find(({ number, ues }) => number === semester && ues.includes(ue))
  return home ? poleWeights(home, ue) : null
}

/** A UE in which no module counts has no average: nobody could acquire it. */
export const uesWithoutCoefficients: MaquetteCheck = (survey) =>
  survey.ues.flatMap((item): MaquetteFinding[] => {
    if ((weightsOf(survey, item)?.total ?? 0) > 0) return []
    const finding = { kind: 'ueWithoutCoefficients' as const, ue: item.ue.code, parcours: item.ue.parcours }
    return [{ severity: 'error', place: place(item), rule: { source: 'maquette', article: null }, finding }]
  })

/** In BUT3 the two UE of a competence are judged together: an RCUE is their plain mean, so is the share (T3 4.3). */
function judgedTogether({ ues }: MaquetteSurvey): PlacedUe[][] {
  const groups = new Map<string, PlacedUe[]>()
  for (const item of ues) {
    const key = item.semester <= 4 ? `${item.semester}/${item.index}` : `BUT3/${item.ue.competence}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

/** Each pole weighs 40 to 60 % of a UE (T3 4.3). */
export const poleShares: MaquetteCheck = (survey) => {
  const { min, max } = survey.frame.poleShare
  return judgedTogether(survey).flatMap((items): MaquetteFinding[] => {
    const shares = items.flatMap((item) => weightsOf(survey, item)?.ressourcesShare ?? [])
    const last = items.at(-1)
    if (!last || shares.length < items.length) return []
    const ressources = shares.reduce((sum, share) => sum + share, 0) / shares.length
    if (ressources >= min && ressources <= max) return []
    const heavier = ressources > max ? { pole: 'ressources' as const, share: ressources } : { pole: 'saes' as const, share: 100 - ressources }
    const finding = { kind: 'poleShare' as const, ue: items.map(({ ue }) => ue.code).join(' + '), parcours: last.ue.parcours, ...heavier, min, max }
    return [{ severity: 'warning', place: place(last), rule: FRAME_SOURCES.poleShare, finding }]
  })
}

/** The shares that a UE fixes are parts of one whole. */
export const poleShareSums: MaquetteCheck = ({ ues }) =>
  ues.flatMap((item): MaquetteFinding[] => {
    const { poleShares: shares, code } = item.ue
    const sum = shares ? Math.round((shares.ressources + shares.saes) * 100) / 100 : 100
    if (sum === 100) return []
    return [{ severity: 'error', place: place(item), rule: { source: 'maquette', article: null }, finding: { kind: 'poleShareSum', ue: code, sum } }]
  })
