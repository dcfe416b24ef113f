import type { CompareRow } from '@/domain/compare/compare-row'
import type { Framework } from '@/domain/framework/framework'

type Translate = (key: string, params?: Record<string, string | number>) => string

/** What a row is about, in words. */
export function subjectText({ key, params }: CompareRow['subject'], framework: Framework, t: Translate): string {
  if (key.startsWith('diagnostic.')) return t(`compare.subject.${key}`)
  const name = framework.competences.find(({ id }) => id === params.competence)?.name
  return t(`compare.subject.${key}`, name ? { ...params, competence: name } : params)
}
