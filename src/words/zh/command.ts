// Sentences of the area "command" (zh); {name} is filled from the parameters.
export const command: Readonly<Record<string, string>> = {
  'command.help.program': `纲目：把公开的规划变成有人负责、有人办理、有据可查、公开计分的工作。

用法：gangmu 命令 [选项]

命令
  start     启动服务和自带的数据库，在浏览器中使用（http://localhost:4300）
  serve     只启动服务，数据库由 DATABASE_URL 指定
  migrate   把数据库升级到当前版本
  read      读一个或多个文件，列出目标和任务（不需要服务和数据库）
  rules     查看规则表、检查空档和重叠，或写成 DMN 文件
  check     检查服务的流程、时限和规则，列出路径（不需要服务和数据库）
  compare   把早先文件的承诺和后来文件的说法逐条对照（不需要服务和数据库）
  verify    重新核算所存的每条日志链、每个事项、每份材料，指出对不上的地方
  backup    把所存的一切写入一个文件，服务运行时也可以
  restore   把备份放回空数据库并核对
  judge     按指标数据判断规划的每个目标进展如何（不需要服务和数据库）
  help      显示本说明；gangmu help read 显示 read 的说明
  version   显示版本

选项
  --lang zh|en   使用的语言（不写时看 LC_ALL、LANG）
`,
  'command.help.compare': `把早先文件中的每条承诺和后来文件的说法放在一起，给出兑现结论。

用法：gangmu compare 早先的文件 后来的文件 [选项]

选项
  --json                     输出 JSON：每条承诺一行，附原文位置、数值和理由
  --earlier-date YYYY-MM-DD  早先文件的日期（不写时从文中找）
  --later-date YYYY-MM-DD    后来文件的日期（不写时从文中找）

结论
  兑现、未兑现、进行中、未提及、口径不可比、已改写（时间或数值变了）、已弱化（说法变软）、仅有定性说法。
  结论由规则给出，供人核对。
`,
  'command.compare.two-files':
    '要比较正好两个文件，先写早的，后写晚的；这里给了 {found} 个。例如 gangmu compare 2025.txt 2026.txt。',
  'command.compare.unknown-option':
    '不认识选项 {option}。compare 的选项：--json、--earlier-date、--later-date、--lang、--help。',
  'command.compare.no-value': '选项 {option} 后面缺少取值，例如 --later-date 2026-01-28、--lang zh。',
  'command.compare.undated':
    '在“{file}”中找不到日期，无法推算“今年”“未来五年”。请用 {option} 写明，例如 {option} 2025-01-19。',
  'command.compare.order':
    '先写的文件（{earlier}）比后写的（{later}）晚。请把早的写在前面，或用 --earlier-date、--later-date 改正日期。',
  'command.compare.no-promises': '早先的文件中没有读到量化承诺。',
  'command.reason.reaches': '同一时段的数值达到承诺',
  'command.reason.falls-short': '同一时段的数值没有达到承诺',
  'command.reason.reached-early': '期限未到，数值已经达到',
  'command.reason.window-open': '期限未到，这是目前的数值',
  'command.reason.repeated': '期限未到，后来的文件重申了同一承诺',
  'command.reason.later-date': '同一指标的期限推后了',
  'command.reason.softer-value': '同一指标的数值放低了',
  'command.reason.harder-value': '同一指标的数值提高了',
  'command.reason.weaker-relation': '比较的说法变弱了（如“高于”变为“同步”“达到”）',
  'command.reason.only-an-average': '只报了多年的平均或最低值，没有报当年的',
  'command.reason.window-differs': '结果的时段与承诺的时段不同',
  'command.reason.unit-differs': '单位不同',
  'command.reason.base-differs': '倍数的基期不同',
  'command.reason.needs-base': '只报了水平值，要有上期数才能比较',
  'command.reason.only-a-multiple': '只说了翻几番，没有报数值',
  'command.reason.a-total': '报的是多年累计或总数，不是承诺时段的数',
  'command.reason.under-way': '只说已经启动或正在推进，没有说完成',
  'command.reason.only-words': '提到了这一指标，没有可比的数值',
  'command.reason.grows-as-fast': '两项增速相比，不落后（“同步”允许差 0.2 个百分点）',
  'command.reason.grows-slower': '两项增速相比，落后了',
  'command.reason.silence': '后来的文件没有提到',
  'command.verdict.met': '兑现',
  'command.verdict.missed': '未兑现',
  'command.verdict.in-progress': '进行中',
  'command.verdict.not-reported': '未提及',
  'command.verdict.not-comparable': '口径不可比',
  'command.verdict.restated': '已改写',
  'command.verdict.weakened': '已弱化',
  'command.verdict.qualitative-only': '仅有定性说法',
  'command.help.read': `读规划、报告、访谈，列出量化表述和任务，每条都附原文位置。

用法：gangmu read 文件… [选项]
      命令 | gangmu read -

文件可以是 txt、html、docx、pdf、xlsx、csv；- 表示标准输入。

选项
  --kind plan|report|interview   文件种类：规划、报告、访谈（不写时自动判断）
  --date YYYY-MM-DD              文件日期，用来推算“今年”“未来五年”（不写时从文中找）
  --table                        以表格显示，宽度随终端（默认）
  --json                         输出 JSON：单个文件一个对象，多个文件每行一个对象
  --csv                          输出 CSV：每行一条量化表述或任务，表格软件可直接打开
  --lang zh|en                   使用的语言
  -h, --help                     显示本说明

退出码：0 全部读完；1 有文件读不了；2 用法不对。

例子
  gangmu read examples/plan.zh.txt
  gangmu read --json --date 2023-01-18 examples/plan.zh.txt > plan.json
  gangmu read --csv 2025/*.docx > 2025.csv
`,
  'command.note.see-help': '用法见 gangmu help，或 gangmu help 命令。',
  'command.unknown':
    '没有“{word}”这个命令。可用的命令：start、serve、migrate、read、compare、judge、check、rules、verify、backup、restore、help、version。',
  'command.unknown-option':
    '不认识选项 {option}。read 的选项：--kind、--date、--table、--json、--csv、--lang、--help。',
  'command.no-value': '选项 {option} 后面缺少取值，例如 --kind plan、--date 2023-01-18、--lang zh。',
  'command.unknown-kind': '文件种类“{kind}”不对，只能是 plan（规划）、report（报告）或 interview（访谈）。',
  'command.unknown-language': '语言“{lang}”不对，只能是 zh 或 en。',
  'command.no-date': '“{date}”不是日期。请写成年-月-日，例如 --date 2023-01-18。',
  'command.one-format': '一次只能选一种输出，现在写了 {formats}。请只留一个。',
  'command.no-file': '没有说读哪个文件。请写上文件名，或用 - 从标准输入读。',
  'command.input-twice': '标准输入 - 只能读一次，请去掉多余的 -。',
  'command.not-found': '找不到文件 {file}。请检查名称和所在文件夹。',
  'command.is-folder': '{file} 是文件夹，不是文件。要读其中的文件，请写 {file}/*。',
  'command.not-allowed': '没有权限读 {file}。请换一个有权限的用户，或修改文件权限。',
  'command.unreadable': '读不了 {file}（{reason}）。请检查磁盘和文件是否完好。',
  'command.note.paste': '请粘贴文字，完成后按 Ctrl-D。',
  'command.note.progress': '已读 {value}/{total} 个文件 {bar} 还需 {eta_formatted}',
  'command.head.statements': '量化表述 {count} 条',
  'command.head.tasks': '任务 {count} 项',
  'command.head.left-out': '未计入正文的内容 {count} 处：{kinds}',
  'command.head.characters': '{count} 字',
  'command.head.undated': '日期不详',
  'command.note.line': '第 {line} 行：',
  'command.column.line': '行',
  'command.column.indicator': '指标',
  'command.column.amount': '数值',
  'command.column.period': '时间',
  'command.column.stance': '性质',
  'command.column.task': '任务',
  'command.column.lead': '牵头单位',
  'command.column.support': '配合单位',
  'command.column.due': '完成时限',
  'command.stance.commitment': '承诺',
  'command.stance.result': '成果',
  'command.stance.context': '背景',
  'command.kind.plan': '规划',
  'command.kind.report': '报告',
  'command.kind.interview': '访谈',
  'command.left-out.navigation': '页面导航',
  'command.left-out.teaser': '其他文章的提要',
  'command.left-out.glossary': '名词解释',
  'command.left-out.footnote': '注释',
  'command.left-out.byline': '署名和来源',
  'command.left-out.contents': '目录',
  'command.amount.from': '{indicator}（原为）',
  'command.amount.front': '前列',
  'command.amount.open': '见原文',
  'command.amount.rank': '第 {value} 位',
  'command.amount.points': '个百分点',
  'command.per.year': '每年',
  'command.per.cumulative': '累计',
  'command.help.check': `检查服务（一类事项的流程、时限和规则）能不能用，并列出它的路径、时限和示例。

用法：gangmu check [服务|文件夹]… [选项]

不写名称时检查全部自带的服务。文件夹里要有 service.json，示例写在 examples.json。

选项
  --brief        只说能不能用
  --lang zh|en   使用的语言
  -h, --help     显示本说明

退出码：0 都可以用；1 有服务不能用；2 用法不对。

例子
  gangmu check major-task
  gangmu check ./my-service
`,
  'command.check.refused': '{name}：不能使用，问题 {count} 处',
  'command.check.fine': '{name}：没有发现问题（示例 {examples} 个，都走通了）',
  'command.check.version': '第 {version} 版',
  'command.check.main': '事项',
  'command.check.counts': '状态 {states} 个，动作 {events} 个，路径 {paths} 条',
  'command.check.besides': '其他动作：',
  'command.check.lights': '规则：',
  'command.check.table': '规则表：{table}，{rows} 行（{pages}）',
  'command.check.example': '示例',
  'command.check.clock': '时限 {clock}：{length}',
  'command.check.pauses': '（暂停计时：{states}）',
  'command.check.until': '至{field}',
  'command.check.every.month': '每月 {day} 日前',
  'command.check.every.quarter': '每季度末月 {day} 日前',
  'command.check.every.field': '每月或每季度末月 {day} 日前',
  'command.check.span.minute': '{n} 分钟',
  'command.check.span.hour': '{n} 小时',
  'command.check.span.workday': '{n} 个工作日',
  'command.check.span.day': '{n} 日',
  'command.check.span.month': '{n} 个月',
  'command.check.before': '到期前 {span}：',
  'command.check.at-once': '到期：',
  'command.check.later': '逾期 {span}：',
  'command.check.missed': '连续 {n} 期未报：',
  'command.check.fires': '到期视为“{event}”',
  'command.check.slip.blue': '蓝色督办单',
  'command.check.slip.orange': '橙色督办单',
  'command.check.slip.yellow': '黄色督办单',
  'command.check.slip.red': '红色督办单',
  'command.check.unknown-option': '不认识选项 {option}。check 的选项：--brief、--lang、--help。',
  'command.no-service': '没有“{name}”这个服务，也没有这个文件夹。自带的服务：{known}。',
  'command.no-declaration': '文件夹 {folder} 里没有 service.json，不是一个服务。',
}
