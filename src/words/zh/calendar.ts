// Sentences of the calendar of one's deadlines (zh), of the area "pages"; {name} is filled from the parameters.
export const calendar: Readonly<Record<string, string>> = {
  'pages.calendar': '日历订阅',
  'pages.calendar-lead': '把{unit}待办事项的期限订阅到手机或电脑的日历，期限变了会自己更新。',
  'pages.calendar-name': '纲目待办期限：{unit}',
  'pages.calendar-line': '{action}：{title}',
  'pages.calendar-address': '订阅地址',
  'pages.calendar-once':
    '地址只显示这一次。请现在复制到日历程序的“添加订阅日历”，不要转发：谁有这个地址，谁就能看到这些期限。',
  'pages.calendar-open': '在本机日历中打开',
  'pages.calendar-made': '已在 {when} 生成订阅地址。',
  'pages.calendar-make': '生成订阅地址',
  'pages.calendar-renew': '换一个新地址',
  'pages.calendar-end': '停止订阅',
  'pages.calendar-renew-hint': '换新地址或停止后，旧地址立即失效。',
  'pages.calendar-gone': '这个订阅地址已经失效。请登录后在“日历订阅”重新生成。',
}
