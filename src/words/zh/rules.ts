// Sentences about rule tables (zh); {name} is filled from the parameters.
export const rules: Readonly<Record<string, string>> = {
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
