/** `node scripts/prepare.mjs`: prepares the machine and prints the path of the Electron binary. */
import { prepare } from './lib/prepare.mjs'
import { script } from './lib/process.mjs'

await script(async () => {
  const runtime = await prepare({ display: true })
  console.log(runtime.executable)
  return 0
})
