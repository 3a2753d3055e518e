// A briefing as part of a page: real headings, tables with heads, charts that take the colours of the page.
import type { Block, Line, Part, Row, Run } from '../../domain/score/briefing.ts'
import { StatusBar } from '../charts/status-bar.tsx'
import { TargetChart } from '../charts/target-chart.tsx'
import { TimeUsed } from '../charts/time-used.tsx'
import { SignLight } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'
import type { Drawn, DrawnBlock, DrawnBriefing } from './drawn.ts'

/** All blocks of a briefing. */
export function BriefingBlocks({ v, briefing: { blocks } }: { readonly v: Voice; readonly briefing: DrawnBriefing }) {
  return <Blocks v={v} blocks={blocks} parts={partsIn(blocks)} />
}

const partsIn = (blocks: readonly DrawnBlock[]): readonly Part<Drawn>[] =>
  blocks.flatMap((block) => (block.kind === 'part' ? [block] : []))

interface Props {
  readonly v: Voice
  readonly blocks: readonly DrawnBlock[]
  /** The parts of the whole, for its contents. */
  readonly parts: readonly Part<Drawn>[]
}

function Blocks({ v, blocks, parts }: Props) {
  return (
    <>
      {blocks.map((block, at) => (
        <One key={block.kind === 'part' ? block.id : String(at)} v={v} block={block} parts={parts} />
      ))}
    </>
  )
}

function One({ v, block, parts }: Omit<Props, 'blocks'> & { readonly block: DrawnBlock }) {
  switch (block.kind) {
    case 'part':
      return (
        <section id={block.id} class={block.whole ? 'whole' : undefined}>
          <Heading part={block} />
          <Blocks v={v} blocks={block.blocks} parts={parts} />
        </section>
      )
    case 'paragraph':
      return (
        <p class={block.tone}>
          <Words line={block.line} />
        </p>
      )
    case 'quote':
      return (
        <>
          <blockquote class="quote">
            <Words line={block.line} />
          </blockquote>
          <p class="dim small">
            <Words line={block.from} />
          </p>
        </>
      )
    case 'list':
      return (
        <ul class={block.tone === 'detail' ? 'numbers num' : undefined}>
          {block.items.map((line) => (
            <li key={textOf(line)}>
              <Words line={line} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Table block={block} />
    case 'facts':
      return <Facts block={block} />
    case 'contents':
      return <Contents title={block.title} parts={parts} />
    case 'figure':
      return <Figure v={v} block={block} />
  }
}

const textOf = (line: Line): string => line.map(({ text }) => text).join('')

function Heading({ part: { level, head } }: { readonly part: Part<Drawn> }) {
  const Head = `h${level}` as const
  return (
    <Head>
      <Words line={head} />
    </Head>
  )
}

const Words = ({ line }: { readonly line: Line }) => (
  <>
    {line.map((run, at) => (
      <Word key={String(at)} run={run} />
    ))}
  </>
)

function Word({ run }: { readonly run: Run }) {
  const { text, tone, lang, href, sign } = run
  if (sign) return <SignLight sign={{ ...sign, text }} />
  const kept = lang ? { lang } : {}
  if (href !== undefined)
    return (
      <a href={href} {...kept} class={tone === 'code' ? 'address' : undefined}>
        {text}
      </a>
    )
  if (tone === 'strong') return <b {...kept}>{text}</b>
  if (tone === 'code') return <code class="address">{text}</code>
  if (tone || lang)
    return (
      <span {...kept} class={tone}>
        {text}
      </span>
    )
  return text
}

type Of<K extends DrawnBlock['kind']> = Extract<Block<Drawn>, { readonly kind: K }>

function Table({ block: { caption, columns, rows } }: { readonly block: Of<'table'> }) {
  return (
    <table class="rows told">
      {caption && <caption>{caption}</caption>}
      <colgroup>
        {columns.map(({ title, wide }) => (
          <col key={title} width={`${wide}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.cells.map(textOf).join()} row={row} titles={columns.map(({ title }) => title)} />
        ))}
      </tbody>
    </table>
  )
}

function TableRow({ row: { cells, old }, titles }: { readonly row: Row; readonly titles: readonly string[] }) {
  const [first = [], ...more] = cells
  return (
    <tr class={old ? 'replaced' : undefined}>
      <th scope="row">
        <Words line={first} />
      </th>
      {more.map((cell, at) => (
        <td key={titles[at + 1]} data-label={titles[at + 1]}>
          {textOf(cell) !== '' && (
            <div>
              <Words line={cell} />
            </div>
          )}
        </td>
      ))}
    </tr>
  )
}

const Facts = ({ block: { rows } }: { readonly block: Of<'facts'> }) => (
  <dl class="known">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <Words line={value} />
        </dd>
      </div>
    ))}
  </dl>
)

/** Parts with what is numbered in them, each a link. */
function Contents({ title, parts }: { readonly title: string; readonly parts: readonly Part<Drawn>[] }) {
  const numbered = (one: Part<Drawn>): readonly Part<Drawn>[] =>
    partsIn(one.blocks).flatMap((inner) => (inner.level === 4 ? [inner] : numbered(inner)))
  const link = ({ id, head }: Part<Drawn>) => <a href={`#${id}`}>{textOf(head)}</a>
  return (
    <nav class="contents" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {parts.map((one) => (
          <li key={one.id}>
            {link(one)}
            {numbered(one).length > 0 && (
              <ul>
                {numbered(one).map((inner) => (
                  <li key={inner.id}>{link(inner)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Figure({ v, block: { id, figure } }: { readonly v: Voice; readonly block: Of<'figure'> }) {
  switch (figure.kind) {
    case 'chart':
      return <TargetChart v={v} drawing={figure.drawing} id={id} />
    case 'counts':
      return <StatusBar v={v} counts={figure.counts} />
    case 'time':
      return <TimeUsed v={v} from={figure.from} to={figure.to} on={figure.on} />
  }
}
