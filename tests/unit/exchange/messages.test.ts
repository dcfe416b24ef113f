import { describe, expect, it } from 'vitest'
import type { FileErrorCode } from '@/domain/exchange/file-error'
import type { TableErrorCode, TableNoteCode } from '@/domain/exchange/maquette-csv'
import type { FormationNoteCode, OrebutErrorCode } from '@/domain/exchange/orebut'
import type { RepairCode } from '@/domain/exchange/repair/repair'
import type { BulletinErrorCode, BulletinNote } from '@/domain/exchange/scodoc'
import en from '@/i18n/messages/en/fileErrors.json'
import fr from '@/i18n/messages/fr/fileErrors.json'

type ErrorCode = FileErrorCode | OrebutErrorCode | BulletinErrorCode | TableErrorCode

// Compiles only while every code has its sentence and every sentence its code.
const languages: Record<
  'fr' | 'en',
  {
    error: Record<ErrorCode, string>
    repair: Record<RepairCode, string>
    formationNote: Record<FormationNoteCode, string>
    tableNote: Record<TableNoteCode, string>
    bulletinNote: Record<BulletinNote['code'], string>
  }
> = { fr, en }

describe('the sentences of file errors', () => {
  it('are the same in both languages', () => {
    const keys = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keys(item)]))
        : 'text'
    expect(keys(en)).toEqual(keys(fr))
  })

  it.each(Object.entries(languages.fr.error))('%s says what failed and what to do', (_code, sentence) => {
    expect(sentence.split(/(?<=\.) /).length).toBeGreaterThanOrEqual(2)
    expect(sentence).not.toMatch(/\b(?:nous|notre|désolé|oups)\b/i)
  })
})
