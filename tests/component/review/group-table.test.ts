import { render, screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import GroupTable from '@/features/review/GroupTable.vue'
import { receivedRow } from './stage'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:plan?', name: 'review', component: { template: '<p />' } }] })

function show(rows = [receivedRow(1)]) {
  return render(GroupTable, { props: { rows, sort: { key: 'label', direction: 'ascending' } }, global: { plugins: [router] } })
}

test('a plan is one row: its words, and each figure with its meaning', () => {
  show([receivedRow(1, { hashMatches: false, reviewedVersion: 'v0' })])
  const row = within(screen.getByRole('row', { name: /Élève 1/ }))
  expect(row.getByRole('link', { name: 'Élève 1' })).toBeTruthy()
  for (const text of ['nouvelle version', 'à vérifier', 'MPI, CPD', 'S2', /BUT 2 : en bonne voie, 11,4 partout/, /38.h, 2 sem\. au-dessus/, 'sans verdict', 'Erreurs : 2, avertissements : 3, remarques : 1']) {
    expect(row.getByText(text)).toBeTruthy()
  }
})

test('a verdict on an earlier content says so', () => {
  const verdict = { verdict: 'validated' as const, current: false, at: '2026-03-01T08:00:00.000Z', author: 'a', name: '' }
  show([receivedRow(1, { digest: { ...receivedRow(1).digest, verdicts: [verdict] } })])
  expect(screen.getByText(/Validé, modifié depuis/)).toBeTruthy()
})

test('of five hundred rows only those in sight are drawn, and all are counted', () => {
  show(Array.from({ length: 500 }, (_, index) => receivedRow(index)))
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('501')
  expect(screen.getAllByRole('link').length).toBeLessThan(60)
})

test('a heading sorts, once up and once down, and says which', async () => {
  const { emitted, rerender } = show()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'ECTS' }))
  expect(emitted('update:sort')[0]).toEqual([{ key: 'ects', direction: 'ascending' }])
  await rerender({ sort: { key: 'ects', direction: 'ascending' } })
  expect(screen.getByRole('columnheader', { name: 'ECTS' }).getAttribute('aria-sort')).toBe('ascending')
  await user.click(screen.getByRole('button', { name: 'ECTS' }))
  expect(emitted('update:sort')[1]).toEqual([{ key: 'ects', direction: 'descending' }])
})
