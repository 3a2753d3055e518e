// How a Word file of ours looks: paper, margins and faces of GB/T 9704—2012 for Chinese, plain book faces for English.
import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import type { Briefing } from '../domain/score/briefing.ts'

/** Faces, language and first-line indent of a file. */
export interface Look {
  readonly faces: Readonly<Record<'title' | 'body' | 'first' | 'second' | 'quote', Face>>
  readonly lang: { readonly value: string; readonly eastAsia: string }
  readonly indented: boolean
}

/** A face for Chinese beside one for Latin letters. */
export interface Face {
  readonly ascii: string
  readonly hAnsi: string
  readonly cs: string
  readonly eastAsia: string
}

const face = (eastAsia: string, latin = 'Times New Roman'): Face => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
})

/** GB/T 9704—2012, 5.2.2 and 7.3: the title in 小标宋, the text in 仿宋, the first headings in 黑体, the second in 楷体. */
const MAINLAND: Look['faces'] = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  first: face('黑体'),
  second: face('楷体_GB2312'),
  quote: face('楷体_GB2312'),
}
const KAI = face('標楷體')
const TRADITIONAL: Look['faces'] = { title: KAI, body: KAI, first: KAI, second: KAI, quote: KAI }
const ENGLISH: Look['faces'] = {
  title: face('宋体', 'Arial'),
  body: face('宋体'),
  first: face('黑体', 'Arial'),
  second: face('黑体', 'Arial'),
  quote: face('楷体'),
}

/** What stands in for a face that a machine lacks, and what kind it is (ECMA-376, 17.8.3). */
export const STAND_INS: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  標楷體: 'DFKai-SB',
  宋体: 'SimSun',
  楷体: 'KaiTi',
}

/** The look for a language. */
export function lookOf(lang: Briefing<unknown>['lang']): Look {
  if (lang === 'zh-Hans') return { faces: MAINLAND, lang: { value: 'zh-CN', eastAsia: 'zh-CN' }, indented: true }
  if (lang === 'zh-Hant') return { faces: TRADITIONAL, lang: { value: 'zh-TW', eastAsia: 'zh-TW' }, indented: true }
  return { faces: ENGLISH, lang: { value: 'en-GB', eastAsia: 'zh-CN' }, indented: false }
}

/** A4 with 37 mm above, 35 below, 28 on the left and 26 on the right: 156 mm by 225 mm of text. In twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 1134, footer: 1304, gutter: 0 },
} as const
/** Width of the text. */
export const TEXT_WIDE = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

/** The pigments of the pages, as they stand on paper. */
export const INK = { ink: '1B2430', dim: '55606E', line: 'DCD8CF', ochre: '7A4B2A', link: '1F5F8B' } as const
/** Tones of lights. */
export const TONES: Readonly<Record<string, string>> = {
  on: '1A7F5A',
  warn: '8A5A00',
  stop: 'B3261E',
  blue: '1F5F8B',
  calm: '55606E',
}

/** Names of the paragraph styles that are not Word's own. */
export const STYLES = {
  body: 'Body',
  standing: 'Standing',
  detail: 'Detail',
  dim: 'Note',
  cell: 'Cell',
  head: 'CellHead',
  figure: 'Figure',
} as const

/** Sizes in half points and lines in twentieths: 三号 is 16 points, 小四 12, 五号 10.5; what belongs on one page is set in 五号. */
function sizesOf({ lang, short }: Briefing<unknown>) {
  const gap = short ? 60 : 120
  if (lang === 'en')
    return { title: short ? 30 : 40, body: short ? 20 : 22, head: short ? 24 : 28, detail: 20, line: 0, gap }
  return short
    ? { title: 32, body: 21, head: 24, detail: 20, line: 320, gap }
    : { title: 44, body: 32, head: 32, detail: 22, line: 560, gap }
}

