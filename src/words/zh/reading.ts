// Sentences of the area "reading" (zh); {name} is filled from the parameters.
export const reading: Readonly<Record<string, string>> = {}
