/** Lets files be dropped on the form, and shows how far an import has come: what was sent, then what the server makes of it. */
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
      if (field.files?.length) form.requestSubmit()
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      send(form)
    })
  }
}

function send(form: HTMLFormElement): void {
  const job = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16)).join('')
  const content = new FormData(form)
  content.set('job', job)
  const request = new XMLHttpRequest()
  request.open('POST', form.getAttribute('action') ?? '')
  const { tell, stop } = watch(form, job)
  request.upload.addEventListener('progress', ({ loaded, total }) => tell('', loaded, total))
  request.addEventListener('load', () => {
    stop()
    show(request)
  })
  request.addEventListener('error', () => {
    stop()
    form.submit()
  })
  request.send(content)
}

/** The bar and the words under the form; the server tells its steps by events. */
function watch(form: HTMLFormElement, job: string) {
  const bar = form.querySelector('progress')
  const words = form.querySelector<HTMLElement>('.progress-words')
  const tell = (text: string, done: number, total: number) => {
    if (words) words.textContent = text
    if (!bar) return
    bar.hidden = false
    if (total > 0) bar.value = done / total
    else bar.removeAttribute('value')
  }
  const steps = new EventSource(`/api/v1/live?job=${job}`)
  steps.addEventListener('step', ({ data }: MessageEvent<string>) => {
    const step = JSON.parse(data) as { words: string; done: number; total: number }
    if (step.words) tell(step.words, step.done, step.total)
  })
  steps.addEventListener('ended', () => steps.close())
  return { tell, stop: () => steps.close() }
}

function show({ responseText, responseURL }: XMLHttpRequest): void {
  const page = new DOMParser().parseFromString(responseText, 'text/html')
  const main = page.querySelector('main')
  if (main) document.querySelector('main')?.replaceWith(document.adoptNode(main))
  if (responseURL) history.replaceState(null, '', responseURL)
  document.title = page.title || document.title
  document.querySelector<HTMLElement>('main')?.focus()
}
