// What many ask of the database at the same time is asked together: whoever comes while others are being served waits for the next turn.

/** How many turns are under way at once: one is with the database while the next is being gathered. */
const TURNS = 2
/** How many are served in one turn. */
const MOST = 64

interface Waiting<Asked, Answer> {
  readonly asked: Asked
  readonly key: string
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Serves many by `serve`, which answers each in order; alone at once, in a crowd together, never two of the same `keyOf` in one turn.
 * When a turn fails for a reason of its own (not `fatal`), each is served alone, so that nobody fails for another.
 */
export function gathering<Asked, Answer>(
  serve: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  keyOf: (asked: Asked) => string,
  fatal: (error: unknown) => boolean,
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = []
  let turns = 0
  const settle = async (batch: readonly Waiting<Asked, Answer>[]): Promise<void> => {
    try {
      const answers = await serve(batch.map(({ asked }) => asked))
      batch.forEach(({ resolve }, index) => {
        resolve(answers[index] as Answer)
      })
    } catch (error) {
      if (batch.length > 1 && !fatal(error)) for (const one of batch) await settle([one])
      else for (const { reject } of batch) reject(error)
    }
  }
  const turn = async (): Promise<void> => {
    turns += 1
    // Whoever asks in the same breath comes along.
    await Promise.resolve()
    while (waiting.length > 0) {
      const { batch, rest } = split(waiting)
      waiting = rest
      await settle(batch)
    }
    turns -= 1
  }
  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, key: keyOf(asked), resolve, reject })
      if (turns < TURNS) void turn()
    })
}

/** The next turn, and who has to wait for the one after. */
function split<Asked, Answer>(waiting: readonly Waiting<Asked, Answer>[]) {
  const keys = new Set<string>()
  const batch: Waiting<Asked, Answer>[] = []
  const rest: Waiting<Asked, Answer>[] = []
  for (const one of waiting) {
    if (batch.length >= MOST || keys.has(one.key)) rest.push(one)
    else batch.push(one)
    keys.add(one.key)
  }
  return { batch, rest }
}
