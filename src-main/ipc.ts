import type { WebContents, WebFrameMain } from 'electron'
import * as v from 'valibot'
import type { BridgeResult } from '@/platform/bridge'
import { failure } from './bridge-error'
import type { Notices, Requests, Signals } from './channels'
import { log } from './log'
import { payloads } from './payloads'

export type Handlers = { [C in keyof Requests]: (...args: Parameters<Requests[C]>) => ReturnType<Requests[C]> }
export type Listeners = { [C in keyof Signals]: (...args: Signals[C]) => void }

const signalPayloads: { [C in keyof Signals]: v.GenericSchema<unknown, Signals[C]> } = {
  'app.ready': v.strictTuple([]),
  'app.flushed': v.strictTuple([v.pipe(v.number(), v.safeInteger())]),
  'files.listening': v.strictTuple([])
}

/**
 * Answers the page's requests: from this window's own top frame only, with a valid payload only. Another page of the
 * same origin (the hidden one that prints) has no handler at all.
 */
export function answerRequests(contents: WebContents, handlers: Handlers, trustedOrigin: string): void {
  for (const channel of Object.keys(handlers) as (keyof Requests)[]) {
    contents.ipc.handle(channel, (event, ...args) =>
      isTrusted(event.senderFrame, trustedOrigin)
        ? answer(channel, handlers, args)
        : failure('refused', 'The sender is not the application.')
    )
  }
}

export function hearSignals(contents: WebContents, listeners: Listeners, trustedOrigin: string): void {
  for (const channel of Object.keys(listeners) as (keyof Signals)[]) {
    contents.ipc.on(channel, (event, ...args) => {
      if (isTrusted(event.senderFrame, trustedOrigin)) hear(channel, listeners, args)
    })
  }
}

/** Says something to the page. */
export function notify<C extends keyof Notices>(contents: WebContents, channel: C, ...args: Notices[C]): void {
  contents.send(channel, ...args)
}

async function answer<C extends keyof Requests>(channel: C, handlers: Handlers, args: unknown[]): Promise<BridgeResult<unknown>> {
  const payload = v.safeParse(payloads[channel], args)
  if (!payload.success) return failure('invalid-payload', `${channel}: ${payload.issues[0].message}`)
  try {
    return await handlers[channel](...payload.output)
  } catch (error) {
    log('error', `${channel} failed`, error)
    return failure('failed', error instanceof Error ? error.message : String(error))
  }
}

function hear<C extends keyof Signals>(channel: C, listeners: Listeners, args: unknown[]): void {
  const payload = v.safeParse(signalPayloads[channel], args)
  if (payload.success) listeners[channel](...(payload.output as Signals[C]))
}

/** A frame inside the page, or a page of another origin, has no business with the shell. */
export function isTrusted(frame: WebFrameMain | null, trustedOrigin: string): boolean {
  return frame !== null && frame.parent === null && frame.origin === trustedOrigin
}
