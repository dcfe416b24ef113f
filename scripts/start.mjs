/** `npm start [-- files]`: prepares the machine, builds, and opens the application; with no display, runs the demo tour. */
import { rmSync } from 'node:fs'
import { buildIfNeeded } from './lib/build.mjs'
import { hasDisplay } from './lib/display.mjs'
import { electronArguments } from './lib/electron.mjs'
import { inProject } from './lib/paths.mjs'
import { runPlaywright } from './lib/playwright.mjs'
import { prepare } from './lib/prepare.mjs'
import { run, say, script } from './lib/process.mjs'

await script(async () => {
  const shown = hasDisplay()
  const runtime = await prepare({ display: !shown })
  await buildIfNeeded()
  if (shown) return run(runtime.executable, electronArguments(process.argv.slice(2)))

  say('no display: running the demo tour on a virtual one')
  rmSync(inProject('out', 'demo'), { recursive: true, force: true })
  const code = await runPlaywright(runtime, 'demo', ['--reporter', 'list'])
  if (code === 0) say(`screenshots and files are in ${inProject('out', 'demo')}`)
  return code
})
