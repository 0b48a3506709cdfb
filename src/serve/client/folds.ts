const PHONE = '(width < 40rem)'

/** Folds the parts of a long page on a phone, opens the one that an address points into, and opens all for print. */
export function foldParts(page: Document): void {
  if (matchMedia(PHONE).matches)
    for (const part of page.querySelectorAll<HTMLDetailsElement>('.part:not([data-stays])')) part.open = false
  const openAsked = () => {
    const asked = page.getElementById(decodeURIComponent(location.hash.slice(1)))
    const fold = asked?.closest('details')
    if (!fold || fold.open) return
    fold.open = true
    asked?.scrollIntoView()
  }
  openAsked()
  window.addEventListener('hashchange', openAsked)
  window.addEventListener('beforeprint', () => {
    for (const fold of page.querySelectorAll<HTMLDetailsElement>('.fold')) fold.open = true
  })
}
