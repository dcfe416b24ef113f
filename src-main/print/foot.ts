import type { Sheet } from '@/platform/print-door'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

const fonts = "'IBM Plex Sans','Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif"
const cell = 'box-sizing:border-box;border-left:0.5pt solid #7c8c9c;padding:2pt 5pt 2.5pt;min-width:0;overflow:hidden'
const label = 'display:block;font-size:5.5pt;color:#56677a;white-space:nowrap'
const value = 'display:block;font-size:7.5pt;color:#16202b;white-space:nowrap;overflow:hidden;text-overflow:ellipsis'

function cellOf(name: string, content: string, grow: number): string {
  return `<div style="${cell};flex:${grow} 1 auto"><span style="${label}">${escape(name)}</span><span style="${value}">${content}</span></div>`
}

/**
 * The title block at the foot of each page, in the template language of Chromium's printing: it alone knows the
 * numbers of the pages. It lies outside the document, so that a screen reader is not told it again on each page.
 */
export function footTemplate({ cells, pageLabel }: Sheet): string {
  const page = '<span class="pageNumber"></span> / <span class="totalPages"></span>'
  const all = [...cells.map((one) => cellOf(one.label, escape(one.value), 1)), cellOf(pageLabel, page, 0)]
  return (
    `<div style="width:100%;margin:0 12mm;font-family:${fonts}">` +
    `<div style="display:flex;border:0.5pt solid #7c8c9c;border-left:0">${all.join('')}</div></div>`
  )
}
