// Sentences of the area "command" (zh); {name} is filled from the parameters.
export const command: Readonly<Record<string, string>> = {}
