// Pages of government and news sites: the article out of its page, the day it was published.
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/documents/decode.ts'

const paragraphs = [
  '各区县（自治县）人民政府，市政府各部门，有关单位：',
  '一、总体目标。到2027年，全市地区生产总值超过4万亿元，数字经济核心产业增加值占比达到10%以上，常住人口城镇化率稳步提高，居民收入增长与经济增长基本同步。',
  '二、重点任务。（一）建设统一的数字金融服务平台，推动融资需求与金融产品精准对接，形成可以复制的经验做法，覆盖全部区县和主要产业园区。',
  '（二）推进川渝通办事项扩面提质，累计达到311项，实现线上全网通办、线下异地可办，让两地群众少跑路、好办事、快办事、办成事。',
]
const article = paragraphs.map((text) => `<p>　　${text}</p>`).join('')
const menu = Array.from({ length: 30 }, (_, i) => `<li><a href="/c${i}">栏目导航${i}</a></li>`).join('')
const teasers = Array.from(
  { length: 20 },
  (_, i) => `<li><a href="/n${i}">另一条与本文无关的新闻标题，第${i}条</a></li>`,
).join('')

const governmentPage = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>工作方案_重庆市人民政府网</title>
<meta name="ArticleTitle" content="重庆市数字金融工作方案"><meta name="PubDate" content="2023-03-08 10:20">
<script>var menu = "不是正文的脚本";</script><style>p{color:red}</style></head><body>
<div class="header"><ul>${menu}</ul></div>
<div class="path">首页 &gt; 政府信息公开 &gt; 规范性文件</div>
<h1>重庆市数字金融工作方案</h1><div class="info">日期：2023-03-08 来源：市政府办公厅 【字体：大 中 小】</div>
<div id="zoom"><div class="TRS_Editor">${article}<p style="display:none">藏起来的字</p></div></div>
<div class="related"><ul>${teasers}</ul></div><div class="footer">版权所有 备案号 渝ICP备000号 联系我们 网站地图</div></body></html>`

const read = async (bytes: Uint8Array | string, name = '页面.html') => {
  const decoded = await decode({ name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.diagnostics))
  return decoded.value
}
const cellsOf = ({ text, tables }: Awaited<ReturnType<typeof read>>, index = 0) =>
  tables[index]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))

describe('a web page', () => {
  it('becomes the article with its title, a line for each paragraph, without the page around it', async () => {
    const page = await read(governmentPage)
    expect(page.text).toBe(`重庆市数字金融工作方案\n${paragraphs.join('\n')}\n`)
    expect(page).toMatchObject({ kind: 'html', title: '重庆市数字金融工作方案', date: '2023-03-08', encoding: 'utf-8' })
  })

  it('is found by its density where the site names no container that is known', async () => {
    const page = await read(governmentPage.replace('id="zoom"', 'id="x1"').replace('TRS_Editor', 'c7'))
    expect(page.text).toContain(paragraphs.join('\n'))
    expect(page.text).not.toContain('另一条与本文无关')
    expect(page.text).not.toContain('栏目导航')
  })

  it('declared as gb2312 is read as GB18030, one without declaration by its content', async () => {
    const declared = iconv.encode(
      governmentPage.replace('charset="utf-8"', 'http-equiv="Content-Type" content="text/html; charset=gb2312"'),
      'gb18030',
    )
    const silent = iconv.encode(governmentPage.replace('<meta charset="utf-8">', ''), 'gb18030')
    for (const bytes of [declared, silent]) {
      const page = await read(bytes)
      expect(page.encoding).toBe('gb18030')
      expect(page.text).toContain('数字金融服务平台')
    }
  })

  it('saved anew as UTF-8 is read as that, although it still declares gb2312', async () => {
    const page = await read(governmentPage.replace('charset="utf-8"', 'charset="gb2312"'))
    expect(page.text).toContain('数字金融服务平台')
    expect(page.encoding).toBe('utf-8')
  })

  it('hands over a responsibility table with each column under its own name, a merged cell once', async () => {
    const table = `<table border="1"><tr><th rowspan="2">序号</th><th rowspan="2">任务</th><th colspan="2">责任单位</th></tr><tr><th>牵头</th><th>配合</th></tr>
      <tr><td>1</td><td>建设<br>平台</td><td rowspan="2">市发展改革委</td><td>市财政局</td></tr><tr><td>2</td><td>推进试点</td><td>市科技局</td></tr></table>`
    const page = await read(
      governmentPage.replace('</div></div>\n<div class="related">', `${table}</div></div>\n<div class="related">`),
    )
    expect(cellsOf(page)).toEqual([
      ['序号', '任务', '牵头', '配合'],
      ['1', '建设 平台', '市发展改革委', '市财政局'],
      ['2', '推进试点', '', '市科技局'],
    ])
    expect(page.text).toContain('1\t建设 平台\t市发展改革委\t市财政局\n2\t推进试点\t\t市科技局\n')
  })

  it('laid out with tables is text, not a table', async () => {
    const page = await read(
      `<html><body><table><tr><td><table><tr><td>${article}</td></tr></table></td></tr></table></body></html>`,
    )
    expect(page.tables).toEqual([])
    expect(page.text).toBe(`${paragraphs.join('\n')}\n`)
  })

  it('of nothing but paragraphs loses none of them, in a fragment as in a whole page', async () => {
    for (const source of [article, `<html><head><title>无</title></head><body>${article}</body></html>`]) {
      expect((await read(source)).text).toContain(`${paragraphs.join('\n')}\n`)
    }
  })

  it('keeps the numbers of an ordered list and the lines of a poem', async () => {
    const page = await read(
      '<html><body><ol start="3"><li>建设平台</li><li>推进试点</li></ol><p>第一行<br>第二行</p><p>a &amp; b&nbsp;&lt;c&gt;</p></body></html>',
    )
    expect(page.text).toBe('3. 建设平台\n4. 推进试点\n第一行\n第二行\na & b <c>\n')
  })

  it('nested a hundred thousand deep neither throws nor hangs', async () => {
    const decoded = await decode({
      name: 'deep.html',
      bytes: new TextEncoder().encode(`<html><body>${'<div>'.repeat(100_000)}深`),
    })
    expect(typeof decoded.ok).toBe('boolean')
  })
})
