import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'
import { movedMinutes, resizedMinutes } from '@/domain/schedule/reshape-spread'
import { weeksOf } from '@/domain/schedule/weeks'
import { previewBar, type BarPreview } from './bar-preview'
import type { BarRow } from './bar-rows'

export type BarPart = 'body' | 'start' | 'end'

/** A hand that trembles does not drag. */
const THRESHOLD = 4

function clamp(index: number, least: number, most: number): number {
  return Math.min(Math.max(index, least), most)
}

/**
 * A bar under the pointer: its body moves, its ends stretch. Only a preview changes until it is let go, which is one
 * command; Escape lets go of it as it was.
 */
export function useBarDrag(plan: () => Plan, commit: (command: Command) => void): { preview: Readonly<ShallowRef<BarPreview | null>>; grab: (event: PointerEvent, row: BarRow, part: BarPart) => void; isDrag: () => boolean } {
  const preview = shallowRef<BarPreview | null>(null)
  let stop: (() => void) | null = null
  /** The click that ends a drag is none: it comes before anything that was put off. */
  let dragged = false

  function commandOf(row: BarRow, part: BarPart, shift: number): Command | null {
    const current = plan()
    const module = findModule(current, row.id)
    const weeks = module ? weeksOf(current, module.semester) : []
    if (row.first === null || row.last === null || shift === 0) return null
    const week = (index: number): string => weeks[clamp(index, 0, weeks.length - 1)]?.monday ?? ''
    if (part === 'body') return { type: 'moveSpread', module: row.id, to: week(row.first + shift) }
    const first = part === 'start' ? Math.min(row.first + shift, row.last) : row.first
    const last = part === 'end' ? Math.max(row.last + shift, row.first) : row.last
    return { type: 'resizeSpread', module: row.id, first: week(first), last: week(last) }
  }

  function show(row: BarRow, command: Command | null): void {
    const module = findModule(plan(), row.id)
    if (!module || !command) preview.value = null
    else if (command.type === 'moveSpread') preview.value = previewBar(plan(), row, movedMinutes(plan(), module, command.to))
    else if (command.type === 'resizeSpread') preview.value = previewBar(plan(), row, resizedMinutes(plan(), module, command.first, command.last))
  }

  function grab(event: PointerEvent, row: BarRow, part: BarPart): void {
    const bar = event.currentTarget
    if (event.button !== 0 || row.first === null || !(bar instanceof HTMLElement)) return
    const width = bar.closest('td')?.getBoundingClientRect().width ?? 0
    if (width <= 0) return
    stop?.()
    dragged = false
    bar.setPointerCapture(event.pointerId)
    const listening = new AbortController()
    const start = event.clientX
    let shift = 0
    let command: Command | null = null

    const move = ({ clientX }: PointerEvent): void => {
      dragged ||= Math.abs(clientX - start) > THRESHOLD
      const next = dragged ? Math.round((clientX - start) / width) : 0
      if (next === shift) return
      shift = next
      command = commandOf(row, part, shift)
      show(row, command)
    }
    const end = (): void => {
      listening.abort()
      preview.value = null
      stop = null
    }
    // Let go of by Escape or not, the click comes with the release of the button.
    const release = (): void => void setTimeout(() => (dragged = false))
    window.addEventListener('pointerup', release, { once: true, capture: true })
    const options = { signal: listening.signal }
    bar.addEventListener('pointermove', move, options)
    bar.addEventListener(
      'pointerup',
      () => {
        const wanted = command
        end()
        if (wanted) commit(wanted)
      },
      options
    )
    bar.addEventListener('pointercancel', end, options)
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return
        key.stopPropagation()
        end()
      },
      { ...options, capture: true }
    )
    stop = end
  }

  onScopeDispose(() => stop?.())
  return { preview, grab, isDrag: () => dragged }
}
