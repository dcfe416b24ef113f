import type { Framework } from '@/domain/framework/framework'
import { checkMaquette } from '@/domain/maquette/check-maquette'
import { maquetteCompleteness } from '@/domain/maquette/completeness'
import type { Maquette } from '@/domain/maquette/maquette'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'

const framework = frameworkFile as Framework
const gabarit = gabaritFile as Maquette

/** What is computed anew at each figure that is typed; a copy, since what is known of a maquette is kept by it. */
const changed = (): Maquette => ({ ...gabarit, semesters: gabarit.semesters.map((semester) => ({ ...semester })) })

export const benchmarks = [
  { name: 'maquette: checks of the whole', run: () => checkMaquette(changed(), framework).length },
  { name: 'maquette: completeness of the whole', run: () => maquetteCompleteness(changed()).placeholders.length }
]
