import type { Fact } from '@/domain/review/fact'
import type { Translate } from './difference-text'

/** What a plan says at one place, in words: "R3.05 en S4". */
export function factText(fact: Fact, t: Translate): string {
  switch (fact.about) {
    case 'place': {
      const { code, semesters } = fact
      if (semesters.length === 0) return t('reviewParts.fact.nowhere', { code })
      return t('reviewParts.fact.place', { code, semesters: semesters.map(({ name }) => name).join(', ') })
    }
    case 'parcours':
      return fact.parcours === null ? t('reviewParts.fact.noParcours') : t('reviewParts.fact.parcours', { parcours: fact.parcours })
    case 'figures': {
      const own = fact.overrides !== null && Object.keys(fact.overrides).length > 0
      return t(own ? 'reviewParts.fact.figures' : 'reviewParts.fact.maquetteFigures', { code: fact.code })
    }
    case 'stage': {
      if (fact.stage === null) return t('reviewParts.fact.noStage', { code: fact.code })
      const weeks = fact.stage.weeks ?? 0
      return t('reviewParts.fact.stage', { code: fact.code, weeks, company: fact.stage.company }, weeks).trim()
    }
    case 'yearMode':
      return t(`reviewParts.fact.yearMode.${fact.mode}`, { year: fact.year })
    case 'semesterKind':
      return fact.kind === null
        ? t('reviewParts.fact.semesterGone', { semester: fact.semester.name })
        : t(`reviewParts.fact.semesterKind.${fact.kind}`, { semester: fact.semester.name })
    case 'attempts':
      return t('reviewParts.fact.attempts', { semester: fact.semester.name, count: fact.count }, fact.count)
    case 'inserted': {
      const after = fact.after?.name ?? ''
      if (fact.kind === null) return fact.after ? t('reviewParts.fact.notInserted', { after }) : t('reviewParts.fact.notInsertedFirst')
      const kind = t(`difference.semesterKind.${fact.kind}`)
      return fact.after ? t('reviewParts.fact.inserted', { kind, after }) : t('reviewParts.fact.insertedFirst', { kind })
    }
  }
}
