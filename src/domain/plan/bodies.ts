// Lists of bodies: split where one ends and the next begins, and nowhere else (市文化和旅游局, 各区、市政府, names in brackets or quotes).
import type { Source } from '../text/source.ts'

const SUFFIX =
  '局|委|办|厅|部|院|会|社|署|中心|政府|公司|集团|部门|单位|区|县|市|州|旗|盟|银行|联|处|室|团|队|台|站|馆|校|学|机构|企业|所|镇|街道|乡|园|专班|小组|行|司|关|协会|营部|业主|办事处|指挥部|联盟|基地|各级|网|机关'
const ENDS_AS_BODY = new RegExp(`(?:${SUFFIX})(?:（[^（）]{0,20}）)?$`)
const STRICT =
  /(?:局|委|办|厅|部|政府|管委会|办公室|委员会|公司|集团|部门|单位|银行|小组|专班|人民法院|检察院|办公厅|各区|各县|区县|海关|总队|支队|指挥部|兵团)(?:（[^（）]{0,20}）)?$/
const COLLECTIVE =
  /^(?:各|有关|相关|其他|其它|专班|市直|省直|区直|县直|市级|省级|所属|行业|沿线|属地|市有关|省有关|市相关|省相关)/
const REGION_HEAD =
  /^(?:各|有关|相关|各有关|各相关)(?:省|市|州|盟|区|县|旗|乡|镇|街道|地市|自治区|区县|市县|县区)(?:（[^（）]{1,8}）)?$/
const REGION_TAIL =
  /^(?:各|有关|相关)?(?:自治区|直辖市|自治州|县级市|设区市|省|市|州|盟|区|县|旗|乡|镇|街道|功能区|开发区)+(?:（[^（）]{0,20}）)?(?:人民政府|政府|党委|党工委|管委会|管理委员会|办事处)?$/
const JOINT = /(以及|及其|及|和|与|并)/

/** True for the name of a body or a collective of bodies. */
export function looksLikeBody(name: string): boolean {
  return name.length <= 40 && (ENDS_AS_BODY.test(name) || COLLECTIVE.test(name))
}

/** True for a name that can be nothing else than a body's. */
export function surelyBody(name: string): boolean {
  return name.length <= 25 && STRICT.test(name)
}

/** The bodies named in a run, as the text has them. */
export function splitBodies(source: Source, start: number, end: number): string[] {
  const parts = joinRegions(
    source,
    cut(source, start, end).flatMap((p) => splitJoint(source, p)),
  )
  return parts.flatMap((p) => named(source, p)).filter((name) => name !== '')
}

interface Part {
  readonly start: number
  readonly end: number
}

/** Cuts at list punctuation outside brackets and quotes. */
function cut(source: Source, start: number, end: number): Part[] {
  const { folded } = source
  const out: Part[] = []
  let depth = 0
  let from = start
  for (let i = start; i < end; i++) {
    const c = folded[i] as string
    if (c === '（' || c === '“' || c === '(' || c === '《') depth++
    else if (c === '）' || c === '”' || c === ')' || c === '》') depth--
    else if (depth <= 0 && /[、，,；;。/|\n\t]/.test(c)) {
      out.push({ start: from, end: i })
      from = i + 1
    } else if (
      depth <= 0 &&
      c === ' ' &&
      ENDS_AS_BODY.test(folded.slice(from, i).trimEnd()) &&
      folded.slice(from, i).trim() !== ''
    ) {
      out.push({ start: from, end: i })
      from = i + 1
    }
  }
  out.push({ start: from, end })
  return out.filter((p) => folded.slice(p.start, p.end).trim() !== '')
}

/** 各区、市政府 and 各省、自治区、直辖市人民政府 are one body each. */
function joinRegions(source: Source, parts: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    const words = (p: Part): string => source.folded.slice(p.start, p.end).trim()
    const open =
      last &&
      /(?:^|、)(?:各|有关|相关)?[^、]{1,4}$/.test(words(last)) &&
      REGION_HEAD.test(words(last).split('、')[0] as string)
    if (
      last &&
      open &&
      !/政府|委/.test(words(last)) &&
      source.folded[part.start - 1] === '、' &&
      REGION_TAIL.test(words(part))
    )
      out[out.length - 1] = { start: last.start, end: part.end }
    else out.push(part)
  }
  return out
}

/** A及B, A和B: two bodies only where the left side is one by itself and the right side is one too. */
function splitJoint(source: Source, part: Part): Part[] {
  const words = source.folded.slice(part.start, part.end)
  let from = 0
  const out: Part[] = []
  for (let i = 1; i < words.length - 1; i++) {
    const m = JOINT.exec(words.slice(i, i + 2))
    if (m?.index !== 0) continue
    const left = words.slice(from, i).trim()
    const right = words.slice(i + m[0].length).trim()
    if (right.length < 2 || depthAt(words, i) > 0 || !ENDS_AS_BODY.test(left) || left.length < 2) continue
    if (!COLLECTIVE.test(right) && !bothBodies(left, right)) continue
    if (/^(?:单位|地区|机构|企业|部门)/.test(right)) continue
    out.push({ start: part.start + from, end: part.start + i })
    from = i + m[0].length
    i = from
  }
  out.push({ start: part.start + from, end: part.end })
  return out
}

/** 市委组织部和市人社局 are two, 市城市和农村发展局 is one. */
const bothBodies = (left: string, right: string): boolean =>
  looksLikeBody(right) && (surelyBody(left) ? surelyBody(right) : left.length > 3 && left[0] === right[0])

function depthAt(words: string, at: number): number {
  let depth = 0
  for (let i = 0; i < at; i++) {
    if (/[（“(]/.test(words[i] as string)) depth++
    else if (/[）”)]/.test(words[i] as string)) depth--
  }
  return depth
}

/** A name without what only binds it to its neighbours; 等有关部门 stands as a body of its own. */
function named(source: Source, part: Part): string[] {
  let { start, end } = part
  const folded = (): string => source.folded.slice(start, end)
  const head = /^[\s“]*(?:由|并由|会同|以及|及|和|与|并|分别由)?\s*/.exec(folded())
  start += head?.[0].length ?? 0
  const tail = /[\s.。*＊]*$/.exec(folded())
  end -= tail?.[0].length ?? 0
  const rest = /等((?:有关|相关|各有关|其他)?(?:部门|单位|部门和单位|部门、单位|地区|企业|机构)?)(?:按.{0,12})?$/.exec(
    folded(),
  )
  if (rest && rest.index > 1) {
    const collective = /有关|相关|其他/.test(rest[1] ?? '')
      ? source.raw.slice(start + rest.index + 1, start + rest.index + 1 + (rest[1] as string).length)
      : ''
    return [source.raw.slice(start, start + rest.index).trim(), collective]
  }
  if (end - start > 60 || /^(?:列|排|下同|不再|以下)/.test(folded())) return []
  return [source.raw.slice(start, end).trim()]
}
