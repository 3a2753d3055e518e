// Legs: each is opened by something, lives in some state of the matter, and does not wait for what never comes.
import type { Rule, Site } from './site.ts'
import { sitesOf } from './site.ts'

/** Every leg is opened by some event. */
export const legNeverOpened: Rule = ({ declaration, leg, place }) => {
  if (!leg) return []
  const opened = sitesOf(declaration).some(({ procedure }) =>
    procedure.events.some(({ opens }) => opens?.some((opening) => opening.leg === leg.name)),
  )
  return opened ? [] : [{ code: 'service.leg-never-opened', params: { place, leg: leg.name } }]
}

/** Every leg has a state of the matter to live in. */
export const legNeverLives: Rule = ({ leg, place }) =>
  leg && leg.lives.length === 0 ? [{ code: 'service.leg-never-lives', params: { place, leg: leg.name } }] : []

/** A leg that waits for a document waits for one that the leg before it issues, and not in a circle. */
export const legWaitsForEver: Rule = ({ declaration, leg, place }) => {
  if (!leg?.after) return []
  const { after } = leg
  const before = declaration.legs.find((one) => one.name === after.leg)
  const issued = before?.procedure.events.some(({ issues }) => issues?.includes(after.document))
  if (issued && !inCircle(declaration, leg.name)) return []
  return [
    {
      code: 'service.leg-waits-for-ever',
      params: { place, leg: leg.name, other: after.leg, document: after.document },
    },
  ]
}

function inCircle({ legs }: Site['declaration'], name: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = name; at !== undefined; ) {
    if (seen.has(at)) return true
    seen.add(at)
    const here: string = at
    at = legs.find((one) => one.name === here)?.after?.leg
  }
  return false
}
