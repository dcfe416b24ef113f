import { spawn } from 'node:child_process'
import { Stop } from './process.mjs'

/** Whether a window opened now would be seen by someone. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Starts a virtual display on a number that the server picks itself, so that parallel runs never meet.
 * Does nothing outside Linux, where windows open on the real desktop.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>} the environment for the programs shown there
 */
export async function startVirtualDisplay() {
  if (process.platform !== 'linux') return { env: process.env, stop: () => {} }
  // Without `-noreset` the server starts anew when its last client leaves, and turns away one that comes meanwhile.
  const args = ['-noreset', '-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => void server.kill()
  process.once('exit', stop)
  // Ended by a signal, a process runs no `exit` listener, and the server would stay for ever.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => process.exit(1))

  const number = await new Promise((resolve, reject) => {
    let text = ''
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    pipe.on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(text.trim())
    })
    server.once('error', () => reject(new Stop('Xvfb cannot be started.')))
    server.once('exit', (code) => reject(new Stop(`Xvfb stopped before it was ready (code ${code}).`)))
  })

  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, DISPLAY: `:${number}` }
  // Electron would prefer the person's Wayland session to the virtual display.
  delete env.WAYLAND_DISPLAY
  return { env, stop }
}
