import { toast } from './citation.js'

/** Shows its button, which copies what an address answers. */
export class ReadoutCopy extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', () => void this.#copy())
  }

  async #copy(): Promise<void> {
    const from = this.dataset.from ?? ''
    try {
      const answer = await fetch(from)
      if (!answer.ok) throw new Error(String(answer.status))
      await navigator.clipboard.writeText(await answer.text())
      toast(document, this.dataset.done ?? '')
    } catch {
      location.href = from
    }
  }
}
