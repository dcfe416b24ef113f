/**
 * Slips of the file that ORéBUT gives for GMP: words of a neighbouring cell, a missing letter. The
 * framework that ships has the right texts; without this, importing the file would show false differences.
 */
const ERRATA = new Map([
  [
    'Choisir des solutions appropriées pour des cas simples en étant accompagné/guidé. Proposer des solutions',
    'Choisir des solutions appropriées pour des cas simples en étant accompagné/guidé'
  ],
  [
    'Gérer le cycle de vie les données techniques en assurant leur traçabilité',
    'Gérer le cycle de vie des données techniques en assurant leur traçabilité'
  ],
  [
    'Organiser un projet multitâches et multi-ressources avec des outils dédiés Piloter un projet',
    'Organiser un projet multitâches et multi-ressources avec des outils dédiés'
  ],
  ['Commercialiser dans un contexte industrie', 'Commercialiser dans un contexte industriel'],
  ['Chargé d’affaires industrielles', "Chargé d'affaires industrielles"]
])

/** A label as the framework writes it: corrected where the file slips, without a full stop at its end. */
export function cleanLabel(label: string): string {
  const bare = label.replace(/\s*(?<!\.)\.$/, '')
  return ERRATA.get(bare) ?? bare
}
