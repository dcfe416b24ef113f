import { describe, expect, it } from 'vitest'
import { compareWithStored, keepBoth } from '@/domain/exchange/import-plan'
import { samplePlan } from './sample'

const stored = samplePlan()
const changed = { ...stored, notes: 'autre contenu' }
const later = '2025-01-01T00:00:00.000Z'
const earlier = '2024-01-01T00:00:00.000Z'

describe('compareWithStored', () => {
  it.each([
    ['nothing stored', changed, null, 'new'],
    ['another id', changed, { ...stored, id: 'other' }, 'new'],
    ['the same content', { ...stored, revision: 3, updatedAt: earlier }, stored, 'identical'],
    ['further and later', { ...changed, revision: 8, updatedAt: later }, stored, 'incoming-newer'],
    ['further at the same moment', { ...changed, revision: 8 }, stored, 'incoming-newer'],
    ['behind and earlier', { ...changed, revision: 6, updatedAt: earlier }, stored, 'stored-newer'],
    ['further but earlier', { ...changed, revision: 8, updatedAt: earlier }, stored, 'diverged'],
    ['behind but later', { ...changed, revision: 6, updatedAt: later }, stored, 'diverged'],
    ['as far, with other content', { ...changed, updatedAt: later }, stored, 'diverged'],
    ['a date that means nothing', { ...changed, revision: 8, updatedAt: 'hier' }, stored, 'diverged']
  ])('%s', (_name, incoming, present, relation) => {
    expect(compareWithStored(incoming, present).relation).toBe(relation)
  })

  it('gives what the preview shows of both', () => {
    expect(compareWithStored(changed, stored)).toMatchObject({
      incoming: { revision: 7, updatedAt: stored.updatedAt },
      stored: { revision: 7, updatedAt: stored.updatedAt }
    })
  })
})

describe('keepBoth', () => {
  it('makes a plan of its own, with the same content', () => {
    const copy = keepBoth(stored, { now: later, newId: () => 'fresh' }, 'Plan d’essai (copie)')
    expect(copy).toEqual({
      ...stored,
      id: 'fresh',
      name: 'Plan d’essai (copie)',
      revision: 0,
      createdAt: later,
      updatedAt: later
    })
  })
})
