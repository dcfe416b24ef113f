import { describe, expect, it } from 'vitest'
import { tablesCsv } from '@/domain/exchange/table/csv-text'
import type { Evidence } from '@/domain/portfolio/portfolio'
import { portfolioHtml, portfolioTable, type PortfolioWords } from '@/domain/portfolio/portfolio-export'
import { planSkills } from '@/domain/portfolio/skills'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import { framework, newPlan, run } from '../plan/fixtures'

const words: PortfolioWords = {
  ...{ locale: 'fr', title: 'Portfolio', code: 'Code', learning: 'AC', result: 'RCUE', position: 'Position', evidence: 'Preuve', date: 'Date' },
  ...{ module: 'Module', address: 'Adresse', text: 'Texte', reflection: 'Réflexion', other: 'Autres' },
  step: (step) => step,
  level: (number, year) => `Niveau ${number}, BUT ${year}`,
  day: (iso) => iso
}

function evidence(changes: Partial<Evidence>): Evidence {
  return { id: 'e', kind: 'text', title: 'Gamme', text: '', url: null, file: null, date: null, reflection: '', criticalLearnings: ['AC11.01'], module: null, ...changes }
}

const hostile = '<script>alert("1")</script><img src=x onerror=\'a\'>&'
const plan = run(newPlan('MPI'), [
  { type: 'addEvidence', evidence: evidence({ id: 'a', title: hostile, text: hostile, reflection: hostile }) },
  { type: 'addEvidence', evidence: evidence({ id: 'b', kind: 'link', title: '=1+2', url: 'javascript:alert(1)', criticalLearnings: ['AC99.99'] }) }
])
const skills = planSkills(plan, framework, evaluatePlan(plan, framework, { thresholds: 'text' }))
const all = plan.evidence ?? []

describe('the portfolio as a file', () => {
  it('is HTML that escapes what was typed, links to nothing and runs nothing', () => {
    const html = portfolioHtml(skills, all, words, () => hostile, hostile)
    const page = new Set([...html.matchAll(/<([a-z0-9]+)[\s>]/g)].map(([, tag]) => tag))
    for (const tag of ['script', 'img', 'a', 'link', 'iframe']) expect(page).not.toContain(tag)
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)')
    expect(html).toContain("default-src 'none'")
  })

  it('names the plan only when asked', () => {
    expect(portfolioHtml(skills, all, words, () => '', 'Plan de Lou')).toContain('Plan de Lou')
    expect(portfolioHtml(skills, all, words, () => '', null)).not.toContain('Plan de Lou')
  })

  it('is a table with a row for each critical learning, those without evidence too, and what is tied to none of them', () => {
    const { header, rows } = portfolioTable(skills, all, words, () => '')
    const learnings = skills.flatMap(({ levels }) => levels.flatMap((level) => level.learnings)).length
    expect(rows).toHaveLength(learnings + 1)
    expect(rows.every((row) => row.length === header.length)).toBe(true)
    expect(rows.at(-1)?.slice(0, 5)).toStrictEqual(['AC99.99', '', '', '', '=1+2'])
    expect(tablesCsv([{ header, rows }], 'french')).toContain(";'=1+2;")
  })
})
