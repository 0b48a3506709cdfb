type News = { readonly id: string; readonly count: number; readonly type: string }

const HIDDEN_MS = 5 * 60_000

/**
 * Says in the header whether the page is live, and how much has come since it was made; nothing moves until that is pressed.
 * One tab of a dossier holds the stream and tells the others; a tab that nobody has looked at for five minutes lets go of it.
 */
export class ReadoutLive extends HTMLElement {
  #channel: BroadcastChannel | null = null
  #source: EventSource | null = null
  #release: (() => void) | null = null
  #asleep = 0
  #known = ''
  #count: number | null = 0
  readonly #title = document.title
  readonly #state = document.createElement('span')
  readonly #news = document.createElement('span')

  connectedCallback(): void {
    this.#known = this.dataset.since ?? ''
    this.#state.className = 'dot'
    this.#news.setAttribute('role', 'status')
    this.replaceChildren(this.#news, this.#state)
    this.#channel = new BroadcastChannel(`readout ${this.dataset.dossier}`)
    this.#channel.addEventListener('message', ({ data }: MessageEvent<News | 'where'>) => {
      if (data === 'where') this.#answer()
      else this.#hear(data)
    })
    document.addEventListener('visibilitychange', () => this.#sleepOrWake())
    this.#lead()
    this.#channel.postMessage('where')
  }

  disconnectedCallback(): void {
    this.#letGo()
    this.#channel?.close()
  }

  /** Holds the stream for all tabs, once no other tab does. Without Web Locks (plain HTTP on a network) each tab has its own. */
  #lead(): void {
    if (!navigator.locks) {
      this.#open()
      return
    }
    void navigator.locks.request(`readout ${this.dataset.dossier}`, () => {
      if (!this.isConnected) return
      this.#open()
      return new Promise<void>((resolve) => {
        this.#release = resolve
      })
    })
    this.#tell('live')
  }

  #open(): void {
    const query = new URLSearchParams({ dossier: this.dataset.dossier ?? '', since: this.#known })
    const source = new EventSource(`/api/v1/live?${query}`)
    source.addEventListener('open', () => this.#tell('live'))
    source.addEventListener('error', () => this.#tell('offline'))
    for (const type of ['events', 'unknown'])
      source.addEventListener(type, ({ data, lastEventId }: MessageEvent<string>) => {
        const news = { ...(JSON.parse(data) as News), id: lastEventId }
        this.#channel?.postMessage(news)
        this.#hear(news)
      })
    this.#source = source
  }

  #hear({ id, count, type }: News): void {
    if (id === this.#known) return
    this.#known = id
    this.#count = type === 'unknown' || this.#count === null ? null : this.#count + count
    const link = document.createElement('a')
    link.href = location.href
    link.className = 'news'
    link.textContent =
      (this.#count === null ? this.dataset.some : this.dataset.news)?.replace('{n}', `${this.#count}`) ?? ''
    link.addEventListener('click', (event) => {
      event.preventDefault()
      location.reload()
    })
    this.#news.replaceChildren(link)
    document.title = `(${this.#count ?? '…'}) ${this.#title}`
  }

  /** A tab that has just begun learns what the leading tab knows. */
  #answer(): void {
    if (this.#source && this.#known !== this.dataset.since)
      this.#channel?.postMessage({
        id: this.#known,
        count: this.#count ?? 0,
        type: this.#count === null ? 'unknown' : 'events',
      })
  }

  #tell(state: 'live' | 'offline' | 'paused'): void {
    this.#state.dataset.state = state
    this.#state.textContent = this.dataset[state] ?? ''
  }

  #sleepOrWake(): void {
    clearTimeout(this.#asleep)
    if (document.visibilityState === 'hidden') {
      this.#asleep = window.setTimeout(() => {
        this.#letGo()
        this.#tell('paused')
      }, HIDDEN_MS)
    } else if (this.#state.dataset.state === 'paused') this.#lead()
  }

  #letGo(): void {
    this.#source?.close()
    this.#source = null
    this.#release?.()
    this.#release = null
  }
}
