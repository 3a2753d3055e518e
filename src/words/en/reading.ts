// Sentences of the area "reading" (en); {name} is filled from the parameters.
export const reading: Readonly<Record<string, string>> = {
  'reading.no-date':
    'No date of issue was found in the text, so “this year” or “by year-end” cannot be tied to a year. Enter the date (YYYY-MM-DD) among the document’s details and read it again.',
  'reading.only-year':
    'Only the year {year} could be found; 1 January is used for now. Enter the date of issue among the document’s details if you know it.',
  'reading.no-title':
    'The text has no title; “{title}” stands in for it. Enter the proper title among the document’s details.',
  'reading.count-differs':
    'The text announces “{words}”, so {announced} items were expected, but {found} were found. Compare with the text: a level may have been missed, or the text itself is uneven.',
}
