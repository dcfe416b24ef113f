import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Maquette } from '../maquette/maquette'
import { contentOf } from '../plan/content'
import type { Plan } from '../plan/plan'
import { canonicalJson } from './canonical-json'

export type ContentHash = `sha256-${string}`

/**
 * Fingerprint of what a plan says: two plans with the same hash read the same. The revision and the
 * date of the last change are left out, so that undoing a change gives the former hash back, and with
 * it the tutor's verdict.
 */
export function contentHash(plan: Plan): ContentHash {
  return hashOf(contentOf(plan))
}

/** Fingerprint of a maquette, all its fields included. */
export function maquetteHash(maquette: Maquette): ContentHash {
  return hashOf(maquette)
}

/** SHA-256 of the canonical JSON of any plain value. */
export function hashOf(value: unknown): ContentHash {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`
}
