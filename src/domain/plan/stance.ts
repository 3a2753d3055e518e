// Whether a sentence promises, reports or merely mentions: from the part of the document it stands in, then from its own words.
import { lineStart } from '../text/segment.ts'
import type { DocumentKind, Stance } from './commitment.ts'

/** Where the document turns from looking back to looking ahead; `ahead` parts begin at the offsets of `turns` with their direction. */
export interface Course {
  readonly kind: DocumentKind
  readonly turns: readonly { readonly at: number; readonly ahead: boolean }[]
}

const AHEAD_LINE =
  /(?:工作(?:安排|部署|打算|思路|重点|建议|任务|要求)|工作(?:的)?(?:总体)?(?:要求|目标)|主要(?:预期)?(?:目标|任务)|重点(?:工作|任务)|总体要求|奋斗目标|发展目标|(?:今年|明年|下一?步|今后[^，。]{0,4}年|未来[^，。]{0,4}年|本届政府|20\d\d年|“十[一二三四五六]五”)[^，。]{0,14}(?:工作|目标|任务|安排|建议|要求|重点|发展|思路)|对[^，。]{0,12}工作的?建议|自身建设|政府建设|民生实事|主要指标)/
const BACK_LINE =
  /(?:工作)?回顾|过去[^，。]{0,4}年|[一二三四五]年来|主要成效|取得的?成[就绩效]|工作情况|发展成就|完成情况|基本情况|现状|发展基础|形势|20\d\d年(?:政府)?工作$/

/** Finds the turns of a text from its top headings and from the sentences that open its parts. */
export function course(s: string, kind: DocumentKind, year: number | null): Course {
  const turns: { at: number; ahead: boolean }[] = []
  const line = /[^\n]+/g
  for (let m = line.exec(s); m; m = line.exec(s)) {
    const text = m[0].trim()
    if (text.length < 3) continue
    const direction = directionOf(text, year, turns.length > 0)
    if (direction !== null && turns.at(-1)?.ahead !== direction) turns.push({ at: m.index, ahead: direction })
  }
  return { kind, turns }
}

