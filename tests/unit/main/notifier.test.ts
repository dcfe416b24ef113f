import { beforeEach, expect, test, vi } from 'vitest'
import { Notifier } from '../../../src-main/notifier'

const system = vi.hoisted(() => ({ supported: true, shown: [] as { title: string; body: string; emit: (event: string) => boolean }[] }))

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  class Notification extends EventEmitter {
    static isSupported = () => system.supported
    readonly title: string
    readonly body: string
    constructor({ title, body }: { title: string; body: string }) {
      super()
      this.title = title
      this.body = body
    }
    show(): void {
      system.shown.push(this)
    }
  }
  return { Notification }
})

const request = { id: 'plan|task', title: 'Rendu demain', body: 'Rapport' }

beforeEach(() => {
  system.supported = true
  system.shown = []
})

test('shows what the page asks, and tells of its click once', () => {
  const clicked = vi.fn()
  const notifier = new Notifier(clicked)
  expect(notifier.show(request)).toEqual({ ok: true, value: null })
  expect(system.shown).toMatchObject([{ title: 'Rendu demain', body: 'Rapport' }])
  expect(clicked).not.toHaveBeenCalled()
  system.shown[0]?.emit('click')
  system.shown[0]?.emit('close')
  expect(clicked).toHaveBeenCalledExactlyOnceWith('plan|task')
})

test('says that the system shows none', () => {
  system.supported = false
  expect(new Notifier(vi.fn()).show(request)).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(system.shown).toEqual([])
})
