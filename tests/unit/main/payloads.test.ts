import { expect, test } from 'vitest'
import * as v from 'valibot'
import { largestFile, payloads } from '../../../src-main/payloads'

const state = { locale: 'fr', theme: 'dark', hasPlan: true, undo: 'Annuler', redo: null }
const save = { suggestedName: 'a', kind: 'plan', bytes: Uint8Array.of(1) }
const backup = { key: 'k', label: '', text: '' }

const job = { document: 'plan', format: 'pdf', locale: 'fr', files: [{ name: 'a.gamme', bytes: Uint8Array.of(1) }], options: { notes: 'no' } }
const print = { suggestedName: 'a', job }

const accepted: [keyof typeof payloads, unknown[]][] = [
  ['app.info', []],
  ['app.setShellState', [state]],
  ['files.open', [{ kinds: ['plan', 'xml'], multiple: true }]],
  ['files.open', [{ kinds: [], multiple: false }]],
  ['files.save', [save]],
  ['print.save', [print]],
  ['files.openFolder', []],
  ['files.readFound', ['12']],
  ['print.cancel', []],
  ['backups.write', [backup]],
  ['backups.read', ['id']],
  ['notifications.show', [{ id: 'a', title: 'Rendu demain', body: '' }]],
  ['links.open', ['anything']]
]

const refused: [keyof typeof payloads, unknown[]][] = [
  ['app.info', ['more']],
  ['app.setShellState', []],
  ['app.setShellState', [{ ...state, locale: 'de' }]],
  ['app.setShellState', [{ ...state, undo: 'a'.repeat(501) }]],
  ['app.setShellState', [{ ...state, more: 1 }]],
  ['files.open', [{ kinds: ['any'], multiple: true }]],
  ['files.open', [{ kinds: Array(20).fill('plan'), multiple: true }]],
  ['files.save', [{ ...save, bytes: [1, 2] }]],
  ['files.save', [{ ...save, suggestedName: '' }]],
  ['files.save', [{ ...save, bytes: new Uint8Array(largestFile + 1) }]],
  ['files.readFound', ['../../etc/passwd']],
  ['files.readFound', [12]],
  ['print.save', [{ ...print, suggestedName: '' }]],
  ['print.save', [{ ...print, job: { ...job, document: '../index' } }]],
  ['print.save', [{ ...print, job: { ...job, format: 'exe' } }]],
  ['print.save', [{ ...print, job: { ...job, files: [{ name: 'a', bytes: 'text' }] } }]],
  ['print.save', [{ ...print, job: { ...job, options: { notes: 1 } } }]],
  ['print.save', [{ ...print, job: { ...job, path: '/tmp/x' } }]],
  ['backups.write', [{ ...backup, key: '' }]],
  ['backups.write', [{ ...backup, key: 'a'.repeat(201) }]],
  ['backups.write', [{ ...backup, text: null }]],
  ['backups.read', [{}]],
  ['backups.list', [{}]],
  ['notifications.show', [{ id: '', title: 'a', body: '' }]],
  ['notifications.show', [{ id: 'a', title: '', body: '' }]],
  ['notifications.show', [{ id: 'a', title: 'a', body: 'a'.repeat(501) }]],
  ['notifications.show', [{ id: 'a', title: 'a', body: '', icon: '/etc/passwd' }]],
  ['links.open', [null]]
]

test.each(accepted)('%s accepts a valid payload', (channel, args) => {
  expect(v.safeParse(payloads[channel], args).success).toBe(true)
})

test.each(refused)('%s refuses what is not one', (channel, args) => {
  expect(v.safeParse(payloads[channel], args).success).toBe(false)
})
