import { basename, join } from 'node:path'

/** Whether the output names a folder: it is one, ends as one, or several documents must go there. */
export function isFolderOutput(output: string, documents: number, exists: boolean): boolean {
  return exists || /[\\/]$/.test(output) || documents > 1
}

/** Paths in the folder, named as the plans are, told apart where two are alike. */
export function outputPaths(inputs: readonly string[], folder: string, extension: string): string[] {
  const used = new Set<string>()
  return inputs.map((input) => {
    const stem = basename(input).replace(/\.gamme$/i, '')
    let name = stem
    // Case does not tell files apart on Windows and macOS.
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${stem} (${n})`
    used.add(name.toLowerCase())
    return join(folder, `${name}.${extension}`)
  })
}
