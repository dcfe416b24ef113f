import type { Locator } from '@playwright/test'

/**
 * Presses, moves in steps and releases: what starts a native drag in Chromium.
 * @param level keeps the pointer at its height: a target taller than the window has its middle outside it
 */
export async function drag(source: Locator, target: Locator, { level = false } = {}): Promise<void> {
  await source.scrollIntoViewIfNeeded()
  const from = await source.boundingBox()
  const to = await target.boundingBox()
  if (!from || !to) throw new Error('Nothing to drag, or nowhere to drop.')
  const { mouse } = source.page()
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
  await mouse.move(start.x, start.y)
  await mouse.down()
  await mouse.move(start.x + 12, start.y, { steps: 4 })
  await mouse.move(to.x + to.width / 2, level ? start.y : to.y + to.height / 2, { steps: 10 })
  await mouse.up()
}
