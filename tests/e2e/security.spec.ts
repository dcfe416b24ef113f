import { expect, test } from './support/launch'

test('smoke', async ({ gamme }) => {
  console.log(await gamme.page.evaluate(() => [location.href, document.body.innerText, Object.keys((window as never as {gamme: object}).gamme)]))
  console.log(await gamme.electron.evaluate(({ app }) => [app.getPath('userData'), app.getName(), app.getVersion(), app.isPackaged]))
  expect(await gamme.page.evaluate(() => location.href)).toBe('gamme://app/')
  await gamme.restart()
})
