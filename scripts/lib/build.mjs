import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './paths.mjs'
import { Stop, runNode, say } from './process.mjs'

const sources = ['src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'vite.renderer.ts', 'package.json', 'package-lock.json']
const stamp = inProject('out', 'built')

/** Builds the application into `out/`. */
export async function build() {
  const startedAt = new Date()
  say('building')
  const code = await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
  if (code !== 0) throw new Stop('the build failed; see above.')
  mkdirSync(inProject('out'), { recursive: true })
  // The start, not the end: a file saved during the build must cause another one.
  writeFileSync(stamp, startedAt.toISOString())
}

/** Builds only when a source is newer than the last build. */
export async function buildIfNeeded() {
  if (!existsSync(stamp) || newest(sources.map((source) => inProject(source))) > statSync(stamp).mtimeMs) await build()
}

/**
 * Time of the latest change among files and folders; a folder's own time tells of a deleted file.
 * @param {readonly string[]} paths
 * @returns {number} milliseconds
 */
export function newest(paths) {
  return Math.max(
    0,
    ...paths.filter((path) => existsSync(path)).map((path) => {
      const info = statSync(path)
      if (!info.isDirectory()) return info.mtimeMs
      return Math.max(info.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))))
    })
  )
}
