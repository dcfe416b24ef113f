import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  pages: number
  /** Of each page, in points. */
  sizes: { width: number; height: number }[]
  /** Of each page, spaces made alike. */
  texts: string[]
  title: string
  language: string | null
  tagged: boolean
  /** Roles in the structure of the first page: headings, tables, figures. */
  roles: Set<string>
  /** Text in place of the pictures. */
  alternatives: string[]
  outline: string[]
}

interface Node {
  role?: string
  alt?: string
  children?: Node[]
}

/** What a PDF says of itself, as another program reads it. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise
  const read: ReadPdf = { pages: pdf.numPages, sizes: [], texts: [], title: '', language: null, tagged: false, roles: new Set(), alternatives: [], outline: [] }
  const walk = (node: Node): void => {
    if (node.role) read.roles.add(node.role)
    if (node.alt) read.alternatives.push(node.alt)
    node.children?.forEach(walk)
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    read.sizes.push({ width: Math.round(width), height: Math.round(height) })
    const { items } = await page.getTextContent()
    read.texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replaceAll(/\s+/g, ' '))
    walk((await page.getStructTree()) as unknown as Node)
  }
  const { info } = await pdf.getMetadata()
  const fields = info as { Title?: string; Language?: string }
  read.title = (fields.Title ?? '').replaceAll(/\s/g, ' ')
  read.language = fields.Language ?? null
  read.tagged = (await pdf.getMarkInfo())?.Marked === true
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string; items: [] }[] }[] | null
  const titles = (items: { title: string; items: { title: string; items: [] }[] }[]): string[] => items.flatMap((item) => [item.title, ...titles(item.items)])
  read.outline = titles(outline ?? [])
  await pdf.destroy()
  return read
}
