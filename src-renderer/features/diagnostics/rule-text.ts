import type { RuleReference } from '@/domain/plan/diagnostic'

type Translate = (key: string, params?: Record<string, string | number>) => string

/** A rule's source and article, as one line. */
export function ruleText({ source, article }: RuleReference, t: Translate): string {
  const name = t(`diagnostic.source.${source}`)
  return article ? t('diagnostic.sourceArticle', { source: name, article }) : name
}
