// Sentences of the area "pages" (en); {name} is filled from the parameters.
export const pages: Readonly<Record<string, string>> = {}
