import { expect, test } from 'vitest'
import { footTemplate } from '../../../src-main/print/foot'

test('each cell has its label and its value, and the page its numbers', () => {
  const foot = footTemplate({ cells: [{ label: 'Plan', value: 'Année 2' }, { label: 'Parcours', value: 'MPI' }], pageLabel: 'Page' })
  for (const text of ['Plan', 'Année 2', 'Parcours', 'MPI', 'Page', 'class="pageNumber"', 'class="totalPages"']) expect(foot).toContain(text)
})

test('what a plan is called stays text', () => {
  const foot = footTemplate({ cells: [{ label: '<b>', value: `<img src=x onerror="alert(1)">&'` }], pageLabel: '<i>' })
  expect(foot).not.toMatch(/<(b|img|i)\b/)
  expect(foot).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;')
})
