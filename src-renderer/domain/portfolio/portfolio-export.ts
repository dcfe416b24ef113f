import type { Evidence, SelfPositionStep } from './portfolio'
import type { SkillCompetence } from './skills'

/** Words of the interface's language: the domain has none of its own. */
export interface PortfolioWords {
  locale: string
  title: string
  /** Of the columns of the table and of the parts of the page. */
  code: string
  learning: string
  result: string
  position: string
  evidence: string
  date: string
  module: string
  address: string
  text: string
  reflection: string
  /** Evidence that names no critical learning shown. */
  other: string
  step: (step: SelfPositionStep) => string
  level: (number: number, year: number) => string
  day: (iso: string) => string
}

/** Code of the plan's module that a piece of evidence comes from; empty when there is none to name. */
type ModuleName = (evidence: Evidence) => string

const placeOf = ({ url, file }: Evidence): string => url ?? (file ? [file.name, file.path].filter(Boolean).join(', ') : '')

/** Evidence tied to none of what is shown: of another parcours, or tied to nothing. */
function otherEvidence(skills: readonly SkillCompetence[], all: readonly Evidence[]): Evidence[] {
  const shown = new Set(skills.flatMap(({ levels }) => levels.flatMap(({ learnings }) => learnings.map(({ code }) => code))))
  return all.filter(({ criticalLearnings }) => !criticalLearnings.some((code) => shown.has(code)))
}

/** One row for each critical learning and each piece of evidence of it; a learning without any has one row too. */
export function portfolioTable(
  skills: readonly SkillCompetence[],
  all: readonly Evidence[],
  words: PortfolioWords,
  moduleName: ModuleName
): { header: string[]; rows: string[][] } {
  const cells = (evidence: Evidence | undefined): string[] =>
    evidence
      ? [evidence.title, evidence.date ?? '', moduleName(evidence), placeOf(evidence), evidence.text, evidence.reflection]
      : ['', '', '', '', '', '']
  const rows = skills.flatMap(({ levels }) =>
    levels.flatMap(({ learnings, rcue }) =>
      learnings.flatMap(({ code, label, evidence, position }) => {
        const about = [code, label, rcue?.code ?? '', position ? words.step(position.step) : '']
        return (evidence.length > 0 ? evidence : [undefined]).map((piece) => [...about, ...cells(piece)])
      })
    )
  )
  const others = otherEvidence(skills, all).map((piece) => [piece.criticalLearnings.join(', '), '', '', '', ...cells(piece)])
  const header = [words.code, words.learning, words.result, words.position, words.evidence, words.date, words.module, words.address, words.text, words.reflection]
  return { header, rows: [...rows, ...others] }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Everything that was typed goes through here: the file is opened elsewhere, by others. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#16202b}' +
  'h1{font-size:1.5rem}h2{margin-top:2rem;border-bottom:1px solid #dde4eb}h3,h4{margin-bottom:.25rem}' +
  'article{margin:.5rem 0 .5rem 1rem;padding-left:1rem;border-left:2px solid #dde4eb}p{margin:.25rem 0;white-space:pre-line;overflow-wrap:anywhere}.muted{color:#5a6b7b}'

/**
 * The portfolio as one HTML file: no script, no picture, nothing fetched; addresses are text, so that nothing opens by
 * a slip. `name` is left out when null.
 */
export function portfolioHtml(
  skills: readonly SkillCompetence[],
  all: readonly Evidence[],
  words: PortfolioWords,
  moduleName: ModuleName,
  name: string | null
): string {
  const line = (text: string, muted = false): string => (text === '' ? '' : `<p${muted ? ' class="muted"' : ''}>${escaped(text)}</p>`)
  const piece = (evidence: Evidence): string =>
    `<article><h4>${escaped(evidence.title)}</h4>` +
    line([evidence.date ? words.day(evidence.date) : '', moduleName(evidence)].filter(Boolean).join(', '), true) +
    line(evidence.text) +
    line(placeOf(evidence)) +
    (evidence.reflection === '' ? '' : line(`${words.reflection} : ${evidence.reflection}`)) +
    '</article>'
  const parts = skills.map(({ competence, levels }) => {
    const body = levels.map(({ level, learnings, rcue }) => {
      const items = learnings.map(
        ({ code, label, evidence, position }) =>
          `<p><strong>${escaped(code)}</strong> ${escaped(label)}</p>` +
          line(position ? `${words.position} : ${words.step(position.step)}` : '', true) +
          evidence.map(piece).join('')
      )
      const title = `<h3>${escaped(`${words.level(level.number, level.year)} ${level.label}`)}</h3>`
      return title + line(rcue?.code ? `${words.result} : ${rcue.code}` : '', true) + items.join('')
    })
    return `<h2>${escaped(competence.title)}</h2>${body.join('')}`
  })
  const others = otherEvidence(skills, all)
  const rest = others.length > 0 ? `<h2>${escaped(words.other)}</h2>${others.map(piece).join('')}` : ''
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escaped(words.title)}</title><style>${STYLE}</style>`
  return `<!doctype html>\n<html lang="${escaped(words.locale)}"><head>${head}</head><body><h1>${escaped(words.title)}</h1>${name === null ? '' : line(name)}${parts.join('\n')}${rest}</body></html>\n`
}
