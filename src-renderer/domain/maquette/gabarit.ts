/** Id of the maquette that ships: a frame of placeholders, which no IUT drew up and nothing changes. */
export const GABARIT_ID = 'gabarit-gmp'
