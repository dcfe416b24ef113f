import { describe, expect, it } from 'vitest'
import type { ImportRelation } from '@/domain/exchange/import-plan'
import { choicesFor, safeChoice } from '@/features/plans/import/import-entry'
import { arrivalOfDropped, arrivalOfHanded, decodeText } from '@/features/plans/import/read-bytes'
import { repairGroups } from '@/features/plans/import/repair-summary'
import { importChoices, type ImportPreview } from '@/stores/plan-import'
import { errorOf, valueOf } from '../../unit/storage/support'

const preview = (relation: ImportRelation) =>
  ({ file: {}, choices: importChoices(relation), comparison: { relation } }) as unknown as ImportPreview

describe('the choice for a file', () => {
  it.each([
    ['new', 'add', ['add', 'leave']],
    ['identical', 'leave', ['leave', 'keep-both']],
    ['incoming-newer', 'keep-both', ['keep-both', 'merge-newer', 'replace', 'leave']],
    ['stored-newer', 'keep-both', ['keep-both', 'merge-newer', 'replace', 'leave']],
    ['diverged', 'keep-both', ['keep-both', 'merge-newer', 'replace', 'leave']]
  ] as const)('that is %s is %s unless told otherwise', (relation, safe, choices) => {
    expect(safeChoice(preview(relation))).toBe(safe)
    expect(choicesFor(preview(relation))).toEqual(choices)
  })
})

describe('a plan that somebody exported', () => {
  const exported = { file: { share: {} }, choices: ['add'], comparison: { relation: 'new' } } as unknown as ImportPreview

  it('is one’s own or one to review, as the tutor’s space is in use or not', () => {
    expect(choicesFor(exported)).toEqual(['add', 'receive', 'leave'])
    expect(choicesFor(exported, true)).toEqual(['receive', 'add', 'leave'])
    expect(safeChoice(exported, true)).toBe('receive')
  })
})

describe('the bytes of a file', () => {
  it('are text only when all of them are', () => {
    expect(valueOf(decodeText(new TextEncoder().encode('é')))).toBe('é')
    expect(errorOf(decodeText(new Uint8Array([0x7b, 0xe9, 0x7d]))).code).toBe('not-text')
  })

  it('are not even read when there are too many', async () => {
    const file = Object.defineProperties(new File(['x'], 'film.gamme'), {
      size: { value: 2_000_000_000 },
      arrayBuffer: { value: () => Promise.reject(new Error('read')) }
    })
    expect(errorOf(await arrivalOfDropped(file).read()).code).toBe('too-large')
  })

  it('of a folder are an error, not an exception', async () => {
    const folder = Object.defineProperty(new File([], 'dossier'), 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    })
    expect(errorOf(await arrivalOfDropped(folder).read()).code).toBe('unreadable')
  })

  it('that the system could not read keep their reason', async () => {
    const file = { ok: false, error: { code: 'too-large', detail: 'x' } } as const
    expect(errorOf(await arrivalOfHanded({ name: 'a.gamme', file }).read()).code).toBe('too-large')
  })
})

describe('repairs', () => {
  it('are counted by part and kind', () => {
    expect(
      repairGroups([
        { code: 'reset', path: 'modules[3].mark' },
        { code: 'moved', path: 'modules[4].semester' },
        { code: 'reset', path: 'modules[5].notes' },
        { code: 'reset', path: 'notes' },
        { code: 'dropped', path: 'maquette.semesters[0].modules[2]' }
      ])
    ).toEqual([
      { part: 'modules', code: 'reset', count: 2 },
      { part: 'modules', code: 'moved', count: 1 },
      { part: 'plan', code: 'reset', count: 1 },
      { part: 'maquette', code: 'dropped', count: 1 }
    ])
  })
})
