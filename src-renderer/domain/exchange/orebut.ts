/** ORéBUT, the tool with which the departments write their curricula: its two XML exports. */
export { parseFormation, readFormation } from './orebut/formation'
export { parseFramework, readFramework, type DatedCode } from './orebut/framework'
export type { FormationNote, FormationNoteCode } from './orebut/notes'
export type { OrebutError, OrebutErrorCode } from './orebut/orebut-error'
