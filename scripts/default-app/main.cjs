/**
 * Stands in for Electron's own default app, which the replacement runtime lacks:
 * `electron <folder>` takes the folder's name, version and main from its package.json.
 */
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { pathToFileURL } = require('node:url')

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('usage: electron <folder of the application>')
  process.exit(1)
}

const appPath = resolve(folder)
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(appPath)

import(pathToFileURL(join(appPath, manifest.main)).href).catch((error) => {
  console.error(error)
  process.exit(1)
})
