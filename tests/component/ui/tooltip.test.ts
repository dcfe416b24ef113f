import { fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import TooltipLayer from '@/ui/TooltipLayer.vue'

const page = defineComponent(() => () => [
  h('button', { 'data-tooltip': 'Ajouter', 'data-tooltip-keys': 'Mod+N' }, 'plus'),
  h('button', 'sans'),
  h(TooltipLayer)
])

describe('TooltipLayer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const shown = () => document.querySelector('.tooltip')?.textContent ?? null

  it('shows the words of what the pointer rests on, and hides them with Escape', async () => {
    render(page)
    await fireEvent.pointerOver(screen.getByRole('button', { name: 'plus' }))
    expect(shown()).toBeNull()
    await vi.advanceTimersByTimeAsync(500)
    expect(shown()).toBe('AjouterCtrl+N')
    await fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(shown()).toBeNull()
  })

  it('shows nothing when the pointer only passes', async () => {
    render(page)
    await fireEvent.pointerOver(screen.getByRole('button', { name: 'plus' }))
    await vi.advanceTimersByTimeAsync(200)
    await fireEvent.pointerOver(screen.getByRole('button', { name: 'sans' }))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toBeNull()
  })
})
