import type { Check } from './found'

/** Figures of the gabarit in use: totals and averages made of them are estimates. */
export const placeholders: Check = ({ totals }) => {
  const { placeholder, total } = totals.figures
  if (placeholder === 0) return []
  return [
    {
      severity: 'info',
      place: { type: 'plan' },
      rule: { source: 'maquette', article: null },
      finding: { kind: 'placeholders', count: placeholder, total },
      fixes: [],
      about: ''
    }
  ]
}
