// Writes resources/schemas from the schemas of the domain. A unit test fails while they differ.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const { module } = await runnerImport(join(root, 'scripts/json-schemas.ts'), {
  root,
  configFile: false,
  resolve: { alias: { '@': join(root, 'src-renderer'), '@resources': join(root, 'resources') } }
})
const folder = join(root, 'resources/schemas')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(module.jsonSchemaFiles())) {
  writeFileSync(join(folder, name), text)
  console.log(join(folder, name))
}
