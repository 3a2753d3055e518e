// Uploads with progress, one file after the other; without it the form sends all at once.
const form = document.querySelector<HTMLFormElement>('.add-form')
const list = document.getElementById('uploads')

interface Sent {
  readonly ok: boolean
  readonly url: string
  readonly why: string
}

/** Sends one file with the form's other fields. */
function send(data: FormData, progress: HTMLProgressElement): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const failed = { ok: false, url: '', why: list?.dataset.failed ?? '' }
    request.open('POST', form?.action ?? '')
    request.setRequestHeader('accept', 'application/vnd.gangmu.part+json')
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.loaded < event.total) progress.value = event.loaded / event.total
      else progress.removeAttribute('value')
    })
    request.addEventListener('load', () => {
      const answer = request.response as { url?: string; detail?: string } | null
      const ok = request.status === 201
      resolve(ok ? { ok, url: answer?.url ?? '', why: '' } : { ok, url: '', why: answer?.detail || failed.why })
    })
    request.addEventListener('error', () => resolve(failed))
    request.send(data)
  })
}

/** A line of the list: name, progress, then a link or why not. */
async function upload(name: string, data: FormData): Promise<Sent> {
  const line = document.createElement('li')
  const label = document.createElement('span')
  label.textContent = name
  const progress = document.createElement('progress')
  progress.setAttribute('aria-label', name)
  const state = document.createElement('span')
  state.textContent = list?.dataset.working ?? ''
  line.append(label, progress, state)
  list?.append(line)
  const sent = await send(data, progress)
  progress.remove()
  if (sent.ok) {
    const link = document.createElement('a')
    link.href = sent.url
    link.textContent = list?.dataset.open ?? ''
    state.replaceChildren(link)
  } else {
    state.textContent = sent.why
    state.className = 'error'
    state.setAttribute('role', 'alert')
  }
  return sent
}

form?.addEventListener('submit', async (event) => {
  const input = document.getElementById('add-files') as HTMLInputElement
  const files = [...(input.files ?? [])]
  if (files.length === 0 || form.dataset.who === '') return
  event.preventDefault()
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
  if (button) button.disabled = true
  list?.replaceChildren()
  const common = new FormData(form)
  common.delete('files')
  const text = common.get('text')
  const jobs = files.map((file): [string, FormData] => {
    const data = copy(common)
    data.delete('text')
    data.delete('title')
    data.append('files', file)
    return [file.name, data]
  })
  if (typeof text === 'string' && text.trim())
    jobs.push([String(common.get('title') || text.trim().slice(0, 24)), copy(common)])
  const done: Sent[] = []
  for (const [name, data] of jobs) done.push(await upload(name, data))
  if (button) button.disabled = false
  if (done.length === 1 && done[0]?.ok) location.assign(done[0].url)
  else if (done.some(({ ok }) => ok)) input.value = ''
})

function copy(data: FormData): FormData {
  const made = new FormData()
  for (const [name, value] of data) made.append(name, value)
  return made
}

const drop = document.getElementById('drop')
for (const [name, over] of [
  ['dragover', true],
  ['dragleave', false],
  ['drop', false],
] as const) {
  drop?.addEventListener(name, () => drop.classList.toggle('over', over))
}
