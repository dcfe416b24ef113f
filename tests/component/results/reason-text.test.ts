import { afterEach, describe, expect, it } from 'vitest'
import { setLocale, i18n } from '@/i18n'
import { reason, type Reason } from '@/domain/results/reason'
import { reasonText } from '@/features/results/reason-text'
import { nationalFramework } from './stage'

const competence = 'C2'
const of = { competence, side: 'odd' as const }
const counts = { validated: 3, needed: 3, total: 5 }

/** One of each code. */
const REASONS: Reason[] = [
  reason('ueReachesTen', { ...of, average: 12 }),
  reason('ueCompensated', { ...of, average: 9, rcueAverage: 10.5 }),
  reason('ueBelowTen', { ...of, average: 9, rcueAverage: null }),
  reason('ueWithoutAverage', of),
  reason('averageOutOfRange', of),
  reason('rcueReachesTen', { competence, average: 11 }),
  reason('rcueCompensates', { competence, average: 10 }),
  reason('rcueBelowTen', { competence, average: 9.9952 }),
  reason('followsRcue', { competence, code: 'ADJ' }),
  reason('upperLevelValidated', { competence, level: 2 }),
  reason('roundedUpByRecords', { competence, side: null, average: 9.9952, threshold: 10 }),
  reason('recordedByJury', { code: 'RED', computed: null }),
  reason('capitalised', { ...of, kept: 12, newer: 8 }),
  reason('everyRcueValidated', counts),
  reason('moreThanHalfValidated', counts),
  reason('notEnoughValidated', counts),
  reason('rcueBelowEight', { competence, average: 7.5 }),
  reason('lastYearNeedsAll', counts),
  reason('yearIncomplete', { missing: 1, total: 5 }),
  reason('noCompetence', {}),
  reason('parcoursMissing', {}),
  reason('juryDecides', {}),
  reason('ueNotValidated', { semester: 1, ue: 'UE1.4' }),
  reason('ectsEarned', { earned: 53, needed: 120 }),
  reason('tooManyRepeats', { repeats: 5, max: 4 }),
  reason('semesterRepeatedTwice', { semester: 1, attempts: 3 })
]

const t = (key: string, params?: Record<string, string | number>): string => i18n.global.t(key, params ?? {})

afterEach(() => setLocale('fr'))

describe.each(['fr', 'en'] as const)('reasons in %s', (locale) => {
  it('are whole sentences, each with its rule', async () => {
    await setLocale(locale)
    for (const item of REASONS) {
      const { text, rule } = reasonText(item, { framework: nationalFramework, year: 1 }, t)
      expect(text, item.code).toMatch(/^\S.*\.$/)
      expect(text, item.code).not.toMatch(/[{}]|results\.|undefined|NaN/)
      expect(rule, item.code).not.toMatch(/diagnostic\.|undefined/)
    }
  })
})

describe('a reason', () => {
  it('names the UE by its semester, the competence by number and name, and the article', () => {
    expect(reasonText(reason('ueCompensated', { competence, side: 'even', average: 9, rcueAverage: 10.5 }), { framework: nationalFramework, year: 2 }, t)).toEqual({
      text: 'UE du S4, compétence 2 Développer : 9,00, compensée par un RCUE à 10,50.',
      rule: 'arrêté du 15 avril 2022, annexe 1, 4.4'
    })
  })

  it('about no year names the side of the year', () => {
    expect(reasonText(reason('ueWithoutAverage', of), { framework: nationalFramework, year: null }, t).text).toContain('semestre impair')
  })

  it('never shows an average as reaching what it does not reach', () => {
    const { text } = reasonText(reason('rcueBelowTen', { competence, average: 9.9952 }), { framework: nationalFramework, year: 1 }, t)
    expect(text).toContain('9,9952')
  })
})
