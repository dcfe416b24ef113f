import { basename } from 'node:path'
import type { FileKind } from '@/platform/bridge'
import type { Locale } from './shell-state'

/** First the extension given to a file saved without one. */
export const extensions: Record<FileKind, readonly [string, ...string[]]> = {
  plan: ['gamme'],
  maquette: ['gamme-maquette'],
  review: ['gamme-revue'],
  xml: ['xml'],
  json: ['json'],
  table: ['csv', 'xlsx', 'tsv', 'txt'],
  calendar: ['ics'],
  zip: ['zip'],
  pdf: ['pdf'],
  html: ['html'],
  svg: ['svg'],
  png: ['png']
}

const names: Record<Locale, Record<FileKind | 'all', string>> = {
  fr: {
    plan: 'Plan Gamme',
    maquette: 'Maquette Gamme',
    review: 'Revue Gamme',
    xml: 'Fichier XML',
    json: 'Fichier JSON',
    table: 'Tableau',
    calendar: 'Calendrier',
    zip: 'Archive ZIP',
    pdf: 'Document PDF',
    html: 'Page HTML',
    svg: 'Image SVG',
    png: 'Image PNG',
    all: 'Tous les fichiers reconnus'
  },
  en: {
    plan: 'Gamme plan',
    maquette: 'Gamme maquette',
    review: 'Gamme review',
    xml: 'XML file',
    json: 'JSON file',
    table: 'Table',
    calendar: 'Calendar',
    zip: 'ZIP archive',
    pdf: 'PDF document',
    html: 'HTML page',
    svg: 'SVG picture',
    png: 'PNG picture',
    all: 'All supported files'
  }
}

export interface Filter {
  name: string
  extensions: string[]
}

/** Filters of a dialog; several kinds are first offered together. */
export function filters(kinds: readonly FileKind[], locale: Locale): Filter[] {
  const each = kinds.map((kind) => ({ name: names[locale][kind], extensions: [...extensions[kind]] }))
  if (each.length < 2) return each
  return [{ name: names[locale].all, extensions: each.flatMap((filter) => filter.extensions) }, ...each]
}

/** GTK's dialog adds no extension by itself, and a plan without one opens nothing when double-clicked. */
export function withExtension(path: string, kind: FileKind): string {
  const known = extensions[kind].some((extension) => path.toLowerCase().endsWith(`.${extension}`))
  return known ? path : `${path}.${extensions[kind][0]}`
}

/** A file name that every system accepts, from one that the page proposes. */
export function safeFileName(name: string): string {
  const cleaned = basename(name.replaceAll('\\', '/'))
    .replaceAll(/[\p{Cc}<>:"|?*]/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return cleaned === '' ? 'gamme' : cleaned
}
