/** Message files by namespace: `./messages/fr/plans.json` becomes `{ plans: {...} }`. */
export function collect<T>(files: Record<string, T>): Record<string, T> {
  const messages: Record<string, T> = {}
  for (const [file, content] of Object.entries(files)) {
    messages[file.slice(file.lastIndexOf('/') + 1, -'.json'.length)] = content
  }
  return messages
}
