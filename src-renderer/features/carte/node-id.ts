export type NodeKind = 'station' | 'gate' | 'branch'

/** Name of one thing of the carte that can be reached: `station:<module id>`, `gate:<key>`, `branch:<parcours>`. */
export function nodeId(kind: NodeKind, target: string): string {
  return `${kind}:${target}`
}
