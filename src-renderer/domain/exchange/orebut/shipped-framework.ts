import json from '@resources/framework-but-gmp.json'
import type { Framework } from '../../framework/framework'

/**
 * The national framework that ships: a formation names compétences, and only the framework tells their
 * numbers, semesters and parcours. A unit test checks the file against its schema.
 */
export const shippedFramework: Framework = { ...json, format: 'gamme/framework' }
