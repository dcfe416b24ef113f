import type { Framework } from '@/domain/framework/framework'

/**
 * An ORéBUT référentiel de compétences in the form of the national file, of a framework's outline: invented labels, and
 * the AC codes that ORéBUT wrote in 2021 (compétence, level, rank), the third level numbered as the first one there.
 */
export function orebutXml({ competences, parcours }: Framework): string {
  const competenceXml = competences.map(({ name, number, levels }) => {
    const levelXml = levels.map((level) => {
      const acs = level.criticalLearnings.map((_, rank) => `<ac code="AC${number}${level.number}${String(rank + 1).padStart(2, '0')}">Apprentissage ${rank + 1}.</ac>`)
      return `<niveau ordre="${level.number}" libelle="Niveau ${level.number}" annee="${level.year}"><acs>${acs.join('')}</acs></niveau>`
    })
    return `<competence name="${name}" numero="${number}" libelle_long="Titre de ${name}" couleur="c${number}"><situations/><composantes_essentielles><composante>En testant</composante></composantes_essentielles><niveaux>${levelXml.join('')}</niveaux></competence>`
  })
  const parcoursXml = parcours.map(({ code, name }, index) => {
    const own = competences.filter((competence) => competence.parcours === null || competence.parcours.includes(code))
    const levels = own.flatMap((competence) => competence.levels.map((level) => `<niveau competence="${competence.name}" ordre="${level.number}"/>`))
    return `<parcour numero="${index}" libelle="${name}" code="${code}">${levels.join('')}</parcour>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<referentiel_competence specialite="GMP" specialite_long="Génie Mécanique et Productique" type="B.U.T."><competences>${competenceXml.join('')}</competences><parcours>${parcoursXml.join('')}</parcours></referentiel_competence>`
}
