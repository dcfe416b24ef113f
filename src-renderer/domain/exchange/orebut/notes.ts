/**
 * What an import had to suppose, or could not use:
 * `practical-within-total`: `heuresCMTD` held the total, CM/TD are the total less TP;
 * `practical-above-total`: TP exceed `heuresCMTD`, both are kept as written;
 * `hours-missing`, `coefficients-missing`, `ects-missing`: the file gives none, placeholders stand there;
 * `unknown-competence`, `unknown-critical-learning`, `unknown-parcours`, `unknown-module`: names that lead nowhere;
 * `module-unusable`, `semester-unusable`: entries without code or number, left out;
 * `duplicate-module`: a code that two modules share.
 */
export type FormationNoteCode =
  | 'practical-within-total'
  | 'practical-above-total'
  | 'hours-missing'
  | 'coefficients-missing'
  | 'ects-missing'
  | 'unknown-competence'
  | 'unknown-critical-learning'
  | 'unknown-parcours'
  | 'unknown-module'
  | 'module-unusable'
  | 'semester-unusable'
  | 'duplicate-module'

export interface FormationNote {
  code: FormationNoteCode
  /** Codes of modules or UE, or names as the file writes them; each once. */
  places: string[]
}

/** Gathers notes by code, so that a hundred modules make one line and not a hundred. */
export class Notes {
  private readonly places = new Map<FormationNoteCode, Set<string>>()

  add(code: FormationNoteCode, place: string): void {
    this.places.set(code, (this.places.get(code) ?? new Set()).add(place))
  }

  list(): FormationNote[] {
    return [...this.places].map(([code, places]) => ({ code, places: [...places] }))
  }
}
