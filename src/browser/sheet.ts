/** A line's address may be older than the parts of a long page: where the line is not here, it is looked for in them. */

async function find(hash: string): Promise<void> {
  const anchor = decodeURIComponent(hash.slice(1))
  if (anchor === '' || document.getElementById(anchor) !== null) return
  // From a further part, back to the first, which knows all.
  const first = document.querySelector<HTMLAnchorElement>('a[data-sheets]')
  if (first !== null) return location.replace(first.href + hash)
  for (const { href } of document.querySelectorAll<HTMLAnchorElement>('.sheets a')) {
    const text = await (await fetch(href)).text()
    if (text.includes(` id="${anchor}"`)) return location.replace(href + hash)
  }
}

export function findLine(): void {
  find(location.hash).catch(() => undefined)
}
