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
  'files.not-this-kind':
    '“{name}” is not of the kind of evidence that it is said to be; nothing was done. Hand in pictures as photos and everything else as documents.',
  'files.no-file':
    'There is no file {sha256}… that you may see. It may belong to a matter that your unit has no part in; ask the unit that handed it in.',
  'pages.handed': 'Files handed in',
  'pages.handed-lead':
    'What {unit} handed in. Each file is kept byte for byte under its SHA-256; a matter that names it shows it to every unit that has a part in it.',
  'pages.handed-hand-in': 'Hand in',
  'pages.handed-none':
    'Nothing was handed in yet. Choose files above; they can also be handed in from a matter itself.',
  'pages.handed-name': 'Name',
  'pages.handed-size': 'Size',
  'pages.handed-at': 'Handed in',
  'pages.handed-check': '{start}… check',
  'pages.evidence': 'Evidence',
  'pages.evidence-hint':
    'Several at once, up to 50 MB each: PDF, docx, xlsx, csv, txt, html, jpg, png, webp, heic. An upload that breaks off goes on where it stopped.',
  'pages.evidence-sending': '{n}%',
  'pages.evidence-pause': 'Pause',
  'pages.evidence-resume': 'Go on',
  'pages.evidence-remove': 'Remove',
  'pages.evidence-paused': 'Paused',
  'pages.evidence-waiting': 'The line broke; trying again…',
  'pages.evidence-broken': 'The line is broken; what was sent is kept. Go on when it is back.',
  'pages.evidence-unfinished': 'A file is still on its way. Wait for it, or remove it, then send the form.',
  'pages.file-check': 'Check of a file',
  'pages.file-check-whole': 'Whole: the bytes that are kept have the SHA-256 that the file is known by.',
  'pages.file-check-broken':
    'Changed: the bytes that are kept do not have the SHA-256 that the file is known by. Tell the administrator; a backup holds the file as it was.',
  'pages.file-check-known': 'SHA-256 it is known by',
  'pages.file-check-found': 'SHA-256 found now',
  'pages.file-check-at': 'Checked',
  'pages.file-check-open': 'Open the file',
  'pages.file-check-how':
    'Reckoned from the stored bytes at this moment, not looked up. You can do the same with the file you saved: sha256sum FILE, or certutil -hashfile FILE SHA256 on Windows.',
  'files.checksum-differs':
    'The bytes from {at} on were spoilt on the way: their SHA-256 is not the one that came with them. Send them again.',
  'files.piece-too-large': 'A piece with a checksum may have {limit} MB at most. Send smaller pieces.',
}
