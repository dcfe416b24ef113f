import { sameData } from '../../same-data'
import type { Maquette } from '../maquette'
import { changeMaquette, type CheckedMaquette, type MaquetteCommandOf } from './maquette-recipe'

/** Takes the content of a maquette read from a file in place of one's own; the id stays, so that plans know it again. */
export function importContent(maquette: Maquette, command: MaquetteCommandOf<'importContent'>): CheckedMaquette {
  const next: Record<string, unknown> = { ...command.maquette, id: maquette.id }
  const former: Record<string, unknown> = { ...maquette }
  return changeMaquette((draft) => {
    const fields = draft as unknown as Record<string, unknown>
    for (const field of Object.keys(former)) if (!Object.hasOwn(next, field)) delete fields[field]
    // Fields that are the same stay out of the patches, which are kept for long.
    for (const [field, value] of Object.entries(next)) if (!sameData(value, former[field])) fields[field] = value
  })
}
