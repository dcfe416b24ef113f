/**
 * Circles in a graph, each once, as the items met on the way round, in the order of the list. Walked without recursion:
 * a file may chain thousands of prerequisites.
 */
export function cyclesOf<T>(items: readonly T[], next: (item: T) => readonly T[]): T[][] {
  const cycles: T[][] = []
  const done = new Set<T>()
  for (const start of items) {
    if (done.has(start)) continue
    /** The way from the start to where one is; beside each item its neighbours and how many were looked at. */
    const path = [{ item: start, neighbours: next(start), seen: 0 }]
    const onPath = new Map([[start, 0]])
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const neighbour = step.neighbours[step.seen++]
      if (neighbour === undefined) {
        path.pop()
        onPath.delete(step.item)
        done.add(step.item)
      } else if (onPath.has(neighbour)) {
        cycles.push(path.slice(onPath.get(neighbour)).map(({ item }) => item))
      } else if (!done.has(neighbour)) {
        onPath.set(neighbour, path.length)
        path.push({ item: neighbour, neighbours: next(neighbour), seen: 0 })
      }
    }
  }
  return cycles
}