/** All styles of a file: Word's own headings, so that its outline and screen readers know them. */
export function stylesOf(briefing: Briefing<unknown>, look: Look): IStylesOptions {
  const { faces, lang, indented } = look
  const { title, body, head, detail, line, gap } = sizesOf(briefing)
  const lines = line > 0 ? { line, lineRule: LineRuleType.EXACT } : { line: 300, lineRule: LineRuleType.AUTO }
  const heading = (font: Face, bold: boolean, size: number, before: number) => ({
    run: { font, bold, size, color: INK.ink },
    paragraph: { keepNext: true, keepLines: true, spacing: { ...lines, before, after: gap / 2 } },
  })
  return {
    default: {
      document: {
        run: { font: faces.body, size: body, color: INK.ink, language: lang },
        paragraph: { spacing: lines },
      },
      title: {
        run: { font: faces.title, size: title, color: INK.ink, bold: !indented },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LOOSE, before: gap, after: 2 * gap } },
      },
      heading1: heading(faces.first, !indented, head, 2 * gap),
      heading2: heading(faces.second, false, head, gap),
      heading3: heading(faces.body, true, head, gap),
      heading4: heading(faces.body, true, detail + 2, gap),
      hyperlink: { run: { color: INK.link, underline: { type: 'none' } } },
    },
    paragraphStyles: ownStyles(briefing, look),
  }
}

const TIGHT = { line: 252, lineRule: LineRuleType.AUTO, before: 0, after: 0 } as const
const LOOSE = { line: 264, lineRule: LineRuleType.AUTO } as const

function ownStyles(
  briefing: Briefing<unknown>,
  { faces, indented }: Look,
): NonNullable<IStylesOptions['paragraphStyles']> {
  const { body, head, detail, gap } = sizesOf(briefing)
  const cell = briefing.short ? 18 : 20
  const style = (id: string, size: number, color: string, paragraph: object = {}) => ({
    ...{ id, name: id, basedOn: 'Normal', quickFormat: true, run: { size, color } },
    paragraph: { spacing: { ...LOOSE, before: 20, after: 20 }, ...paragraph },
  })
  return [
    {
      ...{ id: STYLES.body, name: 'Body Text', basedOn: 'Normal', quickFormat: true },
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: indented ? body * 20 : 0 },
        spacing: { after: gap / 2 },
      },
    },
    style(STYLES.standing, Math.min(body, 28), INK.ink, { spacing: { ...LOOSE, before: gap, after: gap / 2 } }),
    {
      ...style('Quote', body, INK.ochre),
      run: { font: faces.quote, color: INK.ochre, size: body },
      paragraph: {
        indent: { left: 200 },
        spacing: { ...LOOSE, before: gap / 2, after: gap / 2 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: INK.ochre, space: 8 } },
      },
    },
    style(STYLES.detail, detail, INK.dim),
    style(STYLES.dim, 21, INK.dim),
    style(STYLES.cell, cell, INK.ink, { spacing: TIGHT }),
    style(STYLES.head, cell, INK.dim, { spacing: TIGHT, keepNext: true }),
    style(STYLES.figure, 20, INK.dim, { alignment: AlignmentType.CENTER }),
    style('Caption', 20, INK.dim, { keepNext: true, spacing: { ...LOOSE, before: 120, after: 40 } }),
    style('ContentsHead', head, INK.ink, { keepNext: true, spacing: { ...LOOSE, before: gap, after: gap / 2 } }),
    style('Contents1', 21, INK.ink, { spacing: TIGHT }),
    style('Contents2', 21, INK.ink, { spacing: TIGHT, indent: { left: 480 } }),
    style('Running', 18, INK.dim),
    style('Gap', 12, INK.dim, { spacing: { line: 160, lineRule: LineRuleType.EXACT } }),
  ]
}

/** The bullets of lists. */
export const BULLETS = {
  config: [
    {
      reference: 'points',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 300 } } },
        },
      ],
    },
  ],
}
