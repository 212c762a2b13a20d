/** `/` leads to search from everywhere: to the field, or to the page of it where there is no room for the field. */
export function openSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]')) return
    const field = document.querySelector<HTMLInputElement>('#q, #s')
    event.preventDefault()
    if (field?.checkVisibility?.() ?? (field?.getClientRects().length ?? 0) > 0) field?.focus()
    else document.querySelector<HTMLAnchorElement>('a.icon')?.click()
  })
}
