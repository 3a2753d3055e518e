// The field of evidence with scripts: files go up when they are chosen, in pieces (tus 1.0), with progress, pause, and going on after a break.

/** Bytes of one request. */
const PIECE = 1024 * 1024
/** Seconds to wait after each break before going on by itself; after the last, a person decides. */
const WAITS = [1, 2, 4, 8, 15]
const TUS = { 'tus-resumable': '1.0.0', accept: 'application/json' }

interface Sending {
  readonly file: File
  readonly field: HTMLElement
  readonly line: HTMLLIElement
  readonly progress: HTMLProgressElement
  readonly state: HTMLElement
  readonly button: HTMLButtonElement
  /** Where it is going; null before it was begun. */
  url: string | null
  going: boolean
  stop: AbortController
}

const word = (field: HTMLElement, name: string) => field.dataset[name] ?? ''

/** Where an upload is remembered, so that the same file chosen again after the page was closed goes on. */
const memory = ({ field, file }: Sending) =>
  `gangmu-upload ${field.dataset.region} ${file.name} ${file.size} ${file.lastModified}`

for (const field of document.querySelectorAll<HTMLElement>('.evidence')) {
  const input = field.querySelector<HTMLInputElement>('input[type="file"]')
  input?.addEventListener('change', () => {
    for (const file of input.files ?? []) void go(begin(field, file))
    input.value = ''
  })
  field.closest('form')?.addEventListener('submit', (event) => {
    if (!field.querySelector('progress')) return
    event.preventDefault()
    tell(field, word(field, 'unfinished'))
  })
}

/** A line of the list: name, progress, how far, a button to pause or go on, and one to take it back. */
function begin(field: HTMLElement, file: File): Sending {
  const line = document.createElement('li')
  const name = document.createElement('span')
  name.textContent = file.name
  const progress = document.createElement('progress')
  progress.max = file.size
  progress.value = 0
  progress.setAttribute('aria-label', file.name)
  const state = document.createElement('span')
  state.className = 'num'
  const [button, remove] = [buttonOf('button'), buttonOf('button quiet')]
  remove.textContent = word(field, 'remove')
  remove.setAttribute('aria-label', `${word(field, 'remove')} ${file.name}`)
  line.append(name, progress, state, button, remove)
  field.querySelector('.uploads')?.append(line)
  const stop = new AbortController()
  const sending: Sending = { file, field, line, progress, state, button, url: null, going: false, stop }
  sending.url = localStorage.getItem(memory(sending))
  button.addEventListener('click', () => (sending.going ? pause(sending) : void go(sending)))
  remove.addEventListener('click', () => void take(sending))
  addEventListener('online', () => {
    if (!sending.going && state.classList.contains('error')) void go(sending)
  })
  return sending
}

function buttonOf(className: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  return button
}

function pause(sending: Sending): void {
  sending.going = false
  sending.stop.abort()
  say(sending, word(sending.field, 'paused'), 'resume')
}

/** Takes it back, here and on the server. */
async function take(sending: Sending): Promise<void> {
  sending.going = false
  sending.stop.abort()
  sending.line.remove()
  localStorage.removeItem(memory(sending))
  if (sending.url) await fetch(sending.url, { method: 'DELETE', headers: TUS }).catch(() => null)
}

function say({ state, button, field }: Sending, text: string, next: 'pause' | 'resume', bad = false): void {
  state.textContent = text
  state.classList.toggle('error', bad)
  button.textContent = word(field, next)
}

function tell(field: HTMLElement, text: string): void {
  const p = field.querySelector('.error.unfinished') ?? document.createElement('p')
  p.className = 'error unfinished'
  p.setAttribute('role', 'alert')
  p.textContent = text
  field.append(p)
}

/** Sends what is left; a break is waited out, a refusal is told. */
async function go(sending: Sending): Promise<void> {
  sending.going = true
  sending.stop = new AbortController()
  for (let breaks = 0; sending.going; ) {
    const before = sending.progress.value
    const outcome = await attempt(sending).catch(() => 'broken' as const)
    if (outcome === 'done' || !sending.going) return
    if (sending.progress.value > before) breaks = 0
    const wait = WAITS[breaks]
    if (wait === undefined) {
      sending.going = false
      return say(sending, word(sending.field, 'broken'), 'resume', true)
    }
    breaks += 1
    say(sending, word(sending.field, 'waiting'), 'pause')
    await new Promise((resolve) => setTimeout(resolve, wait * 1000))
  }
}

