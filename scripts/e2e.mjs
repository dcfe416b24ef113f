/** `npm run test:e2e [-- Playwright's arguments]`: the end-to-end tests in the real Electron. */
import { buildIfNeeded } from './lib/build.mjs'
import { runPlaywright } from './lib/playwright.mjs'
import { prepare } from './lib/prepare.mjs'
import { script } from './lib/process.mjs'

await script(async () => {
  const runtime = await prepare({ display: true })
  await buildIfNeeded()
  return runPlaywright(runtime, 'e2e', process.argv.slice(2))
})
