import { pageAt } from './page-at.js'

const OPEN_MS = 120
const CLOSE_MS = 300
const KEPT = 60

/**
 * The card of a mark, on hover, on focus by keys and on the first tap: at once what the mark itself says, then its event in short.
 * It stays while pointer or focus is on the mark or on it, and Escape puts it away (WCAG 1.4.13).
 */
export class ReadoutCard extends HTMLElement {
  #mark: SVGAElement | null = null
  /** Put away by Escape: it does not come back before the pointer or the focus has left its mark. */
  #dismissed: SVGAElement | null = null
  #timer = 0
  #pointer = ''
  readonly #kept = new Map<string, Element>()

  /** Follows the marks of a timeline. */
  follow(timeline: HTMLElement): void {
    this.className = 'hovercard noprint'
    this.hidden = true
    timeline.addEventListener('pointerover', (event) => this.#over(event))
    timeline.addEventListener('pointermove', ({ screenX, screenY }) => {
      this.#pointer = `${screenX} ${screenY}`
    })
    timeline.addEventListener('focusin', ({ target, relatedTarget }) => {
      const mark = markOf(target)
      // Whoever comes back to a mark asks for its card again, unless the focus was sent back to it.
      if (!this.contains(relatedTarget as Node | null)) this.#dismissed = null
      if (mark?.matches(':focus-visible')) void this.#show(mark)
      else if (this.contains(target as Node)) clearTimeout(this.#timer)
    })
    for (const kind of ['pointerout', 'focusout'] as const)
      timeline.addEventListener(kind, ({ relatedTarget }) => this.#leave(relatedTarget))
    timeline.addEventListener('click', (event) => this.#tap(event), { capture: true })
    document.addEventListener('pointerdown', ({ target }) => {
      clearTimeout(this.#timer)
      if (!this.contains(target as Node) && markOf(target) !== this.#mark) this.hide()
    })
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#mark) return
      event.preventDefault()
      this.#dismissed = this.#mark
      this.hide()
    })
  }

  /** Puts the card away; a focus within it goes back to its mark. */
  hide(): void {
    clearTimeout(this.#timer)
    const mark = this.#mark
    this.#mark = null
    mark?.removeAttribute('aria-describedby')
    if (mark && this.contains(document.activeElement)) {
      this.#dismissed = mark
      mark.focus()
    }
    this.hidden = true
  }

  #over({ target, pointerType, screenX, screenY }: PointerEvent): void {
    const place = `${screenX} ${screenY}`
    // What comes under a resting pointer, because the page or the card moved, is not pointed at; nor does a pointer take the focus out of the card.
    const isMoved = place !== this.#pointer && !this.matches(':focus-within')
    this.#pointer = place
    const mark = markOf(target)
    if (mark && isMoved && pointerType !== 'touch') this.#later(OPEN_MS, () => void this.#show(mark))
    else if (this.contains(target as Node)) clearTimeout(this.#timer)
  }

  #leave(to: EventTarget | null): void {
    if (this.#dismissed && !this.#dismissed.contains(to as Node | null)) this.#dismissed = null
    this.#later(CLOSE_MS, () => {
      const isHeld = this.matches(':hover, :focus-within') || this.#mark?.matches(':hover, :focus-visible')
      if (!isHeld) this.hide()
    })
  }

  /** A finger cannot hover: its first tap shows the card, the second one opens. */
  #tap(event: MouseEvent): void {
    const mark = markOf(event.target)
    if (!mark || mark === this.#mark || (event as PointerEvent).pointerType !== 'touch') return
    event.preventDefault()
    event.stopPropagation()
    void this.#show(mark)
  }

  async #show(mark: SVGAElement): Promise<void> {
    clearTimeout(this.#timer)
    if (mark === this.#mark || mark === this.#dismissed || !mark.isConnected) return
    this.hide()
    this.#mark = mark
    this.replaceChildren(this.#kept.get(questionOf(mark).join()) ?? inShort(mark))
    this.hidden = false
    this.#place(mark)
    const full = await this.#fullOf(mark)
    if (!full || this.#mark !== mark || this.contains(document.activeElement)) return
    this.replaceChildren(full)
    this.#place(mark)
    const facts = full.querySelector('dl')
    if (facts) facts.id = 'card-facts'
    mark.setAttribute('aria-describedby', 'card-facts')
  }

  async #fullOf(mark: SVGAElement): Promise<Element | null> {
    const [address, asked] = questionOf(mark)
    const known = this.#kept.get(`${address},${asked}`)
    if (known || !asked) return known ?? null
    const page = await pageAt(address, { headers: { 'x-card': asked } }).catch(() => null)
    const made = page?.querySelector('.eventcard')
    if (!made) return null
    if (this.#kept.size >= KEPT) this.#kept.clear()
    this.#kept.set(`${address},${asked}`, document.adoptNode(made))
    return made
  }

  /** Below the mark, else above it; never beyond the edges of the timeline. */
  #place(mark: SVGAElement): void {
    const frame = this.parentElement!.getBoundingClientRect()
    const at = (mark.querySelector('.hit') ?? mark).getBoundingClientRect()
    const [width, height] = [this.offsetWidth, this.offsetHeight]
    const isBelow = at.bottom + height <= window.innerHeight || at.top < height
    this.style.left = `${Math.max(0, Math.min(at.left - frame.left, frame.width - width))}px`
    this.style.top = `${(isBelow ? at.bottom : at.top - height) - frame.top}px`
  }

  #later(ms: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(act, ms)
  }
}

/** What the mark says of itself: its first line as a link, the others below. Its tooltip goes, so that not both are shown. */
function inShort(mark: SVGAElement): Element {
  const tooltip = mark.querySelector('title')
  const words = mark.dataset.words ?? tooltip?.textContent ?? mark.getAttribute('aria-label') ?? ''
  mark.dataset.words = words
  tooltip?.remove()
  const [first, ...rest] = words.split('\n')
  const made = document.createElement('div')
  const link = document.createElement('a')
  link.href = questionOf(mark)[0]
  link.append(first ?? '')
  const head = document.createElement('p')
  head.append(link)
  const lines = rest.map((line) => {
    const one = document.createElement('p')
    one.className = 'soft'
    one.append(line)
    return one
  })
  made.append(head, ...lines)
  return made
}

function markOf(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>('a.mark') : null
}

/** The address of a mark and what to ask it for: the event, or a stretch of one row; nothing where the mark says it all. */
function questionOf(mark: SVGAElement): readonly [address: string, asked: string] {
  const { event, row, span } = mark.dataset
  return [mark.getAttribute('href') ?? '', event ? 'event' : span ? `${row} ${span}` : '']
}
