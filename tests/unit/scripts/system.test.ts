import { expect, test } from 'vitest'
import { debianNames, missingLibraries, onPath } from '../../../scripts/lib/system.mjs'

test('missing libraries are read from what ldd says, once each', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffc0d5f2000)',
    '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f1)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\t/lib64/ld-linux-x86-64.so.2 (0x00007f1)'
  ].join('\n')
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
})

test.each(['', '\tnot a dynamic executable\n', '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n'])('nothing is missing from %j', (output) => {
  expect(missingLibraries(output)).toEqual([])
})

test('packages that this Debian knows under their t64 name are asked for by it', async () => {
  const known = new Set(['libgtk-3-0t64', 'libasound2t64'])
  expect(await debianNames(['xvfb', 'libgtk-3-0', 'libasound2'], async (name) => known.has(name))).toEqual(['xvfb', 'libgtk-3-0t64', 'libasound2t64'])
})

test('a program is looked for on the path', () => {
  expect(onPath('node')).toBe(true)
  expect(onPath('no-such-program-anywhere')).toBe(false)
})
