/** `npm run bench [-- --json] [-- --only TEXT]`: the table of measurements. */
import { benchApp } from './lib/bench-app.mjs'
import { benchCode } from './lib/bench-code.mjs'
import { build } from './lib/build.mjs'
import { prepare } from './lib/prepare.mjs'
import { script } from './lib/process.mjs'
import { table } from './lib/statistics.mjs'

await script(async () => {
  const args = process.argv.slice(2)
  const json = args.includes('--json')
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : ''

  const measures = await benchCode(only)
  if (only === '' || only.startsWith('app')) {
    const { executable } = await prepare({ display: true })
    await build()
    measures.push(...(await benchApp(executable)))
  }
  console.log(json ? JSON.stringify(measures, null, 2) : table(measures))
  return measures.length > 0 ? 0 : 1
})
