// The workshop: decodes and reads files in threads of their own, each with a limit of time and memory, so that no file can stop the server.
import { Worker } from 'node:worker_threads'
import { type Diagnostic, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { DocumentKind, ReadInput, Reading } from '../domain/plan/commitment.ts'
import type { Briefing, Picture } from '../domain/score/briefing.ts'
import type { Decoded, FileIn } from './decoded.ts'

/** Limits of one job, and how many run at once. */
export interface WorkshopOptions {
  /** A job that takes longer is ended: `files.too-slow`. */
  readonly timeoutMs: number
  /** A job whose thread needs more memory is ended: `files.too-heavy`. */
  readonly memoryMb: number
  readonly threads: number
}

/** What a person said of a document when handing it in. */
export interface ReadOptions {
  readonly kind?: DocumentKind
  readonly date?: string
}

/** A decoded file with its reading. */
export interface Worked {
  readonly decoded: Decoded
  readonly reading: Reading
}

/** Decodes, reads and writes outside the server's own thread; everything that can go wrong is a refusal. */
export interface Workshop {
  decode(file: FileIn): Promise<Result<Decoded>>
  read(input: ReadInput): Promise<Result<Reading>>
  decodeAndRead(file: FileIn, options?: ReadOptions): Promise<Result<Worked>>
  /** A briefing as a Word file; addresses in it that begin with a slash are those of `site`. */
  write(briefing: Briefing<readonly Picture[]>, site: string): Promise<Result<Uint8Array>>
  /** Ends all threads; jobs under way answer `files.closed`. */
  close(): Promise<void>
}

/** What a thread is asked to do. */
export type Job =
  | { readonly kind: 'decode'; readonly file: FileIn }
  | { readonly kind: 'read'; readonly input: ReadInput }
  | { readonly kind: 'decode-and-read'; readonly file: FileIn; readonly options: ReadOptions }
  | { readonly kind: 'write'; readonly briefing: Briefing<readonly Picture[]>; readonly site: string }

interface Waiting {
  readonly job: Job
  readonly answer: (result: Result<unknown>) => void
}

interface Thread {
  readonly worker: Worker
  current: Waiting | null
  timer: NodeJS.Timeout | null
  isReady: boolean
  jobs: number
}

interface Shop {
  readonly options: WorkshopOptions
  readonly threads: Set<Thread>
  readonly queue: Waiting[]
  isClosed: boolean
  watch: NodeJS.Timeout | null
  /** Threads that are being ended and still hold memory. */
  ending: number
  /** What the process held before the jobs under way began. */
  idleBytes: number
}

/** A thread is replaced after so many jobs: what libraries keep in memory goes with it. */
const JOBS_PER_THREAD = 200
const WATCH_MS = 100
/** Loading the code is not the file's fault: until the thread is ready, this is its limit. */
const START_MS = 30_000

/** Opens a workshop; threads start with their first job and stay warm. */
export function openWorkshop(options: WorkshopOptions): Workshop {
  const shop: Shop = { options, threads: new Set(), queue: [], ending: 0, isClosed: false, watch: null, idleBytes: 0 }
  const ask = <T>(job: Job) =>
    new Promise<Result<T>>((resolve) => {
      if (shop.isClosed) return resolve(refuse('files.closed', nameOf(job)))
      shop.queue.push({ job, answer: (result) => resolve(result as Result<T>) })
      next(shop)
    })
  return {
    decode: (file) => ask<Decoded>({ kind: 'decode', file }),
    read: (input) => ask<Reading>({ kind: 'read', input }),
    decodeAndRead: (file, said = {}) => ask<Worked>({ kind: 'decode-and-read', file, options: said }),
    write: (briefing, site) => ask<Uint8Array>({ kind: 'write', briefing, site }),
    close: () => close(shop),
  }
}

/** Gives waiting jobs to free threads. */
function next(shop: Shop): void {
  while (!shop.isClosed && shop.ending === 0 && shop.queue.length > 0) {
    const free = [...shop.threads].find((thread) => !thread.current)
    const thread = free ?? (shop.threads.size < Math.max(1, shop.options.threads) ? startThread(shop) : null)
    const waiting = thread && shop.queue.shift()
    if (!thread || !waiting) return
    if (!shop.watch) shop.idleBytes = process.memoryUsage.rss()
    shop.watch ??= setInterval(() => look(shop), WATCH_MS)
    begin(shop, thread, waiting)
  }
}

function begin(shop: Shop, thread: Thread, waiting: Waiting): void {
  thread.current = waiting
  thread.jobs++
  thread.worker.ref()
  arm(shop, thread)
  const { job } = waiting
  if (job.kind === 'read' || job.kind === 'write') {
    thread.worker.postMessage(job)
    return
  }
  // A copy goes over whole, without being copied again; the caller keeps its own.
  const bytes = new Uint8Array(job.file.bytes)
  thread.worker.postMessage({ ...job, file: { name: job.file.name, bytes } }, [bytes.buffer])
}

function arm(shop: Shop, thread: Thread): void {
  if (thread.timer) clearTimeout(thread.timer)
  const { timeoutMs } = shop.options
  const tooSlow: Diagnostic = { code: 'files.too-slow', params: { seconds: Math.ceil(timeoutMs / 1000) } }
  thread.timer = setTimeout(() => end(shop, thread, tooSlow), thread.isReady ? timeoutMs : timeoutMs + START_MS)
}

function startThread(shop: Shop): Thread {
  const thread: Thread = {
    worker: startWorker(shop.options.memoryMb),
    current: null,
    timer: null,
    isReady: false,
    jobs: 0,
  }
  shop.threads.add(thread)
  thread.worker.on('message', (message: 'ready' | Result<unknown>) => {
    if (message === 'ready') {
      thread.isReady = true
      if (thread.current) arm(shop, thread)
      return
    }
    const { current } = thread
    settle(thread)
    if (thread.jobs >= JOBS_PER_THREAD) retire(shop, thread)
    current?.answer(message)
    next(shop)
  })
  thread.worker.on('error', (error: Error & { code?: string }) => end(shop, thread, reasonOf(shop, thread, error)))
  thread.worker.on('exit', () => end(shop, thread, broken))
  return thread
}

/** Beside this file stands the thread's own: compiled next to compiled, and next to source one that teaches the thread TypeScript. */
function startWorker(memoryMb: number): Worker {
  const file = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js'
  const worker = new Worker(new URL(file, import.meta.url), {
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMb,
      maxYoungGenerationSizeMb: Math.min(64, memoryMb),
      stackSizeMb: 4,
    },
  })
  worker.unref()
  return worker
}

