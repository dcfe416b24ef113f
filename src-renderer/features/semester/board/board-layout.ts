/** In rem: a narrower week no longer holds its figures. */
const WEEK = 2.25
/** Names of modules are given a fifth of the board, within these bounds. */
const NAME = { share: 0.2, least: 13, most: 20 }
/** In little room the names give way to the weeks: they stay whole in the name of each bar. */
const SHORT_NAME = 9

/** Widths of a board, in rem. */
export interface BoardLayout {
  name: number
  /** What all the weeks need. */
  least: number
  /** True when there is less: the board then scrolls by itself. */
  crowded: boolean
}

export function boardLayout(width: number, weeks: number): BoardLayout {
  const least = NAME.least + WEEK * weeks
  if (width > 0 && width < least) return { name: SHORT_NAME, least: SHORT_NAME + WEEK * weeks, crowded: true }
  const spare = width - WEEK * weeks
  return { name: Math.max(NAME.least, Math.min(NAME.share * width, NAME.most, spare)), least, crowded: false }
}
