// Sentences of keeping (zh): verifying, backing up, restoring; {name} is filled from the parameters.
export const keeping: Readonly<Record<string, string>> = {
  'command.help.verify': `重新核算所存的一切：逐条核对日志链，逐步重放每个事项，逐份核对文件的 SHA-256。

用法：gangmu verify [选项]

选项
  --json         输出 JSON：核对了什么，哪些对不上
  --data 目录    内置数据库的目录，默认 ./data（GANGMU_DATA）
  --lang zh|en   语言

设 DATABASE_URL=postgres://… 可核对该数据库。服务运行时也可以核对。
全部完好时退出码为 0；有对不上的为 1，并指出每条链上第一处对不上的记录。
`,
  'command.help.backup': `把所存的一切写入一个文件：tar 包，内含压缩的数据行和校验清单。

用法：gangmu backup 文件 [选项]

选项
  --data 目录    内置数据库的目录，默认 ./data（GANGMU_DATA）
  --lang zh|en   语言

设 DATABASE_URL=postgres://… 可备份该数据库。服务运行时也可以备份，备份的是同一时刻的数据。
备份文件含全部录入内容和口令的散列，请与数据库同等保管。
`,
  'command.help.restore': `把 gangmu backup 写出的备份放回一个空数据库：要么全部放回，要么不动；放回后立即核对。

用法：gangmu restore 文件 [选项]

选项
  --data 目录    内置数据库的目录，默认 ./data（GANGMU_DATA）；没有时新建
  --lang zh|en   语言

设 DATABASE_URL=postgres://… 可恢复到该数据库，它必须是空的。
`,
  'command.verify.progress': '已核对 {value}/{total} {bar} 还需 {eta_formatted}',
  'command.verify.whole':
    '完好：{regions} 个地区，{matters} 个事项、{documents} 份文件、{scores} 份目标评价和数据的日志共 {lines} 条，材料 {files} 份（{megabytes} MB）。',
  'command.verify.broken':
    '不完好：{regions} 个地区的 {matters} 个事项、{documents} 份文件、{files} 份材料中有 {n} 处对不上（读了 {lines} 条、{megabytes} MB）。请保持数据库现状，并与最近的备份比对。',
  'command.verify.more': '……另有 {n} 处；用 --json 可全部列出。',
  'command.verify.of.matter': '地区 {region}，事项 {matter}，第 {seq} 条：{reason}',
  'command.verify.of.document': '地区 {region}，文件 {matter}，第 {seq} 条：{reason}',
  'command.verify.of.score': '地区 {region}，目标评价或数据 {matter}，第 {seq} 条：{reason}',
  'command.verify.of.file': '地区 {region}，材料 {matter}：{reason}',
  'command.verify.why.gap': '此处缺一条，或重复了一条',
  'command.verify.why.prev': '与前一条接不上：有记录被插入、删去或移动',
  'command.verify.why.hash': '内容与当时的散列不一致',
  'command.verify.why.tail': '链的末尾与登记的不一致：末尾有记录丢失或被添加',
  'command.verify.why.no-row': '日志中有它，但它所记的事项已不在',
  'command.verify.why.service': '本系统没有它立项时所用的服务（{detail}）',
  'command.verify.why.replay': '这一步按规则不可能发生（{detail}）',
  'command.verify.why.state': '所存状态与逐步重放的结果不一致（{detail} 不同）',
  'command.verify.why.row': '列表所示与逐步重放的结果不一致（{detail} 不同）',
  'command.verify.why.evidence': '所附材料“{detail}”没有保存在库',
  'command.verify.why.file': '所存字节的 SHA-256 不一致',
  'command.verify.why.text': '正文与当时读入的不一致',
  'command.verify.why.reading': '解读结果与当时的不一致',
  'command.verify.why.items': '目标和任务与历次决定的结果不一致',
  'command.verify.why.publication': '第 {detail} 次发布的内容与发布时的散列不一致',
  'command.backup.progress': '已备份 {value}/{total} 行 {bar} 还需 {eta_formatted}',
  'command.backup.made': '备份已写入 {file}：{rows} 行，{megabytes} MB。请存放到另一台机器。',
  'command.restore.progress': '已恢复 {value}/{total} 行 {bar} 还需 {eta_formatted}',
  'command.restore.done': '已恢复 {rows} 行，为 {madeAt} 时的数据。现在核对：',
  'system.backup-no-file': '请写明文件名，例如 gangmu backup gangmu-2026-05-01.tar。',
  'system.backup-file-there': '文件 {file} 已存在，没有覆盖。请换一个文件名，或先移走原文件。',
  'system.backup-file-unwritable': '备份无法写入 {file}（{reason}），也没有留下半个文件。请检查目录、权限和剩余空间。',
  'system.backup-file-unreadable': '备份 {file} 无法读取（{reason}）。请检查文件名和权限。',
  'system.backup-incomplete': '{file} 不是完整的纲目备份：它中途断开，或是别的文件。请换一份备份。',
  'system.backup-other-schema':
    '备份的数据结构版本是 {found}，本程序是 {known}。请先用写出它的版本恢复，再用本程序启动并升级。',
  'system.backup-not-empty': '这个数据库已有内容，没有做任何改动。请恢复到空数据库，例如用 --data 指定新目录。',
  'system.backup-unknown-table': '备份中的表 {table} 是本程序没有的。请用写出它的版本恢复。',
  'system.backup-spoilt': '备份中的 {part} 缺失或校验不符，没有恢复任何内容。请换一份备份。',
  'system.schema-other':
    '数据库的数据结构版本是 {found}，本程序是 {known}。请先运行 gangmu migrate，或使用相应版本的程序。',
  'system.no-database': '{folder} 中没有数据库。请用 --data 指定目录，或用 DATABASE_URL 指定数据库。',
  'system.disk-full': '数据库所在的磁盘已满，没有保存任何内容。请联系管理员腾出空间，然后重新提交同一表单。',
}
