// Sentences of the area "pages" (zh); {name} is filled from the parameters.
export const pages: Readonly<Record<string, string>> = {}
