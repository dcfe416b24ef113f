import { describe, expect, test } from 'vitest'
import { parseCall, type ExportCall } from '../../../src-main/command-line/export-arguments'

const call = (line: string, packaged = true): ReturnType<typeof parseCall> => parseCall(line.split(' ').filter(Boolean), '/home/tutor', packaged)

const plain: ExportCall = { type: 'export', format: 'pdf', report: 'plan', inputs: ['/home/tutor/plan.gamme'], output: '/home/tutor/plan.pdf', locale: null, notes: false }

test('without one of its switches, the command line asks for the application', () => {
  for (const line of ['', 'plan.gamme', '--no-sandbox plan.gamme', '--user-data-dir=/tmp/a', '--output plan.pdf']) expect(call(line)).toBeNull()
})

describe('an export', () => {
  test.each([
    ['--export-pdf plan.gamme --output plan.pdf', {}],
    ['--export-pdf plan.gamme --output=plan.pdf', {}],
    ['--output plan.pdf --export-pdf plan.gamme', {}],
    ['--no-sandbox --export-pdf plan.gamme --inspect=0 --output plan.pdf', {}],
    ['--export-html plan.gamme --output plan.pdf', { format: 'html' }],
    ['--export-svg plan.gamme --output plan.pdf', { format: 'svg' }],
    ['--export-png plan.gamme --output plan.pdf', { format: 'png' }],
    ['--export-pdf plan.gamme --output plan.pdf --report meeting', { report: 'meeting' }],
    ['--export-pdf plan.gamme --output plan.pdf --report=group --language en --notes', { report: 'group', locale: 'en', notes: true }],
    ['--export-pdf a.gamme /tmp/year b.gamme --output /tmp/out/', { inputs: ['/home/tutor/a.gamme', '/tmp/year', '/home/tutor/b.gamme'], output: '/tmp/out/' }]
  ])('%s', (line, changes) => {
    expect(call(line)).toEqual({ ...plain, ...changes })
  })

  test('unpackaged, the first path is the application itself', () => {
    expect(call('/work/gamme --export-pdf plan.gamme --output plan.pdf', false)).toEqual(plain)
    expect(call('/work/gamme --export-pdf --output plan.pdf', false)).toEqual({ type: 'usage', code: 'no-input', locale: null })
  })
})

test.each([
  ['--export-pdf --output plan.pdf', 'no-input', null],
  ['--export-pdf plan.gamme', 'no-output', null],
  ['--export-pdf plan.gamme --output', 'no-output', null],
  ['--export-pdf plan.gamme --output a.pdf --report poster', 'unknown-report', null],
  ['--export-pdf plan.gamme --output a.pdf --language de', 'unknown-language', null],
  ['--export-png plan.gamme --output a.png --report group --language en', 'group-needs-page', 'en']
])('%s is incomplete', (line, code, locale) => {
  expect(call(line)).toEqual({ type: 'usage', code, locale })
})

test('help is asked for with or without the rest', () => {
  for (const line of ['--help', '-h', '--export-pdf --help']) expect(call(line)).toEqual({ type: 'help' })
})
