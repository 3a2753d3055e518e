// PDF fonts often hand out radicals (⼀, ⻓) where the text has ordinary characters (一, 长): maps them one to one, so no offset moves.

/** CJK Radicals Supplement, as EquivalentUnifiedIdeograph.txt of the Unicode database has it; those outside the BMP stay as they are. */
const supplement: Readonly<Record<string, string>> = pairs(
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒' +
    '⺶羊⺷羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
)

/** Kangxi radicals whose compatibility mapping is not the character that simplified text has. */
const everyday: Readonly<Record<string, string>> = pairs('⼾户⾭青')

/** [radical, character], each of one UTF-16 unit: U+2E80–2EF3 and U+2F00–2FD5. */
export const RADICALS: readonly (readonly [string, string])[] = [...Object.entries(supplement), ...kangxi()]

const ORDINARY: ReadonlyMap<string, string> = new Map(RADICALS)

/** The text with every radical as its ordinary character; its length stays, and nothing else of it is normalised. */
export function mapRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2ef3\u2f00-\u2fd5]/g, (radical) => ORDINARY.get(radical) ?? radical)
}

/** Each Kangxi radical has exactly one compatibility mapping, to one character. */
function kangxi(): [string, string][] {
  const all = Array.from({ length: 214 }, (_, i) => String.fromCharCode(0x2f00 + i))
  return all.map((radical) => [radical, everyday[radical] ?? radical.normalize('NFKC')])
}

function pairs(run: string): Record<string, string> {
  const map: Record<string, string> = {}
  for (let i = 0; i < run.length; i += 2) map[run.charAt(i)] = run.charAt(i + 1)
  return map
}
