import type { BridgeErrorCode, BridgeResult } from '@/platform/bridge'

const codes: Record<string, BridgeErrorCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'too-large'
}

const absent = new Set(['ENOENT', 'ENOTDIR'])

/** An error of the file system as a value of the bridge. */
export function systemFailure(error: unknown, trying: 'read' | 'write'): { ok: false; error: { code: BridgeErrorCode; detail: string } } {
  const system = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const otherwise = trying === 'write' ? 'unwritable' : absent.has(system) ? 'not-found' : 'unreadable'
  return { ok: false, error: { code: codes[system] ?? otherwise, detail: error instanceof Error ? error.message : String(error) } }
}

export function failure(code: BridgeErrorCode, detail: string): BridgeResult<never> {
  return { ok: false, error: { code, detail } }
}

export function success<T>(value: T): BridgeResult<T> {
  return { ok: true, value }
}
