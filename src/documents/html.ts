// A web page: its article without the page around it, block by block as lines, tables as tables, with what the page says of itself.
import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Decoded, FileIn } from './decoded.ts'
import { writeBlocks } from './html-blocks.ts'
import { startLines } from './lines.ts'
import { decodeText, encodingNamed, isUtf8 } from './text.ts'

/** Containers that hold the article on Chinese government and news sites, best first; the rest is found by density. */
const containers = [
  '#UCAP-CONTENT',
  '.trs_editor_view',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '#zoom',
  '#Zoom',
  '.rm_txt_con',
  '#rwb_zw',
  '#ozoom',
  '.view.TRS_UEDITOR',
  '#js_content',
  '.pages_content',
  '.article-content',
  '.article_content',
  '.content_article',
  '.zwcontent',
  '.xxgk_content',
  '#NewsContent',
  '.news_content',
  '#detail',
  '.detail-content',
  '#articleContent',
  '#article-content',
  '[itemprop="articleBody"]',
  'article',
  'main',
]

/** Deeper nesting than any honest page has; trees are built in time that grows with it. */
const MAX_DEPTH = 1000

/** Decodes a page; refuses `files.broken` and `files.no-text`. */
export function decodeHtml(file: FileIn): Result<Decoded> {
  const source = readSource(file.bytes)
  if (depthOf(source.text) > MAX_DEPTH) return refuse('files.broken')
  const document = parse(source.text)
  const said = readMeta(document)
  const lines = startLines()
  const body = findArticle(document, source.text)
  const article = startLines()
  writeBlocks(body, article)
  const { text } = article.done()
  if (text.trim() === '') return refuse('files.no-text')
  if (said.title && !squeeze(text.slice(0, 600)).includes(squeeze(said.title))) lines.add(said.title)
  writeBlocks(body, lines)
  const { title, date } = said
  return ok({ kind: 'html', ...lines.done(), pages: [], encoding: source.encoding, title, date })
}

/** The page's characters: UTF-8 when its bytes are that, else by what its meta element declares, else by content. */
function readSource(bytes: Uint8Array): { text: string; encoding: string } {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const declared = encodingNamed(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? '')
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe
  if (declared && declared !== 'utf-8' && !marked && !isUtf8(bytes)) {
    return { text: new TextDecoder(declared).decode(bytes), encoding: declared }
  }
  return decodeText(bytes) ?? { text: new TextDecoder().decode(bytes), encoding: 'utf-8' }
}

function depthOf(source: string): number {
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentagname: () => {
      deepest = Math.max(deepest, ++depth)
    },
    onclosetag: () => {
      depth--
    },
  })
  parser.write(source)
  parser.end()
  return deepest
}

function parse(source: string): Document {
  const page = /<html[\s>]/i.test(source) ? source : `<!doctype html><html><head></head><body>${source}</body></html>`
  const document = parseHTML(page).document as unknown as Document
  for (const element of document.querySelectorAll('script, style, noscript, template')) element.remove()
  return document
}

/** What the page says of itself, by the meta names that the guideline for government sites prescribes, or by its headline. */
function readMeta(document: Document): { title: string | null; date: string | null } {
  const meta = (...names: string[]) => {
    for (const name of names) {
      for (const attribute of ['name', 'property', 'itemprop']) {
        const content = document.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content')?.trim()
        if (content) return content
      }
    }
    return null
  }
  const headlines = [...document.querySelectorAll('h1')]
    .map((h1) => tidy(h1.textContent))
    .filter((text) => text.length > 3)
  const title =
    meta('ArticleTitle', 'articletitle') ?? headlines[0] ?? siteless(tidy(document.querySelector('title')?.textContent))
  const date = meta(
    'PubDate',
    'pubdate',
    'publishdate',
    'article:published_time',
    'datePublished',
    'firstpublishedtime',
  )
  return { title: title || null, date: isoDate(date ?? '') }
}

/** A page title without the name of its site: 标题_某某政府 → 标题. */
const siteless = (title: string) => title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|--/)[0]?.trim() ?? ''

function isoDate(text: string): string | null {
  const found = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text)
  return found ? `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}` : null
}

function findArticle(document: Document, source: string): Element {
  const body = document.body ?? document.documentElement
  const whole = visible(body)
  for (const selector of containers) {
    const found = [...document.querySelectorAll(selector)].filter((element) => visible(element) >= 200)
    const longest = found.sort((a, b) => visible(b) - visible(a))[0]
    if (longest && visible(longest) >= whole * 0.25) return longest
  }
  const linked = links(body)
  if (linked < 0.01) return body
  const article = new Readability(parse(source), { charThreshold: 100 }).parse()
  const content = article?.content ? parse(article.content).body : null
  // Where there is little page around the article, there is little that may go.
  const least = linked < 0.08 ? 0.9 : 0.5
  return content && visible(content) >= whole * (1 - linked) * least ? content : body
}

/** Characters of an element without blanks. */
const visible = (element: Element) => squeeze(element.textContent ?? '').length

/** The share of a page's characters that are links: menus and teasers. */
function links(body: Element): number {
  let linked = 0
  for (const anchor of body.querySelectorAll('a')) linked += visible(anchor)
  return linked / Math.max(1, visible(body))
}

const squeeze = (text: string) => text.replace(/\s+/g, '')

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
