// Periods in words (今年, 到2027年, 未来五年, 前三季度) and their dates, given the document's date.
