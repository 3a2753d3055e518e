// Sentences of the area "files" (en); {name} is filled from the parameters.
export const files: Readonly<Record<string, string>> = {
  'files.empty': 'The file “{name}” is empty. Check that it is the right one and upload it again.',
  'files.too-large':
    'The file “{name}” has {size} MB; at most {limit} MB are read. Remove pictures or split it, then upload again.',
  'files.encrypted':
    'The file “{name}” is protected by a password. Remove the password in its own program, save it and upload it again.',
  'files.scanned':
    'The PDF “{name}” has {pages} pages of scanned pictures and no text. Run text recognition (OCR) on it first, or upload the Word file or web page.',
  'files.pages-without-text':
    'Pages {pages} hold no text (scans or pictures) and were not read. Run text recognition (OCR) first if they matter.',
  'files.image':
    '“{name}” is a picture without text. Run text recognition (OCR) on it first, or upload the Word file, PDF or web page.',
  'files.old-word':
    '“{name}” is in an old binary Word or WPS format. Open it in Word or WPS, save it as .docx and upload that.',
  'files.old-excel': '“{name}” is in an old binary Excel or WPS format. Open it, save it as .xlsx and upload that.',
  'files.other-format':
    '“{name}” is in the format {format}, which is not read. Save it as .docx or export it as a PDF with text, then upload that.',
  'files.archive': '“{name}” is an archive. Unpack it and upload the files inside.',
  'files.bomb':
    '“{name}” would unpack to an abnormal size and was not opened, for safety. Open it in its own program, save it anew and upload that.',
  'files.broken':
    '“{name}” is damaged or incomplete. Download it again, or open it in its own program, save it anew and upload that.',
  'files.no-text': '“{name}” holds no text. Check that it is the right file.',
  'files.unknown':
    'What kind of file “{name}” is could not be recognised. Readable are txt, html, docx, pdf with text, xlsx and csv.',
  'files.too-slow':
    '“{name}” was not read within {seconds} seconds and was stopped. Split it, or save it as txt, then upload again.',
  'files.too-heavy':
    'Reading “{name}” needs more than {megabytes} MB of memory and was stopped. Split it, or save it as txt, then upload again.',
  'files.unavailable':
    'The thread that reads files cannot be started ({reason}). The file is not at fault; tell the administrator.',
  'files.closed': 'The system is shutting down; the file was not read. Upload it again later.',
}
