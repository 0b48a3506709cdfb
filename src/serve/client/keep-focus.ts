/** Where a link of this part has the focus: what gives it to the same link, or the one in its place, of the part that replaces it. */
export function focusedIn(old: Element): ((fresh: Element) => void) | null {
  const active = document.activeElement
  if (!(active instanceof HTMLAnchorElement) || !old.contains(active)) return null
  const place = [...old.querySelectorAll('a.open')].indexOf(active)
  const address = active.getAttribute('href')
  return (fresh) => {
    const links = [...fresh.querySelectorAll<HTMLAnchorElement>('a')]
    const same = links.find((link) => link.getAttribute('href') === address)
    ;(same ?? fresh.querySelectorAll<HTMLAnchorElement>('a.open')[place])?.focus()
  }
}

/** Gives the exports and the languages of a page that was changed in place the question that it shows now. */
export function relinkFrame(fresh: Document): void {
  for (const part of ['.exports', 'footer nav']) relink(document.querySelector(part), fresh.querySelector(part))
}

/** Gives links their new addresses in place, so that the one that was pressed keeps the focus. */
export function relink(old: Element | null, fresh: Element | null): void {
  const links = [...(fresh?.querySelectorAll('a') ?? [])]
  for (const [n, link] of [...(old?.querySelectorAll('a') ?? [])].entries())
    for (const name of ['href', 'aria-current']) {
      const value = links[n]?.getAttribute(name)
      if (value == null) link.removeAttribute(name)
      else link.setAttribute(name, value)
    }
}
