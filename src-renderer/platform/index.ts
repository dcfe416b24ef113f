import type { Bridge } from './bridge'
import { createBrowserBridge } from './browser-bridge'

declare global {
  interface Window {
    /** Put there by the preload; absent in a plain browser. */
    gamme?: Bridge
  }
}

const shell = typeof window === 'undefined' ? undefined : window.gamme

/** The one door to what carries the product. */
export const bridge: Bridge = shell ?? createBrowserBridge()
