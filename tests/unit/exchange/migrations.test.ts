import { describe, expect, it } from 'vitest'
import { fail, ok } from '@/domain/result'
import { CURRENT_VERSION, migrate, MIGRATIONS, type Migration } from '@/domain/exchange/migrations'
import { readMaquetteFileWithReport } from '@/domain/exchange/maquette-file'
import { readPlanFileWithReport } from '@/domain/exchange/plan-file'
import { fixture } from './fixtures'

describe('the list of migrations', () => {
  it('is numbered from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ id }) => id)).toEqual(MIGRATIONS.map((_, index) => index + 1))
  })

  it('leads to the current version', () => {
    expect(CURRENT_VERSION).toBe(MIGRATIONS.at(-1)?.id)
  })

  it.each(MIGRATIONS.map(({ id }) => id))('has a fixture of version %i, read for ever without loss', (version) => {
    const plan = readPlanFileWithReport(fixture(`plan-v${version}.gamme`))
    const maquette = readMaquetteFileWithReport(fixture(`maquette-v${version}.gamme-maquette`))
    expect(plan).toMatchObject({ ok: true, value: { report: { repairs: [], writtenVersion: version } } })
    expect(maquette).toMatchObject({ ok: true, value: { report: { repairs: [], writtenVersion: version } } })
  })
})

describe('migrate', () => {
  const list: Migration[] = [
    { id: 1, subject: 'first form' },
    { id: 2, subject: 'titles', maquette: (maquette) => ok({ ...maquette, title: 'two' }) },
    {
      id: 3,
      subject: 'notes',
      plan: (plan) =>
        plan.broken === true
          ? fail({ code: 'migration-failed', detail: 'expected notes, got nothing' })
          : ok({ ...plan, notes: 'three' })
    }
  ]

  it('applies what follows the version, in order, to the maquette before its plan', () => {
    expect(migrate('plan', { maquette: {} }, 1, list)).toEqual({
      ok: true,
      value: { maquette: { title: 'two' }, notes: 'three' }
    })
    expect(migrate('plan', { maquette: {} }, 2, list)).toEqual({ ok: true, value: { maquette: {}, notes: 'three' } })
    expect(migrate('maquette', {}, 1, list)).toEqual({ ok: true, value: { title: 'two' } })
  })

  it('leaves current content alone, a newer minor version too', () => {
    const content = { maquette: {}, extra: 1 }
    expect(migrate('plan', content, 3, list)).toEqual({ ok: true, value: content })
    expect(migrate('plan', content, 3.2, list)).toEqual({ ok: true, value: content })
  })

  it.each([
    [4, 'version-too-new'],
    [0, 'version-invalid'],
    [-1, 'version-invalid'],
    ['1', 'version-invalid'],
    [null, 'version-invalid'],
    [undefined, 'version-invalid'],
    [Number.NaN, 'version-invalid'],
    [Number.POSITIVE_INFINITY, 'version-invalid']
  ])('refuses version %s', (version, code) => {
    expect(migrate('plan', {}, version, list)).toMatchObject({ ok: false, error: { code } })
  })

  it('names the migration that failed', () => {
    expect(migrate('plan', { broken: true }, 1, list)).toEqual({
      ok: false,
      error: { code: 'migration-failed', detail: 'migration 3: expected notes, got nothing' }
    })
  })

  it('survives content without maquette', () => {
    expect(migrate('plan', { maquette: 'x' }, 1, list)).toEqual({ ok: true, value: { maquette: 'x', notes: 'three' } })
  })
})
