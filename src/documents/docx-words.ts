// Lines of a briefing as runs of a Word file: tones, languages, lights as signs that every Chinese face has, links inside and out.
import { ConcreteHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Line, Run, Sign } from '../domain/score/briefing.ts'
import { INK, type Look, TONES } from './docx-look.ts'

/** What a file is made with; `links` collects the addresses that it leads to. */
export interface Making {
  readonly look: Look
  /** Where this site is reached from outside. */
  readonly site: string
  readonly links: Map<string, string>
  /** The places in the file, each with its number. */
  readonly marks: Map<string, number>
}

/** A sign for each shape, all of GB/T 2312, so that no face lacks it. */
const MARKS: Readonly<Record<Sign['shape'], string>> = {
  accepted: '√',
  dot: '●',
  warn: '▲',
  stop: '■',
  rejected: '×',
  proposed: '○',
  none: '—',
  swap: '≠',
  clock: '◎',
  down: '↓',
}

/** The runs of a line. */
export const runsOf = (line: Line, making: Making): readonly ParagraphChild[] => line.map((run) => childOf(run, making))

function childOf(run: Run, making: Making): ParagraphChild {
  const { href } = run
  const text = new TextRun(optionsOf(run, making))
  if (href === undefined) return text
  if (href.startsWith('#')) return new ConcreteHyperlink([text], 'inside', bookmarkOf(href.slice(1)))
  const address = href.startsWith('/') ? `${making.site}${href}` : href
  const id = making.links.get(address) ?? `Link${making.links.size + 1}`
  making.links.set(address, id)
  return new ConcreteHyperlink([text], id)
}

function optionsOf({ text, tone, lang, href, sign }: Run, { look }: Making): IRunOptions {
  return {
    text: sign ? `${MARKS[sign.shape]} ${text}` : text,
    ...(sign ? { bold: true, color: TONES[sign.tone] ?? INK.ink } : {}),
    ...(tone === 'strong' ? { bold: true } : {}),
    ...(tone === 'dim' ? { color: INK.dim } : {}),
    ...(tone === 'quote' ? { color: INK.ochre, font: look.faces.quote } : {}),
    ...(tone === 'code' ? { size: 17 } : {}),
    ...(href === undefined ? {} : { style: 'Hyperlink' }),
    ...(lang && lang !== 'en' ? { language: { eastAsia: lang === 'zh-Hant' ? 'zh-TW' : 'zh-CN' } } : {}),
  }
}

/** The name of a place in the file: a letter, then letters, digits and _, at most 40 (ECMA-376, 17.13.6.2). */
export const bookmarkOf = (id: string): string => `at_${id.replace(/\W/g, '_')}`.slice(0, 40)
