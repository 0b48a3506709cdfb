import type { ReadoutCard } from './card.js'
import { focusedIn, relink, relinkFrame } from './keep-focus.js'
import { moveBetweenMarks, rove } from './marks.js'
import { pageAt } from './page-at.js'

const DRAG_FROM = 6
const SETTLE_MS = 120

/**
 * The plot, moved without loading the page: links of the range, dragging, Ctrl and the wheel, arrow keys. Each step asks the server
 * for the same page in the new range and takes the plot and list from it; when that fails, the old picture stays and says so.
 */
export class ReadoutTimeline extends HTMLElement {
  #request: AbortController | null = null
  #settle = 0
  readonly #card = document.createElement('readout-card') as ReadoutCard

  connectedCallback(): void {
    this.addEventListener('click', (event) => this.#follow(event))
    this.addEventListener('wheel', (event) => this.#wheel(event), { passive: false })
    this.addEventListener('pointerdown', (event) => this.#drag(event))
    this.addEventListener('keydown', (event) => this.#key(event))
    window.addEventListener('popstate', () => this.load(location.href, false))
    // Beside the plot, so that the Tab key goes from a mark into its card.
    this.querySelector('.plots')?.after(this.#card)
    this.#card.follow(this)
    rove(this)
    const suit = () => {
      if (Math.abs(this.#width() - this.#drawnWidth()) > 80) void this.load(location.href, false)
    }
    window.addEventListener('resize', () => {
      clearTimeout(this.#settle)
      this.#settle = window.setTimeout(suit, SETTLE_MS)
    })
    suit()
  }

  /** Shows another range, filter or clock. */
  async load(address: string, isNew: boolean): Promise<void> {
    this.#request?.abort()
    const request = new AbortController()
    this.#request = request
    // Until the list has come too, what stands there is that of another range.
    this.querySelector('.below')?.setAttribute('aria-busy', 'true')
    try {
      const next = await this.#ask(address, request.signal, true)
      Object.assign(this.dataset, { from: next.dataset.from, to: next.dataset.to })
      this.#card.hide()
      const active = document.activeElement
      const focused = active?.matches('svg.plot a') && this.contains(active) ? active.getAttribute('href') : null
      this.#take(next, ['.range', '.plots'])
      relink(this.querySelector('.controls'), next.querySelector('.controls'))
      relinkFrame(next.ownerDocument)
      if (isNew) history.pushState(null, '', address)
      rove(this, focused)
      // The list is longer than all the rest: it comes when nobody has moved on for a moment.
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
      if (request.signal.aborted) return
      this.#take(await this.#ask(address, request.signal, false), ['.below'])
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#sayFailed(address)
    }
  }

  async #ask(address: string, signal: AbortSignal, isPlotOnly: boolean): Promise<HTMLElement> {
    const headers = { 'x-plot-width': String(this.#width()), ...(isPlotOnly ? { 'x-plot-only': '1' } : {}) }
    const page = await pageAt(address, { signal, headers })
    const next = page.querySelector<HTMLElement>('readout-timeline')
    if (!next) throw new Error('no timeline')
    return next
  }

  #take(next: HTMLElement, parts: readonly string[]): void {
    for (const part of parts) {
      const [old, fresh] = [this.querySelector(part), next.querySelector(part)]
      if (!old || !fresh) continue
      const held = focusedIn(old)
      old.replaceWith(document.adoptNode(fresh))
      held?.(fresh)
    }
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a')
    const address = link?.getAttribute('href')
    if (!address || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const url = new URL(address, location.href)
    if (
      url.pathname !== location.pathname ||
      url.searchParams.get('as_of') !== new URLSearchParams(location.search).get('as_of')
    )
      return
    event.preventDefault()
    void this.load(url.href, true)
  }

  #wheel(event: WheelEvent): void {
    const plot = (event.target as Element).closest('svg.plot')
    if (!plot || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const box = plot.getBoundingClientRect()
    const share = (event.clientX - box.left) / box.width
    this.#zoom(event.deltaY > 0 ? 1.35 : 0.74, share)
  }

  #drag(start: PointerEvent): void {
    const plot = (start.target as Element).closest<SVGElement>('svg.plot')
    if (!plot || start.button !== 0 || start.pointerType === 'touch') return
    let by = 0
    const move = (event: PointerEvent) => {
      by = event.clientX - start.clientX
      if (Math.abs(by) > DRAG_FROM) plot.style.transform = `translateX(${by}px)`
    }
    const end = () => {
      window.removeEventListener('pointermove', move)
      plot.style.transform = ''
      if (Math.abs(by) <= DRAG_FROM) return
      // The press that began the drag must not open the mark beneath it.
      window.addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true })
      setTimeout(() => this.#pan(-by / plot.getBoundingClientRect().width))
    }
    start.preventDefault()
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end, { once: true })
  }

  #key(event: KeyboardEvent): void {
    if (!(event.target as Element).matches('.mark')) return
    if (event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      this.#pan(event.key === 'ArrowLeft' ? -0.25 : 0.25)
    } else if (moveBetweenMarks(this, event.target as SVGAElement, event.key)) event.preventDefault()
  }

  #range(): readonly [number, number] {
    return [Date.parse(this.dataset.from ?? ''), Date.parse(this.dataset.to ?? '')]
  }

  #pan(share: number): void {
    const [from, to] = this.#range()
    const by = (to - from) * share
    this.#show(from + by, to + by)
  }

  #zoom(factor: number, share: number): void {
    const [from, to] = this.#range()
    const at = from + (to - from) * share
    this.#show(at - (at - from) * factor, at + (to - at) * factor)
  }

  #show(from: number, to: number): void {
    Object.assign(this.dataset, { from: new Date(from).toISOString(), to: new Date(to).toISOString() })
    const url = new URL(location.href)
    url.searchParams.set('from', this.dataset.from!)
    url.searchParams.set('to', this.dataset.to!)
    url.searchParams.delete('skip')
    clearTimeout(this.#settle)
    this.#settle = window.setTimeout(() => void this.load(url.href, true), SETTLE_MS)
  }

  /** In pixels at the usual size of text: where letters are larger, the plot grows with them. */
  #width(): number {
    const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
    return Math.round((this.querySelector('.plots')?.clientWidth ?? 0) / letters)
  }

  #drawnWidth(): number {
    return Number(this.querySelector(this.#width() < 600 ? '.narrow svg' : '.wide svg')?.getAttribute('width') ?? 0)
  }

  #sayFailed(address: string): void {
    this.querySelector('.below')?.removeAttribute('aria-busy')
    const range = this.querySelector('.range')
    if (!range) return
    const retry = document.createElement('button')
    retry.type = 'button'
    retry.textContent = this.dataset.retry ?? '↻'
    retry.addEventListener('click', () => void this.load(address, true))
    range.replaceChildren(`${this.dataset.failed ?? ''} `, retry)
  }
}
