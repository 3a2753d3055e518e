// Sentences about rule tables (zh); {name} is filled from the parameters.
export const rules: Readonly<Record<string, string>> = {
  'command.help.rules': `查看规则表（决策表），检查空档、重叠和用不到的行；或写成 DMN 文件。

用法：gangmu rules FILE.dmn [选项]
      gangmu rules 服务 [选项]
      gangmu rules 服务 规则表 > 文件.dmn

选项
  --json         输出 JSON
  --lang zh|en   使用的语言
  -h, --help     显示本说明

退出码：0 没有问题；1 表有问题或文件用不了；2 用法不对。
`,
  'command.rules.usage': '请写一个 DMN 文件，或一个服务，或一个服务和它的一张规则表。例如：gangmu rules limits.dmn。',
  'command.rules.no-table': '没有“{name}”这张规则表。已有：{known}。',
  'command.rules.fine': '{count} 张规则表，没有发现问题',
  'command.rules.source': '出处',
  'command.rules.hit.unique': '只有一行适用',
  'command.rules.hit.first': '取第一行适用的',
  'command.rules.hit.collect': '取所有适用的行',
  'files.dmn-broken': '这不是有效的 DMN 1.3 文件：{reason}。旧版文件请先用建模工具另存为 1.3。',
  'files.dmn-empty': '文件里没有决策（decision）。',
  'files.dmn-no-table': '决策“{name}”不是决策表，未读入。',
  'files.dmn-policy': '决策表“{name}”的命中策略 {policy} 不支持。可用 UNIQUE、FIRST、COLLECT（不带汇总）。',
  'files.dmn-input': '决策表“{name}”的输入“{expression}”是算式。请改为一个名称，把算式放进单元格。',
  'files.dmn-output':
    '决策表“{name}”第 {row} 行的结果“{expression}”是算式或未加引号的文字。应为 "文字"、数字、true、false、date("2026-01-01") 或 null。',
  'service.rule-cell':
    '{place} 的单元格“{cell}”第 {at} 个字符处（“{near}”）读不懂。应为 FEEL 条件，例如 >= 10、[1..5]、"a", "b"、not("a")、< date("2026-01-01")。',
  'service.rule-cell-impure':
    '{place} 的单元格“{cell}”用到了 {name}，同一张表换个时候再问会得出不同结果。请改为由输入项给出。',
  'service.rule-cell-name':
    '{place} 的单元格“{cell}”用到了不存在的名称“{part}”。只能用 ? 和本表的输入项；文字请加双引号。',
  'service.rule-cell-unfit': '{place} 的单元格“{cell}”中的“{found}”不属于这个输入项。应为：{wanted}。',
  'service.rule-range-turned': '{place} 的范围 {range} 起点大于终点。请对调。',
  'service.rule-uncited': '{place} 没有写明出处。请填写规定或网页。',
  'service.rule-column': '{place} 用到了表里没有的列“{name}”。已有：{known}。',
  'service.rule-unanswered': '{place} 没有给出结果。请填写（没有结果时写 null）。',
  'service.rule-output': '{place} 的结果“{found}”不对。应为：{wanted}。',
  'service.rule-kind.text': '带双引号的文字',
  'service.rule-kind.number': '数字',
  'service.rule-kind.date': '日期，如 date("2026-01-01")',
  'service.rule-kind.choice': '选项之一',
  'service.rule-kind.boolean': 'true 或 false',
  'service.rule-kind.list': '文字列表',
  'service.rule-gap': '{place} 有空档：{where} 时没有任何一行适用。请补一行。',
  'service.rule-overlap': '{place} 有重叠：{where} 时同时有几行适用（括号内为行号）。请收窄条件，或把 hit 改为 first。',
  'service.rule-idle': '{place} 第 {row} 行永远用不到。请改条件、调整顺序或删去。',
  'service.rule-wide': '{place} 有 {count} 种情形，超过可逐一证明的 {most} 种。请拆成几张表。',
  'service.rule-none': '规则表“{table}”没有一行适用于这些数值。',
  'service.rule-several': '规则表“{table}”同时有第 {rows} 行适用，只应有一行。',
  'service.default-unknown': '{place} 的 default 用到了不存在的“{name}”。已有：{known}。',
  'service.default-blind': '{place} 的 default：规则表“{rule}”要读的“{what}”在这里不存在。',
  'service.default-unfit': '{place} 的 default：规则表“{rule}”的结果“{output}”不适合此项。应为：{wanted}。',
}
