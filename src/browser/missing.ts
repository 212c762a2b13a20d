/** The script of 404.html: what the address may have meant, by the names of the site and the days of its meetings. */
import { element } from './element.ts'
import { openNames } from './names.ts'
import { daysLike, type Near, namesLike, saidBy } from './near.ts'

async function daysOf(root: string): Promise<Map<string, string>> {
  const text = await (await fetch(`${root}minutes/index.html`)).text()
  const links = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('main a[href]')
  const days = new Map<string, string>()
  for (const link of links) {
    const day = /^(\d{4}-\d{2}-\d{2})\.html$/.exec(link.getAttribute('href') ?? '')?.[1]
    if (day !== undefined && !days.has(day)) days.set(day, link.textContent?.trim() || day)
  }
  return days
}

async function nearTo(path: string, root: string): Promise<Near[]> {
  const day = /\d{4}-\d{2}-\d{2}/.exec(path)?.[0]
  if (day !== undefined) {
    const days = await daysOf(root)
    return daysLike(day, [...days.keys()]).map((one) => ({
      text: days.get(one) ?? one,
      url: `minutes/${one}.html`,
      off: 0,
    }))
  }
  const asked = saidBy(path)
  if (asked === '') return []
  const names = openNames(`${root}search/`)
  const near = namesLike(asked, await names.around(asked.split(' ')))
  // Its first letter may be the slip.
  return near.length > 0 ? near : namesLike(asked, await names.some())
}

async function start(room: HTMLElement, root: string): Promise<void> {
  const near = await nearTo(location.pathname, root)
  if (near.length === 0) return
  const items = near.map(({ text, url }) => {
    const link = element('a', '', [text])
    link.href = root + url.split('/').map(encodeURIComponent).join('/')
    return element('li', '', [link])
  })
  room.append(element('p', '', ['It may have meant:']), element('ul', 'lines', items))
}

// It stands in the folder `assets` of the site, wherever that is.
const script = document.currentScript
const room = document.querySelector<HTMLElement>('#near')
if (script instanceof HTMLScriptElement && room !== null) {
  start(room, new URL('../', script.src).href).catch(() => undefined)
}
