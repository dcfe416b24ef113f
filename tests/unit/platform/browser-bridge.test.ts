import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowserBridge } from '@/platform/browser-bridge'

afterEach(() => vi.unstubAllGlobals())

describe('the browser bridge', () => {
  it('keeps copies in memory', async () => {
    const { backups } = createBrowserBridge()
    const written = await backups.write({ key: 'a', label: 'Été', text: 'é' })
    expect(written).toMatchObject({ ok: true, value: { key: 'a', label: 'Été', bytes: 2 } })
    const listed = await backups.list()
    const id = listed.ok ? (listed.value[0]?.id ?? '') : ''
    expect(await backups.read(id)).toEqual({ ok: true, value: 'é' })
    expect(await backups.read('none')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('shows a notification where the browser allows it, and hears its click', async () => {
    const { notifications } = createBrowserBridge()
    const request = { id: 'a', title: 'Rendu demain', body: 'Rapport' }
    expect(await notifications.show(request)).toMatchObject({ ok: false, error: { code: 'refused' } })
    const shown: { title: string; onclick: (() => void) | null }[] = []
    class Fake {
      static permission = 'granted'
      onclick: (() => void) | null = null
      constructor(readonly title: string) {
        shown.push(this)
      }
    }
    vi.stubGlobal('Notification', Fake)
    const clicked = vi.fn()
    const stop = notifications.onClick(clicked)
    expect(await notifications.show(request)).toEqual({ ok: true, value: null })
    shown[0]?.onclick?.()
    stop()
    shown[0]?.onclick?.()
    expect(shown.map(({ title }) => title)).toEqual(['Rendu demain'])
    expect(clicked).toHaveBeenCalledExactlyOnceWith('a')
  })

  it('flushes when the page goes, until told otherwise', () => {
    const page = new EventTarget()
    vi.stubGlobal('window', page)
    const listener = vi.fn(() => Promise.resolve())
    const stop = createBrowserBridge().app.onFlush(listener)
    page.dispatchEvent(new Event('pagehide'))
    stop()
    page.dispatchEvent(new Event('pagehide'))
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it.each(['https://example.org/', 'mailto:someone@example.org'])('opens %s', async (url) => {
    const open = vi.fn()
    vi.stubGlobal('window', { open })
    expect((await createBrowserBridge().links.open(url)).ok).toBe(true)
    expect(open).toHaveBeenCalledWith(url, '_blank', 'noopener,noreferrer')
  })

  it.each(['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'not a link', ''])(
    'refuses %j',
    async (url) => {
      const open = vi.fn()
      vi.stubGlobal('window', { open })
      expect(await createBrowserBridge().links.open(url)).toMatchObject({ ok: false, error: { code: 'refused' } })
      expect(open).not.toHaveBeenCalled()
    }
  )
})
