/** Lets files be dropped on the form, and shows how much of an upload has gone. */
export class ReadoutDrop extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    const field = this.querySelector<HTMLInputElement>('input[type="file"]')
    if (!form || !field) return
    for (const name of ['dragover', 'dragenter'])
      form.addEventListener(name, (event) => {
        event.preventDefault()
        form.classList.add('over')
      })
    form.addEventListener('dragleave', () => form.classList.remove('over'))
    form.addEventListener('drop', (event) => {
      event.preventDefault()
      form.classList.remove('over')
      if (event.dataTransfer?.files.length) field.files = event.dataTransfer.files
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      send(form)
    })
  }
}

function send(form: HTMLFormElement): void {
  const bar = form.querySelector('progress')
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    if (bar && total > 0) bar.value = loaded / total
  })
  // Once everything is sent, the server reads and reconciles: how long that takes is not known.
  request.upload.addEventListener('load', () => bar?.removeAttribute('value'))
  request.addEventListener('load', () => show(request.responseText))
  request.addEventListener('error', () => form.submit())
  if (bar) bar.hidden = false
  request.send(new FormData(form))
}

function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.querySelector('main')
  if (main) document.querySelector('main')?.replaceWith(document.adoptNode(main))
  document.querySelector<HTMLElement>('main')?.focus()
}
