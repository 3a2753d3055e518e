// A short page that has everything a reader page shows: site chrome, headings, statements of many forms, tasks, a table; and its later version.

const body = (share: string, due: string): string => `
<h1>临江区绿道建设三年方案</h1>
<p>发布日期：2024年3月1日</p>
<h2>一、总体目标</h2>
<p>到2026年，全区绿道总里程超过300公里，人均公园绿地面积达到15平方米以上，居民步行出行比例${share}，空气优良天数保持在330天左右。</p>
<p>过去三年，全区累计建成绿道120公里，完成投资4.5亿元。</p>
<h2>二、主要任务</h2>
<p>（一）贯通滨江步道。打通断点12处，新建驿站20个。（责任单位：区住房建设局、区水利局；完成时限：${due}）</p>
<p>（二）开放街角公园。每个街道新增口袋公园不少于3个，接待市民增长10%以上。（责任单位：区园林局）</p>
<table>
<tr><th>序号</th><th>任务</th><th>牵头单位</th><th>完成时限</th></tr>
<tr><td>1</td><td>改造过江人行桥2座</td><td>区交通局</td><td>2025年12月</td></tr>
<tr><td>2</td><td>安装绿道照明800盏</td><td>区城管局</td><td>2024年10月</td></tr>
</table>`

const page = (content: string): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>临江区绿道建设三年方案</title></head><body>
<nav><a href="/">首页</a> <a href="/news">要闻</a> <a href="/open">政务公开</a></nav><article>${content}</article>
<footer><a href="/about">关于我们</a> <a href="/map">网站地图</a></footer></body></html>`,
    'utf8',
  )

/** The plan as a page of a government site. */
export const GREENWAY = page(body('达到35%', '2025年6月底前'))

/** Its later version: one target softened, one deadline moved, one task more. */
export const GREENWAY_LATER = page(
  `${body('力争达到35%左右', '2026年6月底前')}<p>（三）办好绿道马拉松。（责任单位：区体育局）</p>`,
)
