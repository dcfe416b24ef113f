import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Flush } from '../../../src-main/flush'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('ends as soon as the page answers', async () => {
  const flush = new Flush()
  const outcome = flush.ask((ticket) => flush.answered(ticket))
  await expect(outcome).resolves.toBe('flushed')
  expect(vi.getTimerCount()).toBe(0)
})

test('ends after three seconds when the page says nothing', async () => {
  const flush = new Flush()
  const ended = vi.fn()
  void flush.ask(() => {}).then(ended)
  await vi.advanceTimersByTimeAsync(2999)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toHaveBeenCalledWith('too-long')
})

test('an answer that comes too late is not taken for the next one', async () => {
  const flush = new Flush()
  const tickets: number[] = []
  const first = flush.ask((ticket) => tickets.push(ticket), 10)
  await vi.advanceTimersByTimeAsync(10)
  await expect(first).resolves.toBe('too-long')
  const second = vi.fn()
  void flush.ask((ticket) => tickets.push(ticket), 10).then(second)
  flush.answered(tickets[0] ?? 0)
  await vi.advanceTimersByTimeAsync(9)
  expect(second).not.toHaveBeenCalled()
  flush.answered(tickets[1] ?? 0)
  await vi.advanceTimersByTimeAsync(0)
  expect(second).toHaveBeenCalledWith('flushed')
})
