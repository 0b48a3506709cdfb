import { keysAreOn, switchKeys } from './keys.js'

/** A button that switches single-key shortcuts on and off for this browser. */
export class ReadoutKeysSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button')
    button.type = 'button'
    const tell = () => {
      button.textContent = (keysAreOn() ? this.dataset.on : this.dataset.off) ?? ''
    }
    button.addEventListener('click', () => {
      switchKeys(!keysAreOn())
      tell()
    })
    tell()
    this.replaceChildren(button)
  }
}
