/**
 * Light, dark, or as the system has it. Loaded in the head and not deferred: a page is never painted in the wrong
 * colours first. The switch stands in the page, hidden, and is shown by this script: without it there is none.
 */

type Theme = 'light' | 'dark'

const key = 'garden-theme'
const themes: readonly Theme[] = ['light', 'dark']
const root = document.documentElement

/** What the reader chose; null where nothing was chosen, or the browser keeps nothing for this page. */
function chosen(): Theme | null {
  try {
    const kept = localStorage.getItem(key)
    return themes.find((theme) => theme === kept) ?? null
  } catch {
    return null
  }
}

function keep(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // It holds for this page.
  }
}

/** The browser's own bar takes the colour of one of two tags, in the order of `themes`. */
function show(theme: Theme | null): void {
  if (theme === null) delete root.dataset.theme
  else root.dataset.theme = theme
  for (const [index, meta] of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').entries()) {
    const own = themes[index] ?? 'light'
    meta.media = theme === null ? `(prefers-color-scheme:${own})` : theme === own ? 'all' : 'not all'
  }
}

show(chosen())

document.addEventListener('DOMContentLoaded', () => {
  const select = document.querySelector<HTMLSelectElement>('#theme')
  if (select === null) return
  const read = (): void => {
    select.value = chosen() ?? ''
  }
  read()
  select.closest('[hidden]')?.removeAttribute('hidden')
  select.addEventListener('change', () => {
    const theme = themes.find((one) => one === select.value) ?? null
    keep(theme)
    show(theme)
  })
  // Chosen in another tab, or before the reader came back to this page.
  const again = (): void => {
    read()
    show(chosen())
  }
  addEventListener('storage', again)
  addEventListener('pageshow', (event) => {
    if (event.persisted) again()
  })
})
