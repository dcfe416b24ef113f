import { onScopeDispose } from 'vue'
import type { MenuCommand } from '@/platform/bridge'

type Handler = () => unknown

const handlers = new Map<MenuCommand, Handler>()

/** Gives a command its work while the calling component lives; menu, palette and shortcuts then run it. */
export function handleCommand(command: MenuCommand, handler: Handler): void {
  handlers.set(command, handler)
  onScopeDispose(() => {
    // A screen that mounts before the one it replaces is gone must keep its own handler.
    if (handlers.get(command) === handler) handlers.delete(command)
  })
}

/** Runs a command; false when nothing on the screen handles it now. */
export function runCommand(command: MenuCommand): boolean {
  const handler = handlers.get(command)
  handler?.()
  return handler !== undefined
}

/** Whether something on the screen handles a command now. */
export function handles(command: MenuCommand): boolean {
  return handlers.has(command)
}
