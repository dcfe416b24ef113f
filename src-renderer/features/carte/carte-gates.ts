import type { Framework } from '@/domain/framework/framework'
import type { CarteLabels } from './carte-labels'
import { formatGateAverage } from './carte-labels'
import { competencesOfYear } from './carte-lines'
import type { CarteGate, CarteLine, GateResult, GateResults, GateStatus, YearNumber } from './carte-types'

const VALIDATED = ['ADM', 'CMP', 'ADJ']
const ENDED = ['DEF', 'DEM', 'ABAN', 'ABL', 'EXCLU']
const UNKNOWN: GateResult = { average: null, estimated: false, code: null }

export function gateKey(year: number, competence: string): string {
  return `${year}:${competence}`
}

function statusOf({ average, code }: GateResult): GateStatus {
  if (code !== null && VALIDATED.includes(code)) return 'validated'
  if (code !== null && ENDED.includes(code)) return 'failed'
  if (average === null) return 'unknown'
  return average >= 10 ? 'validated' : average >= 8 ? 'atRisk' : 'failed'
}

function textOf({ average, estimated }: GateResult, labels: CarteLabels): string {
  if (average === null) return labels.gateUnknown()
  const figure = formatGateAverage(average)
  return estimated ? labels.gateEstimate(figure) : figure
}

/** The RCUE of the three years: one for each competence with a level in that year. */
export function carteGates(
  framework: Framework,
  lines: readonly CarteLine[],
  results: GateResults,
  labels: CarteLabels
): CarteGate[] {
  const gate = (year: YearNumber, competence: string, name: string, on: string[]): CarteGate => {
    const key = gateKey(year, competence)
    const result = results[key] ?? UNKNOWN
    const text = textOf(result, labels)
    const status = statusOf(result)
    const certain = !result.estimated || result.recorded === true
    const title = labels.gateTitle(year, name)
    const details = labels.gateDetails({ text, status, estimated: result.estimated, certain, code: result.code })
    return {
      key,
      year,
      competence,
      lines: on,
      text,
      status,
      estimated: result.estimated || result.average === null,
      certain,
      title,
      details,
      label: [title, ...details].join(', ')
    }
  }

  const travelled = lines.filter((line) => line.emphasis === 'full')
  const open = lines.filter((line) => line.emphasis === 'open')
  return ([1, 2, 3] as const).flatMap((year) => {
    const ending = new Set(competencesOfYear(framework, year).map((competence) => competence.id))
    const gates = travelled
      .filter((line) => ending.has(line.id))
      .map((line) => gate(year, line.id, `${line.number} ${line.name}`, [line.id]))
    const undecided = open.length > 0 && travelled.every((line) => line.parcours === null)
    const branches = open.filter((line) => ending.has(line.id)).map((line) => line.id)
    // Whichever parcours is chosen, there will be one RCUE more.
    return undecided && branches.length > 0
      ? [...gates, gate(year, 'C5', `5 ${labels.undecidedCompetence()}`, branches)]
      : gates
  })
}