/** From where the server says it stands to the end, or to the next break. */
async function attempt(sending: Sending): Promise<'done' | 'broken'> {
  let at = await standing(sending)
  while (sending.going && typeof at === 'number') {
    show(sending, at)
    at = await send(sending, at)
  }
  if (at === null || typeof at === 'number') return 'broken'
  if ('file' in at) finish(sending, at.file)
  else refuse(sending, at.why)
  return 'done'
}

/** Bytes that have come; the file's address when all have; null when the line broke. */
type Standing = number | { readonly file: string } | { readonly why: string } | null

async function standing(sending: Sending): Promise<Standing> {
  const { field, file, stop } = sending
  if (sending.url) {
    const head = await fetch(sending.url, { method: 'HEAD', headers: TUS, signal: stop.signal })
    if (head.ok) return standingOf(head)
    if (head.status >= 500) return null
    sending.url = null
  }
  const metadata = Object.entries({ filename: file.name, region: field.dataset.region ?? '' })
  const made = await fetch(field.dataset.uploads ?? '', {
    method: 'POST',
    headers: {
      ...TUS,
      'upload-length': String(file.size),
      'upload-metadata': metadata.map(([key, value]) => `${key} ${base64(new TextEncoder().encode(value))}`).join(','),
    },
    signal: stop.signal,
  })
  if (!made.ok) return refusalOf(made)
  sending.url = made.headers.get('location')
  if (sending.url) localStorage.setItem(memory(sending), sending.url)
  return 0
}

async function send(sending: Sending, at: number): Promise<Standing> {
  const piece = await sending.file.slice(at, at + PIECE).arrayBuffer()
  const sum = crypto.subtle ? base64(new Uint8Array(await crypto.subtle.digest('SHA-256', piece))) : null
  const answer = await fetch(sending.url ?? '', {
    method: 'PATCH',
    headers: {
      ...TUS,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(at),
      ...(sum ? { 'upload-checksum': `sha256 ${sum}` } : {}),
    },
    body: piece,
    signal: sending.stop.signal,
  })
  if (answer.ok) return standingOf(answer)
  // Somebody else went on with it, or bytes were spoilt on the way: ask where it stands.
  if (answer.status === 409 || answer.status === 460) return null
  return refusalOf(answer)
}

function standingOf(answer: Response): Standing {
  const file = answer.headers.get('gangmu-file')
  return file ? { file } : Number(answer.headers.get('upload-offset'))
}

async function refusalOf(answer: Response): Promise<Standing> {
  if (answer.status >= 500) return null
  const told = (await answer.json().catch(() => null)) as { detail?: string } | null
  return { why: told?.detail ?? String(answer.status) }
}

function show(sending: Sending, at: number): void {
  sending.progress.value = at
  const percent = String(Math.floor((100 * at) / sending.file.size))
  say(sending, word(sending.field, 'sending').replace('{n}', percent), 'pause')
}

/** The form will say that it has this file. */
function finish(sending: Sending, place: string): void {
  const { field, line, progress, state, button, file } = sending
  localStorage.removeItem(memory(sending))
  const link = document.createElement('a')
  link.href = `${field.dataset.files}/${place}`
  link.textContent = file.name
  line.firstElementChild?.replaceWith(link)
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = `evidence.${Date.now() % 1_000_000_000}${field.querySelectorAll('input[type="hidden"]').length}`
  input.value = place.slice(place.indexOf('.') + 1)
  state.textContent = '✓'
  progress.remove()
  button.remove()
  line.append(input)
  sending.url = null
  field.querySelector('.unfinished')?.remove()
}

function refuse(sending: Sending, why: string): void {
  sending.going = false
  localStorage.removeItem(memory(sending))
  sending.state.textContent = why
  sending.state.className = 'error'
  sending.state.setAttribute('role', 'alert')
  sending.progress.remove()
  sending.button.remove()
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
