/** `npm run dist`: packages for this platform, with the official Electron, into `dist/`. */
import { build } from './lib/build.mjs'
import { runNode, script } from './lib/process.mjs'

await script(async () => {
  await build()
  return runNode('node_modules/electron-builder/cli.js', ['--publish', 'never', ...process.argv.slice(2)])
})
