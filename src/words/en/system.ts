// Sentences of the area "system" (en); {name} is filled from the parameters.
export const system: Readonly<Record<string, string>> = {}
