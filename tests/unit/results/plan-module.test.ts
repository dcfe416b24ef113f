import { describe, expect, it } from 'vitest'
import { shownMark } from '@/domain/results/plan-module'
import { assessment, planModule } from './small-plan'

describe('the mark to show for a module', () => {
  it.each([
    ['what was entered for the whole', { mark: 1250 }, 1250],
    ['a reason for having none', { mark: 'ABS' as const }, 'ABS'],
    ['the average of its assessments', { mark: 1250, assessments: [assessment(900), assessment(1000, { coefficient: 2 })] }, 967],
    ['what was entered while the assessments give no average', { mark: 1250, assessments: [assessment(null)] }, 1250],
    ['never 10 for what falls short of it', { assessments: [assessment(999), assessment(1000, { coefficient: 2 })] }, 999],
    ['nothing', {}, null]
  ])('is %s', (_what, content, mark) => {
    const module = planModule('R1.1', 'S1', content)
    expect(shownMark(module)).toBe(mark)
    expect(shownMark(module)).toBe(mark)
  })
})
