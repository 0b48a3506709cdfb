/** A slider over the moments at which some status moved; letting go shows the dossier as known then. */
export class ReadoutMoments extends HTMLElement {
  connectedCallback(): void {
    const moments = (this.dataset.moments ?? '').split(' ').filter(Boolean)
    const form = this.closest('form')
    const field = form?.querySelector<HTMLInputElement>('input[name="as_of"]')
    if (!form || !field || moments.length < 2) return
    const slider = document.createElement('input')
    slider.type = 'range'
    slider.max = String(moments.length - 1)
    slider.value = String(
      Math.max(
        0,
        moments.findLastIndex((moment) => moment.slice(0, 16) <= field.value),
      ),
    )
    slider.setAttribute('aria-label', this.dataset.label ?? '')
    const tell = () => {
      const moment = moments[Number(slider.value)] ?? ''
      // The minute is rounded up, so that what happened within it is known.
      field.value = new Date(Date.parse(moment) + 59_999).toISOString().slice(0, 16)
      slider.setAttribute('aria-valuetext', field.value.replace('T', ' '))
    }
    slider.addEventListener('input', tell)
    slider.addEventListener('change', () => form.requestSubmit())
    this.replaceChildren(slider)
  }
}
