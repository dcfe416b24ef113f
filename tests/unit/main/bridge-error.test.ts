import { expect, test } from 'vitest'
import { systemFailure } from '../../../src-main/bridge-error'

const withCode = (code: string): Error => Object.assign(new Error(`${code}: what the system says`), { code })

test.each([
  ['ENOENT', 'not-found', 'unwritable'],
  ['ENOTDIR', 'not-found', 'unwritable'],
  ['EACCES', 'unreadable', 'unwritable'],
  ['EPERM', 'unreadable', 'unwritable'],
  ['EROFS', 'unreadable', 'unwritable'],
  ['EISDIR', 'unreadable', 'unwritable'],
  ['ENOSPC', 'disk-full', 'disk-full'],
  ['EDQUOT', 'disk-full', 'disk-full'],
  ['EFBIG', 'too-large', 'too-large']
])('%s is %s when reading, %s when writing', (code, reading, writing) => {
  expect(systemFailure(withCode(code), 'read').error).toEqual({ code: reading, detail: `${code}: what the system says` })
  expect(systemFailure(withCode(code), 'write').error.code).toBe(writing)
})

test('what is not an error of the system still has a code and a detail', () => {
  expect(systemFailure('odd', 'read')).toEqual({ ok: false, error: { code: 'unreadable', detail: 'odd' } })
})
