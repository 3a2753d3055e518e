// Sentences of the area "files" (en); {name} is filled from the parameters.
export const files: Readonly<Record<string, string>> = {}
