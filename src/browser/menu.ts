/** The menu of a narrow screen closes as people expect: with Escape, and where somebody touches anything else. */
export function closeMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.menu')
  if (menu === null) return
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return
    const isInside = menu.contains(document.activeElement)
    menu.open = false
    if (isInside) menu.querySelector('summary')?.focus()
  })
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  })
}
