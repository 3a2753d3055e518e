// Sentences of the area "reading" (zh); {name} is filled from the parameters.
export const reading: Readonly<Record<string, string>> = {
  'reading.no-date':
    '文中没有找到成文日期，因此“今年”“年底前”等时间无法落到具体年份。请在文件信息里填写日期（年-月-日），再重新识读。',
  'reading.only-year': '文中只能看出年份（{year}年），暂按该年1月1日计算。如知道成文日期，请在文件信息里补上。',
  'reading.no-title': '文中没有标题，暂以“{title}”代替。请在文件信息里改成正式标题。',
  'reading.count-differs':
    '原文说“{words}”，应有{announced}项，识别到{found}项。请对照原文，看是漏分了层次，还是原文如此。',
}
