import type { Framework } from '@/domain/framework/framework'
import type { EffortRise, EffortWay } from '@/domain/results/least-effort'
import type { Lever } from '@/domain/results/projection-types'
import { formatList, formatShortMark } from '@/i18n/format'
import { competenceName } from '../competence-name'

type Translate = (key: string, params?: Record<string, string | number>) => string

export interface RiseText {
  lever: string
  name: string
  from: string
  to: string
}

function nameOf(levers: readonly Lever[], id: string): string {
  const lever = levers.find((candidate) => candidate.id === id)
  return lever?.title ? `${lever.code} ${lever.title}` : (lever?.code ?? id)
}

export function riseText(rise: EffortRise, levers: readonly Lever[]): RiseText {
  return { lever: rise.lever, name: nameOf(levers, rise.lever), from: formatShortMark(rise.from), to: formatShortMark(rise.to) }
}

/** What a way asks and comes to, in sentences. */
export function waySentences(way: EffortWay, framework: Framework, levers: readonly Lever[], t: Translate): string[] {
  if (way.rises.length === 0) return [t('simulation.way.nothing')]
  const named = (target: 10 | 8): string[] => way.rcues.filter((rcue) => rcue.target === target).map(({ competence }) => competenceName(framework, competence))
  const [tens, eights] = [named(10), named(8)]
  const codes = way.without.map((id) => levers.find((lever) => lever.id === id)?.code ?? id)
  return [
    ...(tens.length > 0 ? [t('simulation.way.ten', { competences: formatList(tens) })] : []),
    ...(eights.length > 0 ? [t('simulation.way.eight', { competences: formatList(eights) })] : []),
    ...(codes.length > 0 ? [t('simulation.way.without', { modules: formatList(codes) })] : [])
  ]
}
