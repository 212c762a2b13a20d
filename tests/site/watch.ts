/** Watches pages of a browser for whatever a page of a site must not do: run what it was not given, ask elsewhere. */
import type { BrowserContext, Page } from 'playwright-core'

/** What a document is made of, as a browser reads it. */
export interface Seen {
  /** One sentence for each element or attribute that no page of ours has. */
  readonly wrong: readonly string[]
  /** Addresses whose scheme is not http or https, as the browser resolves them. */
  readonly unusual: readonly string[]
  /** Where the page leads by itself. */
  readonly refresh: readonly string[]
}

export interface Watched {
  readonly page: Page
  /** What went wrong, since it was last taken. */
  readonly take: () => readonly string[]
  /** Addresses outside of the site that the page, left alone, went to: none of them was reached. */
  readonly left: () => readonly string[]
  readonly open: (url: string) => Promise<void>
}

/** A page of the context, with a watch on it. `origin`: where the site is. */
export async function watch(context: BrowserContext, origin: string): Promise<Watched> {
  const page = await context.newPage()
  let found: string[] = []
  let left: string[] = []
  let wanted = ''
  const note = (text: string): void => {
    found.push(`${decode(wanted)}: ${text}`)
  }
  page.on('dialog', (dialog) => {
    note(`a dialog says ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => {
    note(`opens a window: ${popup.url()}`)
    void popup.close()
  })
  page.on('pageerror', (error) => note(`throws ${error.message}`))
  page.on('console', (message) => {
    // Whoever looks at the page for an address that is not there sees it said on the console.
    const isMissing = message.text().includes('404') && message.location().url === wanted
    if (message.type() === 'error' && !isMissing) note(`console: ${message.text()}`)
  })
  page.on('download', (download) => note(`downloads ${download.url()}`))
  await page.route('**/*', async (route) => {
    const request = route.request()
    const url = request.url()
    const isOwn = url.startsWith(`${origin}/`)
    if (request.isNavigationRequest() && withoutHash(url) !== withoutHash(wanted)) {
      // The answer of nothing: the browser stays where it is.
      if (!isOwn) left.push(url)
      else if (request.frame() !== page.mainFrame()) note(`a frame asks for ${url}`)
      await route.fulfill({ status: 204 })
    } else if (isOwn) await route.continue()
    else {
      note(`asks for ${url}`)
      await route.abort()
    }
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`the policy forbids ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`)
    })
  })
  return {
    page,
    take: () => {
      const all = found
      found = []
      return all
    },
    left: () => {
      const all = left
      left = []
      return all
    },
    open: async (url) => {
      wanted = new URL(url).href
      await page.goto(wanted)
    },
  }
}

/** Looks at the document that is open; clicks what has an unusual scheme. Says what it saw. */
export async function look({
  page,
}: Pick<Watched, 'page'>): Promise<Seen & { readonly xss: unknown; readonly text: string }> {
  // What starts after loading (focus, animations, a refresh) gets its time.
  await page.waitForTimeout(25)
  const seen = await page.evaluate(judge, { elements: [...elements], attributes: [...attributes] })
  if (seen.unusual.length > 0) {
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('a')) if (!/^https?:$/.test(link.protocol)) link.click()
    })
    await page.waitForTimeout(50)
  }
  const gone = 'unknown: a click led away'
  const xss = await page.evaluate(() => Object.getOwnPropertyDescriptor(window, 'xss')?.value).catch(() => gone)
  return { ...seen, xss }
}

const elements = new Set(
  `html head meta title link script style body a header nav search form label input button select option details summary figure figcaption svg tspan circle
  path main h1 h2 h3 h4 h5 h6 p div span section article aside footer ul ol li dl dt dd time i b em strong s mark code
  pre blockquote table thead tbody tr th td small rect g line text br del`.split(/\s+/),
)
const attributes = new Set(
  `lang charset name property content http-equiv rel href class id for type action method placeholder aria-current aria-label
  aria-labelledby aria-describedby aria-hidden width height viewbox fill stroke stroke-width cx cy r d x y datetime title tabindex role
  autocomplete src defer media value hidden open disabled preserveaspectratio
  data-state data-by data-scripted`.split(/\s+/),
)

/** Runs in the browser. */
function judge(known: { elements: string[]; attributes: string[] }): Seen & { text: string } {
  const [elements, attributes] = [new Set(known.elements), new Set(known.attributes)]
  const wrong: string[] = []
  const unusual: string[] = []
  const refresh: string[] = []
  const texts: string[] = [document.title]
  for (const element of document.querySelectorAll('*')) {
    if (!elements.has(element.localName)) wrong.push(`<${element.localName}> ${element.outerHTML.slice(0, 200)}`)
    for (const { name, value } of element.attributes) {
      texts.push(value)
      if (!attributes.has(name.toLowerCase())) wrong.push(`<${element.localName} ${name}="${value}">`)
      if (name === 'href' || name === 'src' || name === 'action') {
        if (!URL.canParse(value, document.baseURI)) {
          // `https://host:99999/` leads nowhere, and that is all.
          if (!/^https?:\/\//i.test(value)) wrong.push(`${name}="${value}" is no address`)
          continue
        }
        const url = new URL(value, document.baseURI)
        if (!/^(?:https?|mailto|matrix|xmpp|gemini|ipfs):$/.test(url.protocol)) wrong.push(`${name}="${value}"`)
        if (!/^https?:$/.test(url.protocol)) unusual.push(value)
        const isLoaded = element.localName !== 'a' && element.getAttribute('rel') !== 'canonical'
        if (isLoaded && url.origin !== location.origin) wrong.push(`<${element.localName}> loads ${value}`)
      }
    }
    if (element.localName === 'script' && element.textContent !== '') {
      // Data is not run; it has no way out of its element.
      const type = element.getAttribute('type') ?? ''
      const isData = /^application\/(?:ld\+)?json$/.test(type) && !element.textContent.includes('<')
      if (!isData) wrong.push(`a script: ${element.textContent}`)
    }
    if (element.localName === 'meta' && element.hasAttribute('http-equiv')) {
      const [kind, content] = [element.getAttribute('http-equiv'), element.getAttribute('content') ?? '']
      const to = /^0; url=([^"]*)$/.exec(content)?.[1]
      if (kind === 'refresh' && to !== undefined) {
        const url = new URL(to, document.baseURI)
        if (/^https?:$/.test(url.protocol)) refresh.push(url.href)
        else wrong.push(`leads to ${to}`)
      } else if (kind !== 'Content-Security-Policy') wrong.push(`<meta http-equiv="${kind}" content="${content}">`)
    }
  }
  if (document.querySelectorAll('main').length !== 1) wrong.push('has not one main')
  return { wrong, unusual, refresh, text: `${texts.join('\n')}\n${document.body.textContent}` }
}

function withoutHash(url: string): string {
  return url.replace(/#.*/s, '')
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
