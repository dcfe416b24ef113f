import type { Locator } from '@playwright/test'

/** More than any screen has. */
const MOST_STOPS = 200

/** Presses Tab until the element has the focus: what no key reaches, nobody can use without a pointer. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await target.page().keyboard.press(key)
  }
  throw new Error(`${key} never reached ${target}.`)
}
