// Sentences of the area "matter" (zh); {name} is filled from the parameters.
export const matter: Readonly<Record<string, string>> = {
  'matter.unknown': '没有事项“{matter}”，或本单位与它无关。请核对地址，或换用参与该事项的单位。',
  'matter.no-service': '本系统没有服务“{service}”（第 {version} 版）。请管理员装上它，或改选其他服务。',
  'matter.crowded': '事项“{matter}”正被多人同时办理，这一步没有写成。请稍候再试，填写的内容都还在。',
  'matter.not-opener': '{unit} 不能立项，因为您现在不代表这个单位。请切换到有立项权的单位。',
}
