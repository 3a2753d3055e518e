// Sentences of the area "files" (zh); {name} is filled from the parameters.
export const files: Readonly<Record<string, string>> = {}
