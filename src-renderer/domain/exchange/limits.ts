/**
 * Bounds of what is read from a file. A real plan holds some 20,000 values in 300 kB, nested 8 deep:
 * beyond these bounds a file is hostile or broken, and reading it would freeze the window or fill the memory.
 */
export const MAX_TEXT_LENGTH = 50_000_000
export const MAX_DEPTH = 64
/** Values of a JSON text: each costs memory and checks, whatever its length. */
export const MAX_VALUES = 200_000

/** A bulletin of one semester has some 30 kB. */
export const MAX_BULLETIN_LENGTH = 5_000_000

/** XML and table files are smaller by nature. */
export const MAX_XML_LENGTH = 5_000_000
export const MAX_XML_DEPTH = 32
/** A maquette of all parcours has some 170 modules. */
export const MAX_MODULES = 5_000

export const MAX_TABLE_LENGTH = 10_000_000
export const MAX_TABLE_ROWS = 10_000
export const MAX_TABLE_COLUMNS = 200

/** A timetable of a year has some 500 kB. */
export const MAX_CALENDAR_LENGTH = 5_000_000
