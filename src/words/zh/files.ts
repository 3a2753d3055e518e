// Sentences of the area "files" (zh); {name} is filled from the parameters.
export const files: Readonly<Record<string, string>> = {
  'files.empty': '文件“{name}”是空的。请确认选对了文件，再重新上传。',
  'files.too-large': '文件“{name}”有 {size} MB，超过 {limit} MB 的上限。请去掉图片或拆成几份后再上传。',
  'files.encrypted': '文件“{name}”设了密码，无法读取。请在原软件中取消密码，另存后再上传。',
  'files.scanned':
    'PDF“{name}”共 {pages} 页，只有扫描图片，没有可读的文字。请先做文字识别（OCR），或上传 Word、网页原文。',
  'files.pages-without-text':
    '第 {pages} 页没有文字，可能是扫描图片或插图，这些页没有读入。需要时请先做文字识别（OCR）。',
  'files.image': '“{name}”是图片，没有可读的文字。请先做文字识别（OCR），或上传 Word、PDF、网页原文。',
  'files.old-word': '“{name}”是旧版 Word 或 WPS 二进制格式。请用 Word 或 WPS 打开，另存为 .docx 后再上传。',
  'files.old-excel': '“{name}”是旧版 Excel 或 WPS 表格二进制格式。请打开后另存为 .xlsx 再上传。',
  'files.other-format': '暂不能读取 {format} 格式的“{name}”。请另存为 .docx 或导出为带文字的 PDF 后再上传。',
  'files.archive': '“{name}”是压缩包。请先解压，再上传里面的文件。',
  'files.bomb': '“{name}”解压后异常庞大，为安全起见没有打开。请用原软件打开、另存后再上传。',
  'files.broken': '“{name}”已损坏或不完整，无法读取。请重新下载，或用原软件打开、另存后再上传。',
  'files.no-text': '“{name}”里没有文字。请确认选对了文件。',
  'files.unknown': '认不出“{name}”是什么文件。可以上传 txt、html、docx、带文字的 pdf、xlsx、csv。',
  'files.too-slow': '“{name}”在 {seconds} 秒内没有读完，已停止。请拆成几份，或另存为 txt 后再上传。',
  'files.too-heavy': '读取“{name}”需要的内存超过 {megabytes} MB，已停止。请拆成几份，或另存为 txt 后再上传。',
  'files.unavailable': '读取文件的线程无法启动（{reason}）。文件本身没有问题，请联系管理员。',
  'files.closed': '系统正在关闭，文件没有读取。请稍后再上传。',
}
