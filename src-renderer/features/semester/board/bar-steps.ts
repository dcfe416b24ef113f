import type { Command } from '@/domain/plan/command'
import type { Week } from '@/domain/schedule/weeks'
import type { BarRow } from './bar-rows'

/** What keys and menu do to a bar, one teaching week at a time. */
export type BarStep = 'earlier' | 'later' | 'startEarlier' | 'startLater' | 'endEarlier' | 'endLater'

/** The place after or before an index; undefined at the semester's ends. */
function next(places: readonly number[], index: number, step: 1 | -1): number | undefined {
  return step > 0 ? places.find((place) => place > index) : places.findLast((place) => place < index)
}

/** The command of a step; null when the bar is at its end, or would vanish. */
export function stepCommand(row: BarRow, step: BarStep, weeks: readonly Week[], places: readonly number[]): Command | null {
  const { first, last } = row
  if (first === null || last === null) return null
  const monday = (index: number): string => weeks[index]?.monday ?? ''
  const resize = (from: number | undefined, to: number | undefined): Command | null =>
    from === undefined || to === undefined || from > to ? null : { type: 'resizeSpread', module: row.id, first: monday(from), last: monday(to) }
  switch (step) {
    case 'earlier':
    case 'later': {
      const start = next(places, first, step === 'later' ? 1 : -1)
      const isAtEnd = step === 'later' && next(places, last, 1) === undefined
      return start === undefined || isAtEnd ? null : { type: 'moveSpread', module: row.id, to: monday(start) }
    }
    case 'startEarlier':
      return resize(next(places, first, -1), last)
    case 'startLater':
      return resize(next(places, first, 1), last)
    case 'endEarlier':
      return resize(first, next(places, last, -1))
    case 'endLater':
      return resize(first, next(places, last, 1))
  }
}

/** The step that a key asks for: arrows move, with Shift they move the end, with Alt the start. */
export function stepOfKey(event: KeyboardEvent): BarStep | null {
  if (event.ctrlKey || event.metaKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return null
  const isLater = event.key === 'ArrowRight'
  if (event.shiftKey && event.altKey) return null
  if (event.shiftKey) return isLater ? 'endLater' : 'endEarlier'
  if (event.altKey) return isLater ? 'startLater' : 'startEarlier'
  return isLater ? 'later' : 'earlier'
}
