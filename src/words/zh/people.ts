// Sentences about people and signing in (zh); {name} is filled from the parameters.
export const people: Readonly<Record<string, string>> = {
  'pages.sign-in': '登录',
  'pages.sign-out': '退出登录',
  'pages.sign-in-lead': '登录后办理的每一步都会记下是谁、代表哪个单位。',
  'pages.sign-in-lead-waiting': '登录后接着办刚才那一步，填过的内容都在。',
  'pages.sign-in-lost-files': '选好的文件没有留下，登录后请重新选择；填写的文字都在。',
  'pages.sign-in-by-password': '用密码登录',
  'pages.sign-in-login': '登录名',
  'pages.sign-in-password': '密码',
  'pages.sign-in-needed': '请先登录，再做这一步。程序须带上登录后得到的 cookie。',
  'pages.sample-people': '以示例人员的身份看看',
  'pages.sample-people-lead': '点一下即登录，只在运行纲目的这台电脑上可用。人名和单位代码为虚构。',
  'pages.act-for': '现在代表',
  'pages.stands-for': '代{who}',
  'pages.add-sign-in': '加入文件须先登录；先填也可以，填的文字不会丢。',
  'pages.host-unknown':
    '这里不以“{host}”这个名字提供服务。请换用本机的地址；如果确实要用这个名字，请让管理员把它加进设置 GANGMU_HOSTS。',
  'system.sign-in-wrong':
    '登录名或密码不对，没有登录。请核对后再试；连错 {n} 次后，这个账号 {minutes} 分钟内不能登录。忘了密码请找管理员重置。',
  'system.sample-not-here': '示例人员只能在运行纲目的这台电脑上、直接用本机地址登录。请用登录名和密码登录。',
  'system.person-unknown': '这个账号已不在或已停用。请刷新登录页，另选一人。',
  'system.seat-unknown': '您现在不能代表这个单位。请刷新页面，从您的单位中另选一个。',
}
