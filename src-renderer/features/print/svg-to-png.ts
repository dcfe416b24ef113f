import latin400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import { dataUrl } from './data-url'

/** Twice the drawing's own size: sharp on a dense screen and in a slide. */
const SCALE = 2

/** A picture knows no font of the page that shows it: it carries its own. */
async function withFonts(svg: string): Promise<string> {
  const faces = await Promise.all(
    ([[400, latin400], [600, latin600]] as const).map(
      async ([weight, address]) => `@font-face{font-family:'IBM Plex Sans';font-weight:${weight};src:url(${await dataUrl(new URL(address, document.baseURI).href)})}`
    )
  )
  return svg.replace('</svg>', `<style>${faces.join('')}</style></svg>`)
}

/** Draws an SVG document on a canvas and gives its PNG. */
export async function pngOfSvg(svg: string): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([await withFonts(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('the canvas gave no picture')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
  }
}
