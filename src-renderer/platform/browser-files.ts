import type { FileKind, OpenedFile, SaveRequest } from './bridge'

const extensions: Record<FileKind, string[]> = {
  plan: ['.gamme'],
  maquette: ['.gamme-maquette'],
  review: ['.gamme-revue'],
  xml: ['.xml'],
  json: ['.json'],
  table: ['.csv', '.xlsx'],
  calendar: ['.ics'],
  zip: ['.zip'],
  pdf: ['.pdf'],
  html: ['.html'],
  svg: ['.svg'],
  png: ['.png']
}

/** Shows the browser's own picker; an empty list when the user cancels. */
export async function pickFiles(kinds: FileKind[], multiple: boolean): Promise<OpenedFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = kinds.flatMap((kind) => extensions[kind]).join(',')
  input.multiple = multiple
  const picked = new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
  })
  input.click()
  const files = await picked
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

export function download({ suggestedName, bytes }: SaveRequest): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()]))
  const link = document.createElement('a')
  link.href = url
  link.download = suggestedName
  link.click()
  URL.revokeObjectURL(url)
}
