import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/**
 * Says what the script is doing, apart from what it answers on its standard output.
 * @param {string} message
 */
export function say(message) {
  console.error(`[gamme] ${message}`)
}

/** A failure whose message is all that the person at the terminal needs: no stack is printed. */
export class Stop extends Error {}

/**
 * Runs a program in the project, its output shown, and gives its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.once('error', reject)
    // A program ended by a signal has no code; it must not pass for a success.
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a program and gives what it wrote.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout?.on('data', (chunk) => (stdout += chunk))
    child.stderr?.on('data', (chunk) => (stderr += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
  })
}

/**
 * Runs the program of a package's `bin`, through this Node: no shell, the same on every system.
 * @param {string} file path of the script, from the project's root
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNode(file, args, options = {}) {
  return run(process.execPath, [file, ...args], options)
}

/**
 * Runs one of package.json's scripts.
 * @param {string} name
 */
export function runNpm(name) {
  // Under npm, its own file is known; started by hand, a shell finds it (on Windows it is not an executable).
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? runNode(npm, ['run', '--silent', name]) : run('npm', ['run', '--silent', name], { shell: process.platform === 'win32' })
}

/**
 * Runs a script's main function: its code becomes the exit code, a `Stop` its sentence alone.
 * @param {() => Promise<number>} main
 */
export async function script(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(`[gamme] ${error.message}`)
    process.exitCode = 1
  }
}
