// Sentences of the area "command" (en); {name} is filled from the parameters.
export const command: Readonly<Record<string, string>> = {}
