// Sentences of evidence (zh): files that are handed in, uploads, checks; {name} is filled from the parameters.
export const evidence: Readonly<Record<string, string>> = {
  'files.program': '“{name}”是程序文件，不予接收。请改交它所反映的材料：文档、表格、图片或 PDF。',
  'files.macros': '“{name}”含有宏或自动运行的控件，不予接收。请另存为不含宏的 .docx、.xlsx，或导出为 PDF 后再提交。',
  'files.not-evidence':
    '“{name}”是 {format} 格式，不予接收。可以提交 PDF、Word、Excel、csv、txt、网页，以及 jpg、png、webp、heic 图片。',
  'files.ending-differs':
    '文件名“{name}”以 .{ending} 结尾，但内容是 {format} 格式。如果确实是这份材料，请把扩展名改为 .{fitting} 后重新提交。',
  'files.no-region': '本系统没有“{region}”这个地区，无法为它保存文件。请回到事项页面，从那里重新提交。',
  'files.too-many-uploads': '您有 {most} 个上传还没有完成。请先完成或删除一部分；未完成的上传一天后自动清除。',
  'files.no-upload': '找不到上传 {id}：它已被撤回、已过一天期限，或不是您的上传。请重新选择文件。',
  'files.upload-elsewhere': '上传的进度不在第 {at} 字节：可能另一个窗口正在续传。请先查询当前进度，再从那里继续。',
  'files.not-kept': '“{name}”没有完整到达，未予保存。请重新选择文件。',
  'files.no-file': '没有您可以查看的文件 {sha256}…。它可能属于您单位没有参与的事项，请联系提交它的单位。',
}
