import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src-renderer/ui/tokens.css', 'utf8')

/** The light and the dark value of each colour token. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }])
)

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const PAPERS = ['ground', 'paper', 'raised', 'hover']
const numbers = [1, 2, 3, 4, 5]

/** [text, background] that meet in the interface: 4.5 to 1. */
const TEXTS: [string, string][] = [
  ...PAPERS.flatMap((paper) => ['ink', 'muted', 'accent', 'success', 'danger'].map((text): [string, string] => [text, paper])),
  ...['ground', 'paper', 'raised'].map((paper): [string, string] => ['warning', paper]),
  ...['accent', 'success', 'warning', 'danger'].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...['accent-soft', 'success-soft', 'warning-soft', 'danger-soft'].map((soft): [string, string] => ['ink', soft]),
  ['muted', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
  ['navigation-ink', 'navigation'],
  ['navigation-muted', 'navigation'],
  ...numbers.flatMap((number): [string, string][] => [
    [`competence-${number}-text`, 'ground'],
    [`competence-${number}-text`, 'paper'],
    [`competence-${number}-text`, `competence-${number}-soft`]
  ])
]

/** What shows where a control is and where the focus is: 3 to 1. */
const SHAPES: [string, string][] = [
  ['line-strong', 'paper'],
  ['line-strong', 'ground'],
  ['focus', 'paper'],
  ['focus', 'ground']
]

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const ratio = (first: string, second: string): number => contrast(tokens.get(first)![theme], tokens.get(second)![theme])

  it.each(TEXTS)('lets one read %s on %s', (text, background) => {
    expect(ratio(text, background)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SHAPES)('lets one see %s on %s', (shape, background) => {
    expect(ratio(shape, background)).toBeGreaterThanOrEqual(3)
  })
})
