import { describe, expect, it, vi } from 'vitest'
import type { FileErrorCode } from '@/domain/exchange/file-error'
import { planFileOf, readPlanFile, readPlanFileWithReport, writePlanFile } from '@/domain/exchange/plan-file'
import { placesOf, replacedAt, WRONG_VALUES } from './damage'
import { cpuNow } from './cpu-time'
import { fixture } from './fixtures'
import { samplePlan } from './sample'

// Thousands of files are read here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const text = fixture('plan-v1.gamme')
const root = JSON.parse(text) as { plan: Record<string, unknown> }

/** Reads a variant of the fixture: an error value, or a plan with a report. */
function readVariant(variant: unknown) {
  return readPlanFileWithReport(JSON.stringify(variant))
}

function codeOf(variant: string): FileErrorCode | null {
  const read = readPlanFile(variant)
  return read.ok ? null : read.error.code
}

describe('a damaged plan file', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks and a byte order mark', '\uFEFF \n\t', 'empty'],
    ['a word', 'bonjour', 'not-json'],
    ['half a word of JSON', 'tru', 'not-json'],
    ['JavaScript', '{format: "gamme/plan"}', 'not-json'],
    ['a trailing comma', `${text.trimEnd().slice(0, -1)},}`, 'not-json'],
    ['two files in one', text + text, 'not-json'],
    ['a number', '42', 'not-gamme'],
    ['a text', '"gamme/plan"', 'not-gamme'],
    ['null', 'null', 'not-gamme'],
    ['a list', `[${text}]`, 'not-gamme'],
    ['an empty object', '{}', 'not-gamme'],
    ['another JSON', '{"name":"left-pad","version":"1.0.0"}', 'not-gamme'],
    ['another format of the program', text.replace('gamme/plan', 'gamme/framework'), 'other-format'],
    ['a maquette', fixture('maquette-v1.gamme-maquette'), 'other-format'],
    ['a bulletin', '{"type":"BUT","ues":{},"ressources":{}}', 'other-format'],
    ['XML', '<?xml version="1.0"?><referentiel_competence/>', 'other-format'],
    ['a format that is no text', '{"format":7}', 'not-gamme'],
    ['a zip', 'PK\u0003\u0004\u0014\u0000\u0000', 'not-text'],
    ['a PDF read as text', '%PDF-1.7 \ufffd\ufffd', 'not-text'],
    ['UTF-16 read as UTF-8', [...text].join('\0'), 'not-text'],
    ['a file of NUL, as a power cut leaves', '\0'.repeat(5000), 'not-text'],
    ['a newer version', text.replace('"version": 1', '"version": 2'), 'from-the-future'],
    ['a far newer version', text.replace('"version": 1', '"version": 1e300'), 'from-the-future'],
    ['no version', text.replace('"version": 1,', ''), 'damaged'],
    ['version 0', text.replace('"version": 1', '"version": 0'), 'damaged'],
    ['a version in letters', text.replace('"version": 1', '"version": "un"'), 'damaged'],
    ['no plan', '{"format":"gamme/plan","version":1}', 'damaged'],
    ['an empty plan', '{"format":"gamme/plan","version":1,"plan":{}}', 'damaged'],
    ['a list for a plan', '{"format":"gamme/plan","version":1,"plan":[]}', 'damaged'],
    ['a hundred thousand open brackets', '['.repeat(100_000), 'too-deep'],
    ['a hundred thousand open braces', '{"a":'.repeat(100_000), 'too-deep'],
    ['deep nesting in an unknown field', text.replace('"review": null', `"review": ${'['.repeat(70)}${']'.repeat(70)}`), 'too-deep'],
    ['a million values', text.replace('"review": null', `"review": [${'0,'.repeat(1_000_000)}0]`), 'too-large'],
    ['50 MB of notes', text.replace('Notes du plan', 'n'.repeat(50 * 1024 * 1024)), 'too-large'],
    ['50 MB of blanks', ' '.repeat(50 * 1024 * 1024), 'too-large']
  ])('%s is refused: %#', (_name, variant, code) => {
    expect(codeOf(variant)).toBe(code)
  })

  it('is called truncated wherever it was cut', () => {
    const end = text.trimEnd().length
    const cuts = Array.from({ length: 200 }, (_, index) => 1 + Math.floor((index * (end - 1)) / 200))
    expect(cuts.map((at) => codeOf(text.slice(0, at)))).toEqual(cuts.map(() => 'truncated'))
  })

  describe.each(WRONG_VALUES.map((wrong) => ({ name: JSON.stringify(wrong) ?? 'nothing', wrong })))('with $name in it', ({ wrong }) => {
    it('gives an error or a reported repair wherever it stands, and never an exception', () => {
      const places = placesOf(root.plan)
      const reads = places.map((path) => readVariant({ ...root, plan: replacedAt(root.plan, path, wrong) }))
      const codes = reads.flatMap((read) => (read.ok ? [] : [read.error.code]))
      const repaired = reads.flatMap((read) => (read.ok && read.value.report.repairs.length > 0 ? [read.value.file] : []))
      expect(places.length).toBeGreaterThan(250)
      expect(new Set(codes)).toEqual(codes.length === 0 ? new Set() : new Set(['damaged']))
      expect(repaired.length).toBeGreaterThan(20)
      // What was repaired is sound: reading it again changes nothing more.
      for (const file of repaired.filter((_, index) => index % 10 === 0)) {
        expect(readPlanFileWithReport(writePlanFile(file))).toMatchObject({ ok: true, value: { report: { repairs: [] } } })
      }
    })
  })

  it('is read when only the envelope is wrong around a sound plan', () => {
    for (const field of ['app', 'savedAt', 'contentHash', 'review']) {
      for (const wrong of WRONG_VALUES) {
        const read = readVariant(replacedAt(root, [field], wrong))
        expect(read).toMatchObject({ ok: true, value: { file: { plan: samplePlan() } } })
      }
    }
  })

  it('cannot reach a prototype', () => {
    const hostile = text
      .replace('"notes": "Notes du plan"', '"notes": "", "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}')
      .replace('"UE3.1": 0.5', '"__proto__": 1, "\\u005f_proto__": {"polluted": 2}, "UE3.1": 0.5')
    const read = readPlanFile(hostile)
    expect(read.ok && read.value.plan.notes).toBe('')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(read.ok && Object.getPrototypeOf(read.value.plan)).toBe(Object.prototype)
    expect(read.ok && (read.value.plan as unknown as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('takes bounded time when every one of 60,000 entries is wrong', () => {
    const entries = Array.from({ length: 60_000 }, () => '{"id":1}').join(',')
    const variant = JSON.stringify(root).replace('"modules":[', `"modules":[${entries},`)
    const started = cpuNow()
    const read = readPlanFileWithReport(variant)
    expect(read).toEqual({ ok: false, error: { code: 'damaged', detail: '' } })
    expect(cpuNow() - started).toBeLessThan(2000)
  })
})

describe('repairs of a plan', () => {
  const plan = root.plan

  function repairsOf(changed: unknown) {
    const read = readVariant({ ...root, plan: changed })
    if (!read.ok) throw new Error(`${read.error.code}: ${read.error.detail}`)
    return { plan: read.value.file.plan, repairs: read.value.report.repairs }
  }

  it('resets a secondary field and says where', () => {
    const { plan: repaired, repairs } = repairsOf(replacedAt(plan, ['modules', 1, 'notes'], 12))
    expect(repairs).toEqual([{ code: 'reset', path: 'modules[1].notes' }])
    expect(repaired.modules[1]).toEqual({ ...samplePlan().modules[1], notes: '' })
  })

  it('drops a list entry that means nothing and says where', () => {
    const { plan: repaired, repairs } = repairsOf(replacedAt(plan, ['modules', 1], 'R1.01'))
    expect(repairs).toEqual([{ code: 'dropped', path: 'modules[1]' }])
    expect(repaired.modules.map(({ id }) => id)).toEqual(['m1', 'm3', 'm4'])
  })

  it('reports a dropped entry once, whatever else is wrong in it', () => {
    const { repairs } = repairsOf(replacedAt(plan, ['modules', 1], { code: 3, notes: 4, mark: 'x' }))
    expect(repairs).toEqual([{ code: 'dropped', path: 'modules[1]' }])
  })

  it('keeps a mark out of range, rounds one that is not whole, and makes no zero of one that is none', () => {
    expect(repairsOf(replacedAt(plan, ['modules', 1, 'mark'], 9999)).repairs).toEqual([])
    expect(repairsOf(replacedAt(plan, ['modules', 1, 'mark'], 1250.4)).plan.modules[1]?.mark).toBe(1250)
    expect(repairsOf(replacedAt(plan, ['modules', 1, 'mark'], 'douze')).plan.modules[1]?.mark).toBeNull()
    expect(repairsOf(replacedAt(plan, ['modules', 1, 'mark'], undefined)).plan.modules[1]?.mark).toBeNull()
  })

  it('keeps negative hours, so that they are shown', () => {
    const path = ['maquette', 'semesters', 0, 'modules', 0, 'hours', 'lecture']
    const { plan: repaired, repairs } = repairsOf(replacedAt(plan, path, -3))
    expect(repairs).toEqual([])
    expect(repaired.maquette.semesters[0]?.modules[0]?.hours.lecture).toBe(-3)
  })

  it('makes hours that are missing placeholders', () => {
    const path = ['maquette', 'semesters', 0, 'modules', 0, 'hours']
    const { plan: repaired, repairs } = repairsOf(replacedAt(plan, path, undefined))
    expect(repairs).toEqual([{ code: 'reset', path: 'maquette.semesters[0].modules[0].hours' }])
    expect(repaired.maquette.semesters[0]?.modules[0]?.hoursProvenance).toBe('gabarit')
  })

  it('takes away an optional part that is wrong', () => {
    const { plan: repaired } = repairsOf(replacedAt(plan, ['modules', 1, 'overrides', 'hours', 'project'], 'x'))
    expect(repaired.modules[1]?.overrides).toEqual({ coefficients: { 'UE3.5': 4 } })
  })

  it('gives a new id to the second of two entries that share one', () => {
    const { plan: repaired, repairs } = repairsOf(replacedAt(plan, ['modules', 2, 'id'], 'm1'))
    expect(repairs).toEqual([{ code: 'renamed', path: 'modules[2].id' }])
    expect(repaired.modules.map(({ id }) => id)).toEqual(['m1', 'm2', 'm1~2', 'm4'])
  })

  it('attaches a module of an unknown semester to the semester of its code', () => {
    const { plan: repaired, repairs } = repairsOf(replacedAt(plan, ['modules', 2, 'semester'], 'nowhere'))
    expect(repairs).toEqual([{ code: 'moved', path: 'modules[2].semester' }])
    expect(repaired.modules[2]).toMatchObject({ id: 'm3', semester: 's4', shelved: false })
  })

  it('shelves a module that no semester can hold, with its marks', () => {
    const stray = replacedAt(replacedAt(plan, ['modules', 1, 'semester'], 'nowhere'), ['modules', 1, 'code'], 'R9.99')
    expect(repairsOf(stray).plan.modules[1]).toMatchObject({ code: 'R9.99', semester: 's3', shelved: true, mark: 2140 })
  })

  it('keeps the modules of a semester whose id was lost', () => {
    const { plan: repaired } = repairsOf(replacedAt(plan, ['semesters', 0, 'id'], null))
    expect(repaired.semesters[0]).toMatchObject({ id: 'recovered', number: 3 })
    expect(repaired.modules[0]).toMatchObject({ code: 'R3.01', semester: 'recovered', shelved: false })
  })

  it('drops marks and decisions of an unknown semester', () => {
    const places = [['ueMarks', 0, 'semester'], ['adjustments', 1, 'semester'], ['decisions', 0, 'target', 'semester']]
    const stray = places.reduce((value, place) => replacedAt(value, place, 'x'), plan as unknown)
    const { plan: repaired, repairs } = repairsOf(stray)
    expect(repairs).toEqual([
      { code: 'dropped', path: 'ueMarks[0]' },
      { code: 'dropped', path: 'adjustments[1]' },
      { code: 'dropped', path: 'decisions[0]' }
    ])
    expect(repaired.decisions.map(({ id }) => id)).toEqual(['d2', 'd3'])
  })

  it('drops a decision whose target is a list, and nothing else', () => {
    const { plan: repaired, repairs } = repairsOf(replacedAt(plan, ['decisions', 0, 'target'], []))
    expect(repairs).toEqual([{ code: 'dropped', path: 'decisions[0]' }])
    expect(repaired.decisions.map(({ id }) => id)).toEqual(['d2', 'd3'])
  })

  it('makes a gap year of a semester that has no number', () => {
    const { plan: repaired, repairs } = repairsOf(replacedAt(plan, ['semesters', 0, 'number'], null))
    expect(repairs).toEqual([{ code: 'reset', path: 'semesters[0].kind' }])
    expect(repaired.semesters[0]).toMatchObject({ kind: 'gapYear', number: null })
  })

  it('finds the entry year again from the semesters', () => {
    const { plan: repaired } = repairsOf(replacedAt(plan, ['entryYear'], 'septembre'))
    expect(repaired.entryYear).toBe(2023)
  })

  it.each([['id'], ['maquette'], ['semesters'], ['modules']])('cannot do without %s', (field) => {
    const read = readVariant({ ...root, plan: replacedAt(plan, [field], undefined) })
    expect(read).toEqual({ ok: false, error: { code: 'damaged', detail: field } })
  })

  it('renames ten thousand entries of one id in a moment', () => {
    const base = samplePlan()
    const modules = Array.from({ length: 10_000 }, () => ({ ...base.modules[0], assessments: [] })) as typeof base.modules
    const file = writePlanFile(planFileOf({ ...base, modules }, { app: '', savedAt: '' }))
    const started = cpuNow()
    const read = readPlanFile(file)
    expect(read.ok && new Set(read.value.plan.modules.map(({ id }) => id)).size).toBe(10_000)
    expect(cpuNow() - started).toBeLessThan(4000)
  })
})
