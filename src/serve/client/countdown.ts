import { minutesInWords } from '../text/minutes.js'

/** Keeps a countdown's text up to date, once a minute; the text itself is drawn by the server. */
export class ReadoutCountdown extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.#timer = window.setInterval(() => this.#tell(), 60_000)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  #tell(): void {
    const { to = '', left = '', ago = '', lang = 'en' } = this.dataset
    const minutes = (Date.parse(to) - Date.now()) / 60_000
    if (Number.isNaN(minutes)) return
    const words = minutesInWords(Math.abs(minutes), lang === 'ru' ? 'ru' : 'en')
    this.textContent = (minutes >= 0 ? left : ago).replace('{words}', words)
  }
}
