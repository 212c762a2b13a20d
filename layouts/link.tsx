/** Links of a fixed form. */
import type { DayLink, Link } from '../src/pages/shape.ts'

/** A day, leading to its meeting. */
export function On({ day, class: look }: { readonly day: DayLink; readonly class?: string }) {
  return (
    <a class={look} href={day.href}>
      <time datetime={day.iso}>{day.words}</time>
    </a>
  )
}

/** From the first of something to all of it. */
export function More({ link }: { readonly link: Link }) {
  return (
    <p class="more">
      <a href={link.href}>{link.text}</a>
    </p>
  )
}
