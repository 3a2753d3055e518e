// Sentences of the area "reading" (en); {name} is filled from the parameters.
export const reading: Readonly<Record<string, string>> = {}
