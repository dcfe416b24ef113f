import type { FindingDetail, MaquetteFinding } from '@/domain/maquette/maquette-finding'
import { ruleText } from '@/features/diagnostics/rule-text'
import { formatDecimal } from '@/i18n/format'

export interface FindingText {
  title: string
  /** The rule's source and article, as one line. */
  rule: string
}

type Translate = (key: string, params?: Record<string, string | number>) => string

function parameters(finding: FindingDetail, t: Translate): Record<string, string | number> {
  switch (finding.kind) {
    case 'semesterEcts':
    case 'totalEcts':
      return { ...finding, ects: formatDecimal(finding.ects), parcours: whose(finding.parcours, t) }
    case 'teachingHours':
    case 'projectHours':
    case 'projectHoursYear':
      return { ...finding, hours: formatDecimal(finding.hours), parcours: whose(finding.parcours, t) }
    case 'stageWeeks':
      return { ...finding, least: formatDecimal(finding.least), most: formatDecimal(finding.most), parcours: whose(finding.parcours, t) }
    case 'stageLength':
      return { ...finding, min: formatDecimal(finding.min), max: formatDecimal(finding.max) }
    case 'ueWithoutCoefficients':
      return { ...finding, parcours: whose(finding.parcours, t) }
    case 'poleShare':
      return { ...finding, share: formatDecimal(finding.share), pole: t(`diagnostic.pole.${finding.pole}`), parcours: whose(finding.parcours, t) }
    case 'poleShareSum':
      return { ...finding, sum: formatDecimal(finding.sum) }
    case 'codeForm':
    case 'ueCodeForm':
      return { ...finding, expected: finding.expected ?? '' }
    case 'prerequisiteCycle':
      return { kind: finding.kind, codes: [...finding.codes, finding.codes[0]].join(' → ') }
    default:
      return finding
  }
}

/** " (MPI, SNRV)" for a finding about some parcours; nothing for one about all. */
function whose(parcours: readonly string[] | null, t: Translate): string {
  return parcours === null || parcours.length === 0 ? '' : t('maquetteCheck.parcours', { list: parcours.join(', ') })
}

function key({ finding }: MaquetteFinding): string {
  const open = (finding.kind === 'codeForm' || finding.kind === 'ueCodeForm') && finding.expected === null
  return open ? `${finding.kind}Open` : finding.kind
}

/** The sentence of a finding; the one place that goes from its kind to words. */
export function findingText(finding: MaquetteFinding, t: Translate): FindingText {
  return { title: t(`maquetteCheck.title.${key(finding)}`, parameters(finding.finding, t)), rule: ruleText(finding.rule, t) }
}
