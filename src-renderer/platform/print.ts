import type { PrintDoor } from './print-door'

declare global {
  interface Window {
    /** Put there by the preload of the hidden window, or by `browser-print.ts` in the page that holds the frame. */
    gammePrint?: PrintDoor
  }
}

const door = window.gammePrint ?? window.parent.gammePrint

if (!door) throw new Error('print.html was opened by itself: it has nothing to print')

/** The one door of the page that prints. */
export const printDoor: PrintDoor = door
