import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  maquetteFileOf,
  readMaquetteFile,
  readMaquetteFileWithReport,
  writeMaquetteFile
} from '@/domain/exchange/maquette-file'
import { maquetteArbitrary } from './arbitrary'
import { placesOf, replacedAt, WRONG_VALUES } from './damage'
import { fixture, resource } from './fixtures'
import { sampleMaquette } from './sample'

// Thousands of files are read here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const ABOUT = { app: 'Gamme 0.1.0', savedAt: '2024-10-15T17:30:00.000Z' }

describe('a maquette file', () => {
  it('reads the permanent fixture of version 1, and writes it again to the letter', () => {
    const text = fixture('maquette-v1.gamme-maquette')
    const file = maquetteFileOf(sampleMaquette(), ABOUT)
    expect(readMaquetteFile(text)).toEqual({ ok: true, value: file })
    expect(writeMaquetteFile(file)).toBe(text)
  })

  it('is itself once written and read, for any maquette', () => {
    fc.assert(
      fc.property(maquetteArbitrary, (maquette) => {
        const file = maquetteFileOf(maquette, ABOUT)
        expect(readMaquetteFileWithReport(writeMaquetteFile(file))).toEqual({
          ok: true,
          value: {
            file,
            report: { repairs: [], hashMatches: true, writtenVersion: 1, newer: false, migrated: false }
          }
        })
      })
    )
  })

  it('may be a maquette without envelope, as the gabarit', () => {
    const gabarit = resource('maquette-gabarit-gmp.json')
    const read = readMaquetteFileWithReport(JSON.stringify(gabarit))
    expect(read).toMatchObject({ ok: true, value: { file: { maquette: gabarit, version: 1 }, report: { repairs: [] } } })
  })

  it.each([
    ['a plan', fixture('plan-v1.gamme'), 'other-format'],
    ['a newer version', fixture('maquette-v1.gamme-maquette').replace('"version": 1', '"version": 2'), 'from-the-future'],
    ['a newer version without envelope', '{"format":"gamme/maquette","version":9,"semesters":[{}]}', 'from-the-future'],
    ['no semester', '{"format":"gamme/maquette","version":1,"maquette":{"semesters":[]}}', 'damaged'],
    ['no maquette', '{"format":"gamme/maquette","version":1}', 'damaged'],
    ['cut', fixture('maquette-v1.gamme-maquette').slice(0, 900), 'truncated']
  ])('%s is refused', (_name, text, code) => {
    expect(readMaquetteFile(text)).toMatchObject({ ok: false, error: { code } })
  })

  it('gives an error or a reported repair for any wrong value at any place', () => {
    const maquette = sampleMaquette()
    let repaired = 0
    for (const path of placesOf(maquette)) {
      for (const wrong of WRONG_VALUES) {
        const file = { ...maquetteFileOf(maquette, ABOUT), maquette: replacedAt(maquette, path, wrong) }
        const read = readMaquetteFileWithReport(JSON.stringify(file))
        if (!read.ok) expect(read.error.code).toBe('damaged')
        else if (read.value.report.repairs.length > 0) repaired++
      }
    }
    expect(repaired).toBeGreaterThan(500)
  })
})
