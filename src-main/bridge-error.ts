import type { BridgeErrorCode, BridgeResult } from '@/platform/bridge'

const codes: Record<string, BridgeErrorCode> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'too-large'
}

/** An error of the file system as a value of the bridge; `otherwise` says what was being tried. */
export function systemFailure(error: unknown, otherwise: BridgeErrorCode): { ok: false; error: { code: BridgeErrorCode; detail: string } } {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? codes[error.code] : undefined
  return { ok: false, error: { code: code ?? otherwise, detail: error instanceof Error ? error.message : String(error) } }
}

export function failure(code: BridgeErrorCode, detail: string): BridgeResult<never> {
  return { ok: false, error: { code, detail } }
}

export function success<T>(value: T): BridgeResult<T> {
  return { ok: true, value }
}
