import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../../src-main/arguments'

const folder = '/home/student'

describe('parseArguments', () => {
  test('nothing given', () => {
    expect(parseArguments([], folder, true)).toEqual({ files: [], userDataFolder: null })
  })

  test('files, relative to the folder of the terminal, in their order', () => {
    expect(parseArguments(['b.gamme', '/tmp/a.gamme-maquette', '/tmp/a.gamme-revue', '../C.GAMME'], folder, true).files).toEqual([
      '/home/student/b.gamme',
      '/tmp/a.gamme-maquette',
      '/tmp/a.gamme-revue',
      '/home/C.GAMME'
    ])
  })

  test('addresses that Linux desktops pass for files', () => {
    expect(parseArguments(['file:///tmp/Mon%20plan.gamme'], folder, true).files).toEqual(['/tmp/Mon plan.gamme'])
  })

  test.each([['notes.txt'], ['.'], ['plan.gamme.exe'], ['https://example.com/plan.gamme.html'], ['file://server/%zz.gamme'], ['']])(
    'passes over %j',
    (argument) => {
      expect(parseArguments([argument], folder, true).files).toEqual([])
    }
  )

  test('the switches of Chromium and Node stand among ours', () => {
    const args = ['--no-sandbox', '--inspect=0', 'plan.gamme', '--user-data-dir=/tmp/data', '-x', '--enable-features=A,B']
    expect(parseArguments(args, folder, true)).toEqual({ files: ['/home/student/plan.gamme'], userDataFolder: '/tmp/data' })
  })

  test('unpackaged, the first path is the application itself', () => {
    const args = ['--inspect=0', '/work/gamme', 'plan.gamme']
    expect(parseArguments(args, folder, false).files).toEqual(['/home/student/plan.gamme'])
  })

  test('the user-data folder: relative to the terminal, the last one wins, an empty one is none', () => {
    expect(parseArguments(['--user-data-dir=data'], folder, true).userDataFolder).toBe('/home/student/data')
    expect(parseArguments(['--user-data-dir=/a', '--user-data-dir=/b'], folder, true).userDataFolder).toBe('/b')
    expect(parseArguments(['--user-data-dir='], folder, true).userDataFolder).toBeNull()
  })
})
