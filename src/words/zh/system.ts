// Sentences of the area "system" (zh); {name} is filled from the parameters.
export const system: Readonly<Record<string, string>> = {}
