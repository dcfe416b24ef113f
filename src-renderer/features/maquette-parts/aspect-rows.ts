import type { Hours, MaquetteModule, Provenance } from '@/domain/maquette/maquette'
import type { ModuleAspect, ModuleChange, UeAspect, UeChange } from '@/domain/maquette/maquette-difference'
import { formatDecimal, formatHours, formatList, NONE } from '@/i18n/format'

type Translate = (key: string, params?: Record<string, unknown>) => string

/** One figure or word of a module or UE that two maquettes do not agree on. */
export interface AspectRow {
  label: string
  before: string
  after: string
}

const HOURS: readonly (keyof Hours)[] = ['lecture', 'tutorial', 'practical', 'project']

const parcoursText = (parcours: string[] | null, t: Translate): string =>
  parcours === null ? t('maquetteParts.allParcours') : formatList(parcours) || NONE

function hourRows({ hours: a }: MaquetteModule, { hours: b }: MaquetteModule, t: Translate): AspectRow[] {
  return HOURS.filter((kind) => a[kind] !== b[kind]).map((kind) => ({
    label: t(`maquetteParts.hours.${kind}`),
    before: formatHours(a[kind]),
    after: formatHours(b[kind])
  }))
}

function coefficientRows({ coefficients: a }: MaquetteModule, { coefficients: b }: MaquetteModule, t: Translate): AspectRow[] {
  const written = (value: number | undefined): string => (value === undefined ? NONE : formatDecimal(value, 4))
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((ue) => (a[ue] ?? 0) !== (b[ue] ?? 0))
    .map((ue) => ({ label: t('maquetteParts.coefficient', { ue }), before: written(a[ue]), after: written(b[ue]) }))
}

/** Of two lists of codes only what differs is told: the lists may be long. */
function codeRow(label: string, a: readonly string[], b: readonly string[]): AspectRow {
  const only = (one: readonly string[], other: readonly string[]): string => one.filter((code) => !other.includes(code)).join(', ') || NONE
  return { label, before: only(a, b), after: only(b, a) }
}

function provenanceRows(a: MaquetteModule, b: MaquetteModule, t: Translate): AspectRow[] {
  const rows: [string, Provenance, Provenance][] = [
    ['module', a.provenance, b.provenance],
    ['hours', a.hoursProvenance, b.hoursProvenance],
    ['coefficients', a.coefficientsProvenance, b.coefficientsProvenance]
  ]
  return rows
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => ({
      label: t(`maquetteParts.provenance.${what}`),
      before: t(`ui.provenance.${before}`),
      after: t(`ui.provenance.${after}`)
    }))
}

function rowsOf(aspect: ModuleAspect, { before, after }: ModuleChange, t: Translate): AspectRow[] {
  const [a, b] = [before.module, after.module]
  const label = t(`maquetteParts.aspect.${aspect}`)
  const weeks = ({ weeks: range }: MaquetteModule): string => (range ? `${range.min}-${range.max}` : NONE)
  switch (aspect) {
    case 'code':
      return [{ label, before: a.code, after: b.code }]
    case 'title':
      return [{ label, before: a.title, after: b.title }]
    case 'kind':
      return [{ label, before: t(`maquetteParts.kind.${a.kind}`), after: t(`maquetteParts.kind.${b.kind}`) }]
    case 'semester':
      return [{ label, before: `S${before.number}`, after: `S${after.number}` }]
    case 'parcours':
      return [{ label, before: parcoursText(a.parcours, t), after: parcoursText(b.parcours, t) }]
    case 'hours':
      return hourRows(a, b, t)
    case 'coefficients':
      return coefficientRows(a, b, t)
    case 'weeks':
      return [{ label, before: weeks(a), after: weeks(b) }]
    case 'graded':
      return [{ label, before: t(`maquetteParts.graded.${a.graded ?? true}`), after: t(`maquetteParts.graded.${b.graded ?? true}`) }]
    case 'criticalLearnings':
    case 'prerequisites':
    case 'mobilises':
      return [codeRow(label, a[aspect], b[aspect])]
    case 'provenance':
      return provenanceRows(a, b, t)
  }
}

/** What a changed module says before and after, aspect by aspect. */
export function moduleAspectRows(change: ModuleChange, t: Translate): AspectRow[] {
  return change.aspects.flatMap((aspect) => rowsOf(aspect, change, t))
}

/** The same of a UE. */
export function ueAspectRows({ before, after, aspects }: UeChange, t: Translate): AspectRow[] {
  const written: Record<UeAspect, (ue: UeChange['before']['ue']) => string> = {
    code: ({ code }) => code,
    competence: ({ competence }) => competence,
    ects: ({ ects }) => formatDecimal(ects),
    poleShares: ({ poleShares }) =>
      poleShares ? t('maquetteParts.shares', { ressources: formatDecimal(poleShares.ressources), saes: formatDecimal(poleShares.saes) }) : NONE,
    provenance: ({ provenance }) => t(`ui.provenance.${provenance}`)
  }
  return aspects.map((aspect) => ({
    label: t(`maquetteParts.ueAspect.${aspect}`),
    before: written[aspect](before.ue),
    after: written[aspect](after.ue)
  }))
}
