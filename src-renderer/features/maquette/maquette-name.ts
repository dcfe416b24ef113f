import { GABARIT_ID } from '@/domain/maquette/gabarit'
import type { Maquette } from '@/domain/maquette/maquette'

/** A maquette's name on the screen. The gabarit is called what it is, so that nobody takes it for the IUT's own. */
export function maquetteName({ id, name }: Pick<Maquette, 'id' | 'name'>, t: (key: string) => string): string {
  return id === GABARIT_ID ? t('maquette.gabarit') : name.trim() || t('maquette.untitled')
}
