// One's own account, and setting a password by a one-time link.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  addDeputy,
  changePassword,
  offeredAgain,
  offerTotp,
  openAccount,
  removeDeputy,
  turnTotpOff,
  turnTotpOn,
} from '../../app/account.ts'
import { openPasswordLink, setPasswordByLink } from '../../app/password-link.ts'
import type { Diagnostic, Result } from '../../domain/base/diagnostic.ts'
import type { Seat } from '../../domain/matter/party.ts'
import { renderPage } from '../../web/layout.tsx'
import { type AccountForm, AccountPage } from '../../web/pages/account.tsx'
import { PasswordPage } from '../../web/pages/password.tsx'
import { sendProblem } from '../problem.ts'
import { fieldsOf, frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn, tokenOf } from '../session.ts'

type Fields = Readonly<Record<string, string>>

/** GET and POST /password; GET /account and its forms. */
export function accountRoutes(app: FastifyInstance, rooms: Rooms): void {
  const { ctx } = rooms
  app.get('/password', async (request, reply) => {
    const token = queryOf(request).get('token') ?? ''
    return passwordPage(request, reply, rooms, token, [])
  })
  app.post('/password', async (request, reply) => {
    const { token = '', new: password = '' } = fieldsOf(request.body)
    const set = await setPasswordByLink(ctx, token, password)
    const { v } = frameOf(request, rooms.asset)
    if (set.ok) return reply.redirect(v.to('/sign-in'), 303)
    return passwordPage(request, reply, rooms, token, set.diagnostics)
  })
  app.get('/account', { preHandler: requireSignedIn(rooms) }, async (request, reply) =>
    accountPage(request, reply, rooms),
  )
  const take = (
    path: string,
    form: AccountForm,
    done: string,
    act: (seat: Seat, fields: Fields, token: string) => Promise<Result<null>>,
  ) =>
    app.post(`/account/${path}`, { preHandler: requireSignedIn(rooms) }, async (request, reply) => {
      const seat = signedIn(request)
      const fields = fieldsOf(request.body)
      const { v } = frameOf(request, rooms.asset)
      const taken = seat && (await act(seat, fields, tokenOf(request) ?? ''))
      if (taken?.ok) return reply.redirect(v.to(`/account?done=${done}`), 303)
      return accountPage(request, reply, rooms, { form, lines: (taken?.diagnostics ?? []).map(v.tell) }, fields)
    })
  take('password', 'password', 'password', (seat, { old = '', new: next = '' }, token) =>
    changePassword(ctx, seat, token, { old, new: next }),
  )
  take('totp', 'totp', 'totp', (seat, { secret, code = '' }) =>
    secret === undefined ? turnTotpOff(ctx, seat, code) : turnTotpOn(ctx, seat, { secret, code }),
  )
  take('deputies', 'deputy', 'deputy', (seat, { login = '', from = '', to = '' }) =>
    addDeputy(ctx, seat, { login, from, to }),
  )
  take('deputies/remove', 'deputy', 'deputy', (seat, { deputy = '', from = '' }) =>
    removeDeputy(ctx, seat, { deputy, from }),
  )
}

async function accountPage(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  trouble: { readonly form: AccountForm; readonly lines: readonly string[] } | null = null,
  fields: Fields = {},
): Promise<FastifyReply> {
  const { ctx, asset } = rooms
  const frame = { ...frameOf(request, asset), path: '/account' }
  const seat = signedIn(request)
  const opened = seat && (await openAccount(ctx, seat))
  if (!opened?.ok) return refuseFor(request, reply, rooms, opened?.diagnostics ?? [])
  const account = opened.value
  const query = queryOf(request)
  const said = ['password', 'totp', 'deputy'].find((one) => one === query.get('done'))
  const again = fields.secret ? offeredAgain(account, fields.secret) : null
  const offer = again ?? (query.has('totp') && !account.hasTotp ? offerTotp(ctx, account) : null)
  const page = AccountPage({ frame, account, offer, trouble, fields, done: said ? `account-done-${said}` : null })
  return reply
    .code(trouble ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}

async function passwordPage(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  token: string,
  trouble: readonly Diagnostic[],
): Promise<FastifyReply> {
  const frame = { ...frameOf(request, rooms.asset), path: '/plans' }
  const opened = await openPasswordLink(rooms.ctx, token)
  if (!opened.ok) return refuseFor(request, reply, rooms, opened.diagnostics)
  const page = PasswordPage({ frame, token, ...opened.value, trouble: trouble.map(frame.v.tell) })
  return reply
    .code(trouble.length > 0 ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}

function refuseFor(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  diagnostics: readonly Diagnostic[],
): FastifyReply {
  const { v } = frameOf(request, rooms.asset)
  return sendProblem(request, reply, rooms.asset, {
    status: 404,
    title: 'refused',
    lines: diagnostics.map(v.tell),
    diagnostics,
  })
}
