import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useNotices } from '@/stores/notices'

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})

afterEach(() => vi.useRealTimers())

describe('toasts', () => {
  it('stay in the order in which they came, until dismissed', () => {
    const notices = useNotices()
    const first = notices.show('one')
    notices.show('two', { tone: 'success' })
    notices.dismiss(first)
    expect(notices.toasts.map(({ text, tone }) => [text, tone])).toEqual([['two', 'success']])
  })

  it('last when they tell an error', () => {
    const notices = useNotices()
    notices.show('failed', { tone: 'error' })
    notices.show('done', { tone: 'success' })
    expect(notices.toasts.map(({ lasting }) => lasting)).toEqual([true, false])
  })

  it('run their action once', () => {
    const notices = useNotices()
    const run = vi.fn()
    const id = notices.show('deleted', { action: { label: 'undo', run } })
    notices.act(id)
    notices.act(id)
    expect(run).toHaveBeenCalledTimes(1)
    expect(notices.toasts).toEqual([])
  })
})

describe('announcements', () => {
  it('repeat the same text as an element of its own, and leave once they were spoken', () => {
    const notices = useNotices()
    notices.announce('moved')
    notices.announce('moved', 'assertive')
    expect(notices.announcements.map(({ text, urgency }) => [text, urgency])).toEqual([
      ['moved', 'polite'],
      ['moved', 'assertive']
    ])
    expect(new Set(notices.announcements.map(({ id }) => id)).size).toBe(2)
    vi.advanceTimersByTime(10_000)
    expect(notices.announcements).toEqual([])
  })
})
