import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)), 'utf8')
}

export function resource(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../../resources/${name}`, import.meta.url)), 'utf8'))
}
