// Sentences of the area "matter" (en); {name} is filled from the parameters.
export const matter: Readonly<Record<string, string>> = {
  'matter.unknown':
    'There is no matter “{matter}”, or your unit has no part in it. Check the address, or act for a unit that has.',
  'matter.no-service':
    'This installation has no service “{service}” (version {version}). Ask the administrator to install it, or choose another.',
  'matter.crowded':
    'Many people are working on matter “{matter}” at once and this step was not written. Try again in a moment; what you typed is kept.',
  'matter.not-opener':
    'Nothing can be opened for {unit}, because you do not act for it now. Switch to a unit that may open matters.',
}
