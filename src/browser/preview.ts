/**
 * The first lines of what a link leads to, shown when it is pointed at or focused (WCAG 1.4.13: Escape closes it, the
 * pointer may move onto it, it stays while one is there). It is a description of its link, a tooltip: nothing in it can
 * be focused, and the link itself leads there. It is made of fresh elements of a few kinds, with text: whatever stands
 * in the other page, nothing of it runs.
 */
import { element } from './element.ts'

const delay = 400
/** The pointer's time for the way from the link to the preview. */
const grace = 250
const letters = 320
const kept = 20

const shown: ReadonlySet<string> = new Set('P,LI,OL,UL,EM,STRONG,B,I,CODE,S,DEL,TIME,PRE'.split(','))
const block = /^(?:H\d|DIV|DT|DD|BLOCKQUOTE|DETAILS|SUMMARY)$/
const left = '.perma,.src,.to,svg,img,form,button,script,style,table,[hidden]'
/** What a page says first, of each kind of page. */
const first = '.lede,.facts,.who li,.outline>li>.point,.quote>.point'

/** Copies the text, with its plainest forms; gives how many letters are left. */
function copy(from: Node, into: HTMLElement, room: number): number {
  for (const node of from.childNodes) {
    if (room <= 0) break
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(/\s+/g, ' ')
      into.append(text.length > room ? `${text.slice(0, room)}…` : text)
      room -= text.length
    } else if (node instanceof Element) {
      const { tagName, className } = node
      if (node.matches(left)) continue
      const name = shown.has(tagName) ? tagName.toLowerCase() : block.test(tagName) ? 'div' : 'span'
      const made = document.createElement(name)
      made.className = className
      into.append(made)
      room = copy(node, made, room)
    }
  }
  return room
}

/** Takes a page and the anchor within it; gives what to show, or null. */
function linesOf(page: Document, hash: string): HTMLElement | null {
  const card = element('div', 'preview', [])
  const target = hash === '' ? null : page.getElementById(hash)
  const heading = page.querySelector('main h1')
  const pieces = target === null ? [...page.querySelectorAll(`main :is(${first})`)].slice(0, 6) : [target]
  if (pieces.length === 0) return null
  if (page !== document && heading !== null) card.append(element('strong', '', [heading.textContent ?? '']))
  let room = letters
  for (const piece of pieces) {
    const row = element('div', '', [])
    room = copy(piece, row, room)
    card.append(row)
    if (room <= 0) break
  }
  return card
}

function isWanted(link: HTMLAnchorElement): boolean {
  const here = link.pathname === location.pathname
  return (
    link.origin === location.origin &&
    (link.pathname.endsWith('.html') || here) &&
    (!here || link.hash !== '') &&
    link.closest('main') !== null &&
    link.closest('.perma,.abc,#results') === null
  )
}

export function preview(): void {
  const saving = 'connection' in navigator && Object(navigator.connection).saveData === true
  const able = matchMedia('(hover:hover)').matches && !matchMedia('(prefers-reduced-data:reduce)').matches
  if (!able || saving || location.protocol === 'file:') return

  const pages = new Map<string, Promise<Document | null>>()
  const load = (link: HTMLAnchorElement): Promise<Document | null> | Document => {
    const url = link.href.replace(/#.*/, '')
    if (url === location.href.replace(/#.*/, '')) return document
    const page =
      pages.get(url) ??
      fetch(url)
        .then(async (answer) => (answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null))
        .catch(() => null)
    pages.set(url, page)
    for (const old of pages.keys()) if (pages.size > kept) pages.delete(old)
    return page
  }

  let current: HTMLAnchorElement | null = null
  let card: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const hide = (): void => {
    clearTimeout(timer)
    card?.remove()
    current?.removeAttribute('aria-describedby')
    card = current = null
  }
  const show = async (link: HTMLAnchorElement): Promise<void> => {
    const page = await load(link)
    if (current !== link) return
    card = page === null ? null : linesOf(page, decodeURIComponent(link.hash.slice(1)))
    if (card === null) return
    card.id = 'preview'
    card.role = 'tooltip'
    link.closest('main')?.append(card)
    link.setAttribute('aria-describedby', card.id)
    const [line = link.getBoundingClientRect()] = link.getClientRects()
    const below = line.bottom + card.offsetHeight < innerHeight || line.top < card.offsetHeight
    const wide = document.documentElement.clientWidth
    card.style.top = `${scrollY + (below ? line.bottom : line.top - card.offsetHeight)}px`
    card.style.left = `${scrollX + Math.max(8, Math.min(line.left, wide - card.offsetWidth - 8))}px`
  }
  const want = ({ target }: Event): void => {
    if (!(target instanceof Element)) return
    if (card?.contains(target)) {
      clearTimeout(timer)
      return
    }
    const link = target.closest('a')
    if (link !== null && link === current) {
      if (card !== null) clearTimeout(timer)
      return
    }
    if (link === null || !isWanted(link)) return
    hide()
    current = link
    timer = setTimeout(() => void show(link).catch(hide), delay)
  }
  const leave = (event: MouseEvent | FocusEvent): void => {
    if (current === null) return
    const to = event.relatedTarget
    if (to instanceof Node && (current.contains(to) || card?.contains(to))) return
    clearTimeout(timer)
    if (card === null) hide()
    else timer = setTimeout(hide, event.type === 'focusout' ? 0 : grace)
  }
  document.addEventListener('mouseover', want)
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) want(event)
  })
  document.addEventListener('mouseout', leave)
  document.addEventListener('focusout', leave)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
  addEventListener('pagehide', hide)
}
