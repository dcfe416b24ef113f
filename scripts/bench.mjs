/** `npm run bench [-- --json] [-- --only TEXT]`: the table of measurements, or those whose name holds the text. */
import { benchApp } from './lib/bench-app.mjs'
import { benchCode } from './lib/bench-code.mjs'
import { benchScreens } from './lib/bench-screens.mjs'
import { build } from './lib/build.mjs'
import { prepare } from './lib/prepare.mjs'
import { script } from './lib/process.mjs'
import { table } from './lib/statistics.mjs'

await script(async () => {
  const args = process.argv.slice(2)
  const json = args.includes('--json')
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : ''

  const measures = await benchCode(only)
  const screens = only === '' || only.startsWith('screen')
  const app = only === '' || only.startsWith('app')
  if (screens || app) {
    const runtime = await prepare({ display: true })
    await build()
    if (screens) measures.push(...(await benchScreens(runtime, only)))
    if (app) measures.push(...(await benchApp(runtime.executable)))
  }
  console.log(json ? JSON.stringify(measures, null, 2) : table(measures))
  return measures.length > 0 ? 0 : 1
})
