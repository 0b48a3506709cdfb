import { relink, relinkFrame } from './keep-focus.js'
import { pageAt } from './page-at.js'

const TYPED_MS = 200
/** A filter that is being typed, and a question without an answer, wait for the rest of the word. */
const UNSURE_MS = 700
const UNFINISHED = /(^|\s)\p{L}+:\S*$/u

/**
 * Results that follow the typing: each pause asks the server for the same page and takes its answer; the old one stays until the new is there.
 * The first change is a step of the history, further ones only move its address, so that Back leads to what was asked before.
 */
export class ReadoutSearch extends HTMLElement {
  #request: AbortController | null = null
  #timer = 0
  #isStep = false

  connectedCallback(): void {
    const [form, field] = [this.querySelector('form'), this.#field()]
    const typed = (event: Event) => {
      if ((event as InputEvent).isComposing) return
      const asked = field.value.trim()
      const isUnsure = UNFINISHED.test(field.value) || asked.length === 1
      this.#later(isUnsure ? UNSURE_MS : TYPED_MS, () => void this.#ask(asked, true))
    }
    field.addEventListener('input', typed)
    field.addEventListener('compositionend', typed)
    field.addEventListener('blur', () => {
      this.#isStep = false
    })
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#later(0, () => {
        void this.#ask(field.value.trim(), false)
        this.#isStep = false
      })
    })
    window.addEventListener('popstate', () => {
      this.#isStep = false
      field.value = new URLSearchParams(location.search).get('q') ?? ''
      this.#later(0, () => void this.#load(location.href, false))
    })
  }

  async #ask(asked: string, isTyping: boolean): Promise<void> {
    // Whoever types back to what is shown wants no other answer.
    this.#request?.abort()
    const url = new URL(location.href)
    if (asked === (url.searchParams.get('q') ?? '').trim()) return
    if (asked) url.searchParams.set('q', asked)
    else url.searchParams.delete('q')
    if (!(await this.#load(url.href, isTyping))) return
    if (this.#isStep) history.replaceState(null, '', url.href)
    else history.pushState(null, '', url.href)
    this.#isStep = true
  }

  /** Is the answer shown? Not if a later question came before it, or the server did not answer: then what is submitted loads the page. */
  async #load(address: string, isTyping: boolean): Promise<boolean> {
    this.#request?.abort()
    this.#request = new AbortController()
    const { signal } = this.#request
    try {
      const page = await pageAt(address, { signal })
      const next = page.querySelector('readout-search')
      if (!next) throw new Error('no search')
      if (isTyping && !next.querySelector('.hits')) await new Promise((resolve) => setTimeout(resolve, UNSURE_MS))
      if (signal.aborted) return false
      this.#take(page, next)
      return true
    } catch {
      if (!signal.aborted && !isTyping) location.assign(address)
      return false
    }
  }

  #take(page: Document, next: Element): void {
    // The place of the count stays, so that its new words are read out.
    for (const part of ['.count', '.answer'])
      this.querySelector(part)?.replaceChildren(...[...(next.querySelector(part)?.childNodes ?? [])])
    relink(this.querySelector('.syntax'), next.querySelector('.syntax'))
    relinkFrame(page)
    document.title = page.title
  }

  #field(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[name="q"]')!
  }

  #later(ms: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(act, ms)
  }
}
