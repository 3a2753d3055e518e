// Writes a briefing as a Word file: real headings, tables and links, its language and title told, the same bytes for the same words.
import { Resvg } from '@resvg/resvg-js'
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Block, Briefing, Part, Picture } from '../domain/score/briefing.ts'
import { childrenOf, type DrawnPicture } from './docx-blocks.ts'
import { BULLETS, type Look, lookOf, PAGE, STAND_INS, stylesOf } from './docx-look.ts'
import type { Making } from './docx-words.ts'
import { plainSvg } from './plain-svg.ts'
import { openZip } from './zip.ts'
import { packZip } from './zip-write.ts'

/** The file; addresses in it that begin with a slash are those of `site`. */
export async function writeDocx(briefing: Briefing<readonly Picture[]>, site: string): Promise<Uint8Array> {
  const look = lookOf(briefing.lang)
  const making: Making = { look, site, links: new Map(), marks: new Map() }
  const title = new Paragraph({ style: 'Title', text: briefing.title })
  const children = [title, ...childrenOf(briefing.blocks.map(drawn), making)]
  const document = new Document({
    styles: stylesOf(briefing, look),
    numbering: BULLETS,
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page: PAGE }, ...marginsOf(briefing, look), children }],
  })
  for (const [address, id] of making.links)
    document.Document.Relationships.createRelationship(id, HYPERLINK, address, 'External')
  return settled(new Uint8Array(await Packer.toBuffer(document)), briefing)
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** So many points across for each pixel: sharp in print. */
const ZOOM = 2.5

/** Every figure as plain shapes, and as points for programs that do not know svg. */
function drawn(block: Block<readonly Picture[]>): Block<readonly DrawnPicture[]> {
  if (block.kind === 'part') {
    const part: Part<readonly DrawnPicture[]> = { ...block, blocks: block.blocks.map(drawn) }
    return part
  }
  if (block.kind !== 'figure') return block
  return { ...block, figure: block.figure.map(pictureOf) }
}

/** The points take the plain face of the machine: to look for each of the others takes ten times as long. */
function pictureOf(picture: Picture): DrawnPicture {
  const svg = plainSvg(picture.svg)
  const png = new Resvg(plainSvg(picture.svg, 'sans-serif'), {
    fitTo: { mode: 'zoom', value: ZOOM },
    background: '#fff',
  })
    .render()
    .asPng()
  return { ...picture, svg, png: new Uint8Array(png) }
}

/** What stands above each page, and its number below: outside, as GB/T 9704—2012, 7.5 has it. */
function marginsOf({ running, short }: Briefing<unknown>, { faces }: Look) {
  const number = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: { firstLine: 0 },
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              size: 28,
              font: { ...faces.body, eastAsia: '宋体' },
            }),
          ],
        }),
      ],
    })
  const head = () => new Header({ children: [new Paragraph({ style: 'Running', text: running })] })
  const headers = short ? {} : { headers: { default: head(), even: head() } }
  return { ...headers, footers: { default: number(AlignmentType.RIGHT), even: number(AlignmentType.LEFT) } }
}

/** The file as it goes out: its moment is that of the publication, its faces name what stands in for them, its pictures have numbers of their own. */
function settled(bytes: Uint8Array, briefing: Briefing<unknown>): Uint8Array {
  const zip = openZip(bytes)
  if (!zip.ok) throw new Error('what was just packed does not open')
  const made = new Map([
    ['docProps/core.xml', coreXml(briefing)],
    ['word/fontTable.xml', fontXml()],
  ])
  // Programs that read a file as it arrives want the list of its parts first; folders say nothing.
  const names = [TYPES, ...zip.value.names.filter((name) => name !== TYPES && !name.endsWith('/'))]
  const entries = names.map((name) => {
    const read = zip.value.read(name)
    const old = read.ok && read.value ? read.value : new Uint8Array()
    const text = name === 'word/document.xml' ? numbered(new TextDecoder().decode(old)) : made.get(name)
    return { name, bytes: text === undefined ? old : new TextEncoder().encode(text) }
  })
  return packZip(entries, new Date(briefing.at))
}

const TYPES = '[Content_Types].xml'

function numbered(xml: string): string {
  let nth = 0
  return xml.replace(/<wp:docPr id="\d+"/g, () => {
    nth += 1
    return `<wp:docPr id="${nth}"`
  })
}

function coreXml({ title, author, at, lang }: Briefing<unknown>): string {
  const time = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
  const parts = [
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>`,
    `<dc:language>${lookOf(lang).lang.value}</dc:language><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
  ]
  const spaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ]
  return `${XML}<cp:coreProperties ${spaces.join(' ')}>${parts.join('')}</cp:coreProperties>`
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Faces with what stands in for them; charset 86 is GB 2312, 88 Big5. */
function fontXml(): string {
  const fonts = Object.entries(STAND_INS).map(([name, other]) => {
    const charset = name === '標楷體' ? '88' : '86'
    return `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="${charset}"/><w:pitch w:val="variable"/></w:font>`
  })
  return `${XML}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
