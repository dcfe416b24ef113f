import { dataUrl } from './data-url'

/** The fonts that the page used, as text inside the style: the file must show the same with no other beside it. */
async function withFonts(css: string, base: string): Promise<string> {
  const addresses = new Set([...css.matchAll(/url\("?([^")]+)"?\)/g)].map(([, address]) => address ?? ''))
  let inlined = css
  for (const address of addresses) {
    if (address.startsWith('data:')) continue
    inlined = inlined.replaceAll(address, await dataUrl(new URL(address, base).href))
  }
  return inlined
}

/** Extended letters are rare, and would double the size of the file. */
function isKept(rule: CSSRule, loaded: ReadonlySet<string>): boolean {
  if (!(rule instanceof CSSFontFaceRule)) return true
  const { style } = rule
  return loaded.has(`${style.getPropertyValue('font-family').replaceAll(/["']/g, '')} ${style.getPropertyValue('font-weight')} ${style.getPropertyValue('unicode-range')}`)
}

function styleOf(page: Document): string {
  const loaded = new Set(
    [...page.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight, unicodeRange }) => `${family.replaceAll(/["']/g, '')} ${weight} ${unicodeRange}`)
  )
  return [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => isKept(rule, loaded))
    .map((rule) => rule.cssText)
    .join('\n')
}

/**
 * The page as one HTML file: its style and fonts inside, no script, and a policy that refuses any. What it shows was
 * set as text by the page, so that the serialisation escapes it.
 */
export async function standaloneHtml(page: Document): Promise<string> {
  const copy = page.implementation.createHTMLDocument(page.title)
  const root = copy.documentElement
  root.lang = page.documentElement.lang
  root.dataset.theme = 'light'
  const charset = copy.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  const policy = copy.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
  const viewport = copy.createElement('meta')
  viewport.name = 'viewport'
  viewport.content = 'width=device-width, initial-scale=1'
  const style = copy.createElement('style')
  style.textContent = await withFonts(styleOf(page), page.baseURI)
  copy.head.prepend(charset, policy, viewport)
  copy.head.append(style)
  const shown = page.querySelector('#app')
  if (shown) copy.body.append(copy.importNode(shown, true))
  return `<!doctype html>\n${root.outerHTML}\n`
}
