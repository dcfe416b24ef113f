import { prepareRuntime } from './runtime.mjs'
import { prepareSystem } from './system.mjs'

/**
 * Everything that a fresh machine lacks: an Electron binary, the libraries it needs, a virtual display's server.
 * A second call finds it all in place and costs less than a second.
 * @param {{ display: boolean }} needs `display`: a virtual display will be started
 */
export async function prepare(needs) {
  const runtime = await prepareRuntime()
  await prepareSystem(runtime.executable, needs)
  return runtime
}
