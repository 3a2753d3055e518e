// Sentences of the area "system" (zh); {name} is filled from the parameters.
export const system: Readonly<Record<string, string>> = {
  'system.unknown-document': '没有编号为 {id} 的文件。请从文件列表中重新打开。',
  'system.date-unreadable': '“{date}”不是日期。请写成年-月-日，例如 2023-01-18。',
  'system.unknown-choice': '“{value}”不在可选范围内。可选：{known}。',
  'system.quote-outside': '选取的位置 {start}–{end} 不在原文之内。请在原文中重新选取。',
  'system.quote-differs': '引文与原文第 {start}–{end} 字处不一致。请在原文中重新选取，不要改动引文。',
  'system.value-missing': '缺少数值。请填写数字；没有数值的，请改选“等级”或“比较”。',
  'system.value-not-decimal': '“{value}”不是数字。请只写阿拉伯数字，不带单位和千分位，例如 4000000000000 或 6.5。',
  'system.value2-unwanted': '只有“区间”才有第二个数值。请清空第二个数值，或把方式改为“区间”。',
  'system.range-reversed': '区间写反了：{value} 大于 {value2}。请把较小的数写在前面。',
  'system.period-reversed': '时段写反了：{from} 晚于 {to}。请把较早的日期写在前面。',
  'system.field-empty': '此项不能为空，请填写。',
  'system.field-too-long': '此项太长，最多 {most} 个字，请缩短。',
  'system.unknown-quantity': '所指的第 {index} 条数量在本次解读中不存在。请重新选择。',
  'system.reason-missing': '请写明不采用的理由，便于他人复核。',
  'system.split-needs-two': '拆分后至少要有两条。请再加一条，或改用“更正”。',
  'system.merge-needs-two': '请至少选择两条再合并。',
  'system.merge-mixes': '量化表述和任务不能合并在一起。请只选同一类。',
  'system.nothing-chosen': '没有选择任何条目。请先选择。',
  'system.unknown-item': '没有编号为 {item} 的条目，可能已被拆分、合并或重新解读。请刷新页面。',
  'system.already-decided': '这一条已由 {who} 处理（{standing}）。如要改变，请先撤销那一次处理。',
  'system.unknown-decision': '没有第 {seq} 号处理记录。请刷新页面后再撤销。',
  'system.already-undone': '第 {seq} 号处理已经撤销过了，无需再撤。',
  'system.undo-blocked': '第 {seq} 号处理不能单独撤销：{who} 之后又处理了同一条（第 {by} 号）。请先撤销后者。',
  'system.name-missing': '请先填写姓名：每一次处理都要记下是谁做的。',
  'system.changed-meanwhile':
    '您打开本页之后，{who} {what}（第 {seq} 号记录）。您的改动没有保存，请看过现在的内容再决定。',
  'system.did-accept': '采用了同一条',
  'system.did-correct': '更正了同一条',
  'system.did-reject': '没有采用同一条',
  'system.did-split': '拆分了同一条',
  'system.did-merge': '合并了同一条',
  'system.did-add': '添加了同一条',
  'system.did-undo': '撤销了对同一条的处理',
  'system.did-reread': '重新解读了这份文件',
  'system.standing-proposed': '待处理',
  'system.standing-accepted': '已采用',
  'system.standing-corrected': '已更正',
  'system.standing-added': '人工添加',
  'system.standing-rejected': '不采用',
  'system.database-away': '数据库暂时连不上，正在恢复。已保存的内容不会丢失，请稍候再试。',
  'system.database-restarting': '数据库意外停止，正在重新启动。已保存的内容不会丢失。',
  'system.database-restarted': '数据库已恢复。',
  'system.postgres-missing':
    '没有适用于本机（{platform}）的自带数据库。请运行 npm ci 安装全部依赖，或用 DATABASE_URL 指定 PostgreSQL 15 及以上版本。',
  'system.postgres-failed': '自带数据库没有启动：{reason}。详情见数据文件夹中的 postgres.log。',
  'system.account-failed':
    '数据库不能以 root 身份运行，专用账户 {account} 又建不成。请改用普通用户运行，或先建立该账户：useradd --system {account}。',
  'system.account-unreachable':
    '数据库账户 {account} 进不了文件夹 {folder}。请把程序移到它能进入的位置，或改用普通用户运行。',
  'system.folder-unwritable': '数据文件夹 {folder} 不可写（{reason}）。请修改权限，或用 --data 另选文件夹。',
  'system.folder-foreign': '{folder} 里的内容不是完整的纲目数据库。请用 --data 另选文件夹，或从备份恢复。',
  'system.folder-locked': '数据文件夹 {folder} 正被另一个纲目（进程 {pid}）使用。请先停止它，或用 --data 另选文件夹。',
  'system.folder-busy':
    '数据文件夹 {folder} 里仍有数据库（进程 {pid}）在运行，没有应答。请稍候再启动，或结束该进程后再试。',
  'system.postgres-newer':
    '数据文件夹 {folder} 是 PostgreSQL {found} 建立的，本版自带 {ours}，不能打开。请使用更新的纲目。',
  'system.postgres-older':
    '数据文件夹 {folder} 是 PostgreSQL {found} 建立的，本版自带 {ours}，不能直接打开。请用原来的版本导出，再导入新的文件夹。',
  'system.schema-newer': '数据库是更新的纲目建立的（结构 {found}，本版只认识到 {known}）。请使用更新的纲目。',
  'system.migration-changed': '升级文件 {name} 在执行之后被改动过。请恢复原来的文件，不要修改已执行的升级。',
  'system.database-privileges':
    '数据库账户权限不足：{detail}。请让管理员授予在该数据库中建立模式（CREATE）和角色（CREATEROLE）的权限。',
  'system.database-url': 'DATABASE_URL 不是有效的地址。请写成 postgres://用户:密码@主机:5432/数据库。',
  'system.database-url-missing':
    '没有指定数据库。请设置 DATABASE_URL=postgres://用户:密码@主机:5432/数据库；要用自带数据库，请运行 gangmu start。',
  'system.database-unreachable': '连不上数据库 {where}（{reason}）。请检查地址、网络和数据库是否已启动。',
  'system.database-password': '数据库 {where} 拒绝登录：用户名或密码不对。请检查 DATABASE_URL。',
  'system.database-absent': '{where} 上没有这个数据库。请先建立：create database，或检查 DATABASE_URL。',
  'system.database-too-old': '数据库版本是 {found}，需要 PostgreSQL 15 或更高。请升级，或改用自带数据库。',
  'system.database-encoding': '数据库的编码是 {found}，需要 UTF8。请另建一个编码为 UTF8 的数据库。',
  'system.port-in-use': '端口 {port} 已被占用。请停止占用它的程序，或用 --port 另选端口。',
  'system.port-forbidden': '没有权限使用端口 {port}。请用 --port 选 1024 以上的端口。',
  'system.smtp-url-unreadable':
    'GANGMU_SMTP_URL 不是邮件服务器的地址。请写成 smtp://用户:密码@主机:587 或 smtps://用户:密码@主机:465；用户名和密码里的特殊字符要用百分号编码。',
  'system.mail-from-unreadable':
    '“{value}”不是发件人。设了 GANGMU_SMTP_URL 后，请把 GANGMU_MAIL_FROM 写成一个地址，或“名称 <地址>”。',
  'system.base-url-unreadable':
    '“{value}”不是本站的网址。邮件里的链接和统一身份认证都要靠它：请把 GANGMU_BASE_URL 写成大家打开本站用的网址，以 http:// 或 https:// 开头。',
  'system.port-unreadable': '“{value}”不是端口号。请写 0 到 65535 之间的整数。',
  'system.host-unavailable': '本机没有地址 {host}。请用 --host 写本机的地址，例如 127.0.0.1。',
  'system.unknown-option': '不认识选项 {option}。可用：--port、--host、--data、--no-sample、--lang、--help。',
  'system.unexpected': '程序遇到意外情况：{reason}。',
  'system.column.indicator': '指标',
  'system.column.form': '形式',
  'system.column.op': '方式',
  'system.column.value': '数值',
  'system.column.value2': '数值上限',
  'system.column.unit': '单位',
  'system.column.per': '计算方式',
  'system.column.period': '时段原文',
  'system.column.from': '起始日期',
  'system.column.to': '截止日期',
  'system.column.stance': '性质',
  'system.column.role': '角色',
  'system.column.other': '比较对象',
  'system.column.title': '任务',
  'system.column.path': '所在标题',
  'system.column.lead': '牵头单位',
  'system.column.support': '配合单位',
  'system.column.due': '完成时限原文',
  'system.column.due-to': '完成日期',
  'system.column.marker': '责任标注原文',
  'system.column.quote': '原文',
  'system.column.start': '起始位置',
  'system.column.end': '结束位置',
  'system.column.standing': '状态',
  'system.column.by': '处理人',
  'system.column.by-unit': '处理单位',
  'system.column.at': '处理时间',
  'system.column.id': '编号',
  'system.column.range': '区间',
  'system.column.per-year': '每年',
  'system.column.per-cumulative': '累计',
  'system.column.role-main': '目标值',
  'system.column.role-from': '起点值',
  'system.sheet.statements': '量化表述',
  'system.sheet.tasks': '任务',
  'system.note.ready': '纲目已就绪：{address}（按 Ctrl-C 停止）',
  'system.note.stopping': '正在停止……',
  'system.note.stopped': '已停止，数据已妥善保存。',
  'system.note.migrated': '数据库已是结构 {version}，本次执行升级 {applied} 个。',
  'system.note.help': `启动纲目：gangmu start | serve | migrate [选项]

  start     启动自带数据库和服务；数据库为空时装入示例文件
  serve     只启动服务，数据库由 DATABASE_URL 或 GANGMU_DATA 指定
  migrate   只把数据库升级到当前结构

选项（括号内为同义的环境变量）
  --port N       端口，默认 4300（PORT）
  --host 地址    监听地址，默认 127.0.0.1（HOST）
  --data 文件夹  自带数据库的文件夹，默认 ./data（GANGMU_DATA）
  --no-sample    数据库为空时不装示例
  --lang zh|en   使用的语言

DATABASE_URL=postgres://用户:密码@主机:5432/数据库  改用已有的 PostgreSQL（15 或更高）
`,
}
