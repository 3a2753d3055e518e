// Sentences of evidence (en): files that are handed in, uploads, checks; {name} is filled from the parameters.
export const evidence: Readonly<Record<string, string>> = {
  'files.program':
    '“{name}” is a program and is not taken. Hand in what it shows instead: a document, a table, a picture or a PDF.',
  'files.macros':
    '“{name}” holds macros or controls that run by themselves and is not taken. Save it as .docx or .xlsx without macros, or as a PDF, then hand that in.',
  'files.not-evidence':
    '“{name}” is of the kind {format}, which is not taken. Hand in a PDF, Word or Excel file, csv, txt, web page, or a picture as jpg, png, webp or heic.',
  'files.ending-differs':
    'The name “{name}” ends in .{ending}, but by its content the file is {format}. If it is the right file, rename it to end in .{fitting} and hand it in again.',
  'files.no-region':
    'There is no region “{region}” in this installation, so no file can be kept for it. Go back to the matter and hand the file in from there.',
  'files.too-many-uploads':
    'You have {most} uploads that are not finished. Finish or remove some of them; what is left is forgotten after a day.',
  'files.no-upload':
    'The upload {id} is not there: it was taken back, its day is over, or it is somebody else’s. Choose the file again.',
  'files.upload-elsewhere':
    'The upload does not stand at byte {at}: another window may have gone on with it. Ask where it stands and go on from there.',
  'files.not-kept': '“{name}” did not come in whole and was not kept. Choose the file again.',
  'files.no-file':
    'There is no file {sha256}… that you may see. It may belong to a matter that your unit has no part in; ask the unit that handed it in.',
}
