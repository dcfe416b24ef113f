/** Colours of the carte by their name in `ui/tokens.css`. */
export const TOKENS = [
  'ink',
  'muted',
  'line',
  'line-strong',
  'paper',
  'ground',
  'accent',
  'accent-soft',
  'success',
  'warning',
  'danger',
  'competence-1',
  'competence-2',
  'competence-3',
  'competence-4',
  'competence-5',
  'competence-5-text'
] as const
export type Token = (typeof TOKENS)[number]
export type Paint = Token | 'none'

export type Font = 'sans' | 'mono'

/** How names become values: properties of the page on screen, plain values in a file. */
export interface Theme {
  colour: (paint: Paint) => string
  font: (font: Font) => string
}

/** On screen and in print the page's own tokens decide, dark theme included. */
export const screenTheme: Theme = {
  colour: (paint) => (paint === 'none' ? 'none' : `var(--${paint})`),
  font: (font) => `var(--font-${font})`
}

const LIGHT: Record<Token, string> = {
  ink: '#16202b',
  muted: '#56677a',
  line: '#dde4eb',
  'line-strong': '#7c8c9c',
  paper: '#ffffff',
  ground: '#f4f7fa',
  accent: '#1f4e8c',
  'accent-soft': '#e9f0f9',
  success: '#1e6b41',
  warning: '#b45309',
  danger: '#b3261e',
  'competence-1': '#d2453c',
  'competence-2': '#e07b2e',
  'competence-3': '#c99700',
  'competence-4': '#2e8b57',
  'competence-5': '#2b6cb0',
  'competence-5-text': '#1f5a99'
}

const FONTS: Record<Font, string> = {
  sans: "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
  mono: "'IBM Plex Mono', Consolas, 'DejaVu Sans Mono', monospace"
}

/** A file that leaves the program is read on white paper. */
export const fileTheme: Theme = {
  colour: (paint) => (paint === 'none' ? 'none' : LIGHT[paint]),
  font: (font) => FONTS[font]
}

const COMPETENCES: readonly Token[] = ['competence-1', 'competence-2', 'competence-3', 'competence-4', 'competence-5']

/** Colour of a competence by its number, 1 to 5. */
export function competenceToken(number: number): Token {
  return COMPETENCES[number - 1] ?? 'line-strong'
}
