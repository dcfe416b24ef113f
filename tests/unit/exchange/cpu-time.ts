/**
 * Milliseconds of processor used so far. Unlike the clock on the wall, it does not run while the machine
 * does other things, so that a bound on it fails for the right reason alone.
 */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