/** Ends a thread and answers its job with a refusal; when its memory is free again, the next job gets a new thread. */
function end(shop: Shop, thread: Thread, refusal: Diagnostic): void {
  const { current } = thread
  shop.ending++
  retire(shop, thread).then(() => {
    shop.ending--
    if (![...shop.threads].some((other) => other.current)) shop.idleBytes = process.memoryUsage.rss()
    next(shop)
  })
  current?.answer({ ok: false, diagnostics: [{ ...refusal, params: { ...nameOf(current.job), ...refusal.params } }] })
}

/** The limits of a thread do not count bytes outside its heap: the process is watched while jobs run, and the job that began first is ended. */
function look(shop: Shop): void {
  const busy = [...shop.threads].filter((thread) => thread.current)
  const [oldest] = busy
  if (shop.ending > 0) return
  if (!oldest) {
    stopWatching(shop)
    return
  }
  const limit = shop.options.memoryMb * 2 * 1024 * 1024 * busy.length
  if (process.memoryUsage.rss() - shop.idleBytes > limit) end(shop, oldest, tooHeavy(shop))
}

function stopWatching(shop: Shop): void {
  if (shop.watch) clearInterval(shop.watch)
  shop.watch = null
}

async function close(shop: Shop): Promise<void> {
  shop.isClosed = true
  stopWatching(shop)
  const pending = [...shop.queue.splice(0), ...[...shop.threads].flatMap((thread) => thread.current ?? [])]
  const ended = [...shop.threads].map((thread) => retire(shop, thread))
  for (const { job, answer } of pending) answer(refuse('files.closed', nameOf(job)))
  await Promise.all(ended)
}

function settle(thread: Thread): void {
  if (thread.timer) clearTimeout(thread.timer)
  thread.timer = null
  thread.current = null
  thread.worker.unref()
}

function retire(shop: Shop, thread: Thread): Promise<number> {
  settle(thread)
  shop.threads.delete(thread)
  thread.worker.removeAllListeners()
  // What a dying thread still has to say is of no use, but unheard it would end the process.
  thread.worker.on('error', () => {})
  return thread.worker.terminate()
}

const tooHeavy = (shop: Shop): Diagnostic => ({ code: 'files.too-heavy', params: { megabytes: shop.options.memoryMb } })

const broken: Diagnostic = { code: 'files.broken', params: {} }

function reasonOf(shop: Shop, thread: Thread, error: Error & { code?: string }): Diagnostic {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || /allocation failed|Invalid array length/i.test(error.message))
    return tooHeavy(shop)
  // A thread that cannot even start is not the file's fault.
  return thread.isReady ? broken : { code: 'files.unavailable', params: { reason: error.message } }
}

const nameOf = (job: Job): Diagnostic['params'] => ({
  name: job.kind === 'read' ? '' : job.kind === 'write' ? job.briefing.title : job.file.name,
})
