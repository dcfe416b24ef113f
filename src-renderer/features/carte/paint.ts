/** Colours of the carte by their name in `ui/tokens.css`, with the light value there: what a file carries away. */
export const LIGHT = {
  ink: '#16202b',
  muted: '#56677a',
  'line-strong': '#7c8c9c',
  paper: '#ffffff',
  ground: '#f4f7fa',
  accent: '#1f4e8c',
  success: '#1e6b41',
  warning: '#b45309',
  danger: '#b3261e',
  'competence-1': '#d2453c',
  'competence-2': '#e07b2e',
  'competence-3': '#c99700',
  'competence-4': '#2e8b57',
  'competence-5': '#2b6cb0',
  'competence-5-text': '#1f5a99'
} as const

export type Token = keyof typeof LIGHT
export type Paint = Token | 'none'

/** How names become values: properties of the page on screen, plain values in a file. */
export interface Theme {
  colour: (paint: Paint) => string
  font: string
}

/** On screen and in print the page's own tokens decide, dark theme included. */
export const screenTheme: Theme = {
  colour: (paint) => (paint === 'none' ? 'none' : `var(--${paint})`),
  font: 'var(--font-sans)'
}

/** A file that leaves the program is read on white paper. */
export const fileTheme: Theme = {
  colour: (paint) => (paint === 'none' ? 'none' : LIGHT[paint]),
  font: "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
}

const COMPETENCES: readonly Token[] = ['competence-1', 'competence-2', 'competence-3', 'competence-4', 'competence-5']

/** Colour of a competence by its number, 1 to 5. */
export function competenceToken(number: number): Token {
  return COMPETENCES[number - 1] ?? 'line-strong'
}
