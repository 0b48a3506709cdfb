/** Copies title and permanent address of the page; the moment is fixed, so that the reader sees what was seen. */
export function copyCitation(page: Document): boolean {
  const url = new URL(location.href)
  for (const name of ['summary', 'skip']) url.searchParams.delete(name)
  const moment = new Date().toISOString().slice(0, 16)
  if (url.pathname.startsWith('/d/') && !url.searchParams.has('as_of')) url.searchParams.set('as_of', `${moment}Z`)
  const text = `${page.title}. ${url.href}`
  void navigator.clipboard.writeText(text).then(
    () => toast(page, text),
    () => toast(page, url.href),
  )
  return true
}

/** Says something for six seconds, aloud too. */
export function toast(page: Document, text: string): void {
  const note = page.createElement('p')
  note.className = 'toast'
  note.setAttribute('role', 'status')
  note.textContent = text
  page.body.append(note)
  setTimeout(() => note.remove(), 6000)
}
