/** Shows its button, which is of no use without scripts. */
export class ReadoutPrint extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