const TOP = /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]+、)/
const LOWER = /^(?:（|\(|\d|第|[一二三四五六七八九十]+是)/

/** True where a line turns the text ahead, false where it turns it back, null where it does neither. */
function directionOf(text: string, year: number | null, begun: boolean): boolean | null {
  const top = TOP.test(text)
  if (!top && text.length > 40) return opensAhead(text)
  if (!top && (LOWER.test(text) || /[。；：]$/.test(text) || /工作报告/.test(text))) return null
  const head = (text.split(/[。]/)[0] ?? text).slice(0, 60)
  const named = [...head.matchAll(/(20\d\d)年/g)].map((m) => Number(m[1]))
  if (BACK_LINE.test(head)) return false
  const told = top || /回顾|工作|情况|成效|进展|执行/.test(head)
  if (told && year !== null && named.length > 0 && Math.max(...named) < year && !/规划|目标|远景/.test(head))
    return false
  if (AHEAD_LINE.test(head)) return true
  return top && begun ? true : null
}

/** A paragraph that opens a part ahead: 《纲要草案》…, 今年发展主要预期目标是：…. */
function opensAhead(text: string): boolean | null {
  const first = text.slice(0, 70)
  if (
    /^(?:今年|20\d\d年|今后五年|未来五年)?[^，。]{0,10}(?:主要预期目标|发展主要目标|主要目标|总体要求)[^。]{0,6}[是为：]/.test(
      first,
    )
  )
    return true
  return /^[^。]{0,16}(?:纲要|今后五年|未来五年)[^。]{0,30}(?:目标|考虑|部署|提出|设置)/.test(first) ? true : null
}

const DONE =
  /(?:已经?|累计(?!.{0,8}目标)|去年|上年|过去|[三四五十两]年来|同比|截至|目前|连续\d*[一二三四五六七八九十]*年|创历史|首次|成功|如期|圆满|顺利|取得|获批|入选|获评|荣获|了(?!解))/
const WILL =
  /(?:力争|将(?!军|领)|拟|计划|确保|努力(?!下)|争取|预期|预计目标|目标|未来|今后|到20\d\d年|到“|明年|年内|要(?!素|求|点|地|闻|件|害|道|塞)|安排|今年|下一步|全年|新开工|加快|推进|持续|深入|推动|实施|开展|建设|打造)/
const AHEAD_YEAR = /(?<![比较从自由与以于]|恢复)(?:到)?(?<!恢复到)(20\d\d)年/

/** The stance of what stands at `at` in the sentence `s[start,end)`. */
export function stanceAt(
  s: string,
  start: number,
  at: number,
  end: number,
  course: Course,
  year: number | null,
): Stance {
  const head = s.slice(start, at)
  const ahead = lookingAhead(start, course)
  const last = lastYear(head)
  if (ahead) {
    if (
      /(?:(?<![比较从由])(?:去年|(?<!础)上年(?!均))|过去[^，。]{0,3}年|[三四五十两]年来|截至目前|截至去年)[^。]{0,40}$|(?:已(?:经|有|建成|完成|达|超|实现|成为|在)|现有|目前)[^。，]{0,24}$/.test(
        head,
      ) &&
      !/(?:今年|力争|将|要|确保)[^，。]{0,12}$/.test(head)
    )
      return 'result'
    if (backInParagraph(s, start, at)) return 'result'
    if (last !== null && year !== null && last < year && !/比|较/.test(head.slice(-14))) return 'result'
    return 'commitment'
  }
  if (ahead === false) {
    if (
      /(?:到20[2-9]\d年|今后[^，。]{0,4}年|未来[^，。]{0,4}年|下一步|明年|力争到|预期目标)[^。]{0,60}$/.test(head) &&
      (last === null || year === null || last > year)
    )
      return 'commitment'
    return 'result'
  }
  if (course.kind === 'report') {
    const over = last !== null && year !== null && last < year
    return WILL.test(head) && !DONE.test(head) && !over ? 'commitment' : 'result'
  }
  const whole = s.slice(start, end)
  if (
    /(?:[一二三四五十两]年来|(?<![比较与同])(?:去年|(?<!础)上年(?!均))|截至|目前|已经?(?!.*将)|累计完成|已累计)/.test(
      whole,
    ) &&
    !/(?:到20\d\d年|力争|将|努力|确保|到“)/.test(head)
  )
    return 'result'
  if (course.kind === 'plan' && last !== null && year !== null && last < year) return 'result'
  return 'commitment'
}

/** 过去一年…。国内生产总值增长…: the paragraph has turned back and not yet ahead again. */
function backInParagraph(s: string, start: number, at: number): boolean {
  const line = lineStart(s, start, 120)
  const text = s.slice(line, at)
  const back = /(?:过去[一五]年|去年)(?=，)(?!.*(?:过去[一五]年|去年)，)/s.exec(text)
  return back !== null && !/今年|要|将|目标|力争|确保|今后|预期|任务|计划/.test(text.slice(back.index))
}

function lookingAhead(at: number, course: Course): boolean | null {
  const ahead = turnAt(course, at)?.ahead ?? null
  return course.kind === 'report' ? ahead : ahead === false ? false : null
}

/** The last turn at or before an offset. */
export function turnAt(course: Course, at: number): Course['turns'][number] | null {
  let low = 0
  let high = course.turns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((course.turns[middle] as Course['turns'][number]).at <= at) low = middle + 1
    else high = middle
  }
  return course.turns[low - 1] ?? null
}

function lastYear(head: string): number | null {
  const matches = head.match(new RegExp(AHEAD_YEAR, 'g'))
  const last = matches?.at(-1)
  return last ? Number(/\d{4}/.exec(last)?.[0]) : null
}
