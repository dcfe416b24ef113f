/** `npm run dev`: the application with hot reload. */
import { hasDisplay } from './lib/display.mjs'
import { electronEnvironment } from './lib/electron.mjs'
import { prepare } from './lib/prepare.mjs'
import { Stop, runNode, script } from './lib/process.mjs'

await script(async () => {
  if (!hasDisplay()) throw new Stop('npm run dev needs a display.')
  const runtime = await prepare({ display: false })
  const sandbox = process.getuid?.() === 0 ? ['--noSandbox'] : []
  return runNode('node_modules/electron-vite/bin/electron-vite.js', ['dev', ...sandbox, ...process.argv.slice(2)], {
    env: { ...process.env, ...electronEnvironment(runtime) }
  })
})
