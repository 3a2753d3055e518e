// The counts of the inbox as they change, as server-sent events; whoever comes back with the last id hears only what is new.
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Rooms } from '../rooms.ts'
import { type Exchange, routesForSeats } from '../seated.ts'
import { openTallyWatch, type TallyWatch } from '../tally-watch.ts'

/** How often it is looked, how often a line shows that it is alive, and after how long the browser asks anew (and is asked who it is). */
const [LOOK_MS, ALIVE_MS, LONGEST_MS] = [3000, 20_000, 600_000]

/** GET /inbox/events. */
export function inboxEventRoutes(app: FastifyInstance, rooms: Rooms): void {
  const watch = openTallyWatch(rooms.ctx, LOOK_MS)
  const open = new Set<() => void>()
  // Before the server waits for its connections to end.
  app.addHook('preClose', async () => {
    watch.close()
    for (const end of open) end()
  })
  routesForSeats(app, rooms)('GET', '/inbox/events', async (exchange) => stream(exchange, watch, open))
}

function stream({ request, reply, seat }: Exchange, watch: TallyWatch, open: Set<() => void>): FastifyReply {
  reply.headers({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const { raw } = reply
  reply.hijack()
  raw.writeHead(200, reply.getHeaders() as Record<string, string>)
  raw.write('retry: 3000\n\n')
  const known = request.headers['last-event-id']
  const stop = watch.listen({
    seat,
    known: typeof known === 'string' ? known : null,
    hear: (id, counts) => raw.write(`id: ${id}\ndata: ${JSON.stringify(counts)}\n\n`),
  })
  const alive = setInterval(() => raw.write(':\n\n'), ALIVE_MS)
  const end = () => {
    stop()
    clearInterval(alive)
    clearTimeout(longest)
    open.delete(end)
    raw.end()
  }
  const longest = setTimeout(end, LONGEST_MS)
  open.add(end)
  raw.on('close', end)
  return reply
}
