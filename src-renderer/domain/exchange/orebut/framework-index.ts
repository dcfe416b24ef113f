import { plainWords } from '../../fold'
import type { Competence, Framework } from '../../framework/framework'

/** Finds compétences, parcours and AC under the names that files give them. */
export class FrameworkIndex {
  private readonly byName = new Map<string, Competence>()
  private readonly parcoursByName = new Map<string, string>()
  private readonly criticalLearnings: Set<string>

  constructor(readonly framework: Framework) {
    for (const competence of framework.competences) {
      for (const name of [competence.id, competence.name, competence.title]) {
        if (!this.byName.has(plainWords(name))) this.byName.set(plainWords(name), competence)
      }
    }
    for (const { code, name } of framework.parcours) {
      this.parcoursByName.set(plainWords(code), code)
      this.parcoursByName.set(plainWords(name), code)
    }
    this.criticalLearnings = new Set(
      framework.competences.flatMap(({ levels }) =>
        levels.flatMap((level) => level.criticalLearnings.map(({ code }) => code))
      )
    )
  }

  get parcoursCodes(): string[] {
    return this.framework.parcours.map(({ code }) => code)
  }

  /** Number, 1 to 5, of the competence of that name, title or id; `C3` and `Compétence 3` too. */
  competenceNumber(name: string): number | null {
    const numbered = /^(?:c|competence|ue) ?([1-5])$/.exec(plainWords(name))?.[1]
    return this.byName.get(plainWords(name))?.number ?? (numbered === undefined ? null : Number(numbered))
  }

  parcours(name: string): string | null {
    return this.parcoursByName.get(plainWords(name)) ?? null
  }

  /**
   * Codes of the framework for an AC as a file writes it: `AC11.01`, or `AC1201` of the 2021 form
   * (compétence 1, level 2). Without the parcours at its end, an AC of compétence 5 stands for those of
   * the given parcours. Empty when the framework has none.
   */
  criticalLearningCodes(text: string, parcours: string[] | null): string[] {
    const parts = /^AC(\d)(\d)(\.?)(\d\d)([A-Z]*)$/.exec(text.replace(/\s+/g, '').toUpperCase())
    if (!parts) return []
    const [, first, second, dot, rank, suffix] = parts as unknown as [string, string, string, string, string, string]
    const dated = { year: Number(first), competence: Number(second) }
    const levelled = this.yearOfLevel(Number(first), Number(second))
    const readings = dot === '' && suffix === '' && levelled !== null ? [levelled, dated] : [dated]
    const suffixes = suffix === '' ? ['', ...(parcours ?? this.parcoursCodes)] : [suffix]
    for (const { year, competence } of readings) {
      const codes = suffixes.map((end) => `AC${year}${competence}.${rank}${end}`)
      const known = codes.filter((code) => this.criticalLearnings.has(code))
      if (known.length > 0) return known
    }
    return []
  }

  private yearOfLevel(competence: number, level: number): { year: number; competence: number } | null {
    const levels = this.framework.competences.find(({ number }) => number === competence)?.levels
    const year = levels?.find(({ number }) => number === level)?.year
    return year === undefined ? null : { year, competence }
  }
}
