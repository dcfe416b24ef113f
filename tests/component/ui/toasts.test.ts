import { fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { Toast } from '@/ui/toast'
import Toasts from '@/ui/Toasts.vue'

const toast = (more: Partial<Toast> = {}): Toast => ({ id: 'a', tone: 'info', text: 'Plan supprimé', action: null, lasting: false, ...more })

describe('Toasts', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is a named region that stands before its first message', () => {
    render(Toasts, { props: { toasts: [] } })
    expect(screen.getByRole('region', { name: 'Messages' }).querySelector('[aria-live="polite"]')).toBeTruthy()
  })

  it('leaves by itself after a while', () => {
    const { emitted } = render(Toasts, { props: { toasts: [toast()] } })
    vi.advanceTimersByTime(6_900)
    expect(emitted('dismiss')).toBeUndefined()
    vi.advanceTimersByTime(200)
    expect(emitted('dismiss')).toEqual([['a']])
  })

  it('never leaves while the focus is on its button', async () => {
    const { emitted } = render(Toasts, { props: { toasts: [toast({ action: { label: 'Annuler' } })] } })
    await nextTick()
    screen.getByRole('button', { name: 'Annuler' }).focus()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(emitted('dismiss')).toBeUndefined()
  })

  it('keeps an error until it is dismissed, as an alert', async () => {
    const { emitted } = render(Toasts, { props: { toasts: [toast({ tone: 'error', lasting: true, text: 'Disque plein' })] } })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(screen.getByRole('alert').textContent).toBe('Disque plein')
    expect(emitted('dismiss')).toBeUndefined()
    await fireEvent.click(screen.getByRole('button', { name: 'Fermer ce message' }))
    expect(emitted('dismiss')).toEqual([['a']])
  })

  it('runs its action', async () => {
    const { emitted } = render(Toasts, { props: { toasts: [toast({ action: { label: 'Annuler' } })] } })
    // Vue ignores an event of the very millisecond in which its listener was added, and this clock stands still.
    vi.advanceTimersByTime(1)
    await fireEvent.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(emitted('act')).toEqual([['a']])
  })
})
