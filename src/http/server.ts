// The server: parsing, limits, security headers, languages in addresses, and the routes.
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Context } from '../app/context.ts'
import { unavailable } from '../app/unavailable.ts'
import type { Frame } from '../web/layout.tsx'
import type { SamplePerson } from '../web/people.ts'
import { voiceOf } from '../web/voice.ts'
import { apiRoutes } from './api/routes.ts'
import { serveAssets } from './assets.ts'
import { compressAnswers } from './compress.ts'
import { sendProblem } from './problem.ts'
import { langOf, withoutLang } from './request.ts'
import type { Rooms } from './rooms.ts'
import { accountRoutes } from './routes/account.ts'
import { adminRoutes } from './routes/admin.ts'
import { batchRoutes } from './routes/batch.ts'
import { briefingRoutes } from './routes/briefings.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { comparisonRoutes } from './routes/comparison.ts'
import { decisionRoutes } from './routes/decision.ts'
import { dispatchRoutes } from './routes/dispatch.ts'
import { documentFigureRoutes } from './routes/document-figures.ts'
import { documentRoutes } from './routes/documents.ts'
import { downloadRoutes } from './routes/downloads.ts'
import { figureBatchRoutes } from './routes/figure-batches.ts'
import { figureEntryRoutes } from './routes/figure-entry.ts'
import { figureImportRoutes } from './routes/figure-import.ts'
import { fileRoutes } from './routes/files.ts'
import { helpRoutes } from './routes/help.ts'
import { inboxEventRoutes } from './routes/inbox-events.ts'
import { indicatorRoutes } from './routes/indicators.ts'
import { matterFigureRoutes } from './routes/matter-figures.ts'
import { matterListRoutes } from './routes/matter-lists.ts'
import { matterRoutes } from './routes/matters.ts'
import { newMatterRoutes } from './routes/new-matter.ts'
import { countForHead, noticeRoutes } from './routes/notices.ts'
import { openDataRoutes } from './routes/open-data.ts'
import { outcomeRoutes } from './routes/outcomes.ts'
import { readerRoutes } from './routes/reader.ts'
import { scoreWorkRoutes } from './routes/score-work.ts'
import { scoreboardRoutes } from './routes/scoreboard.ts'
import { seriesSettingsRoutes } from './routes/series-settings.ts'
import { sheetRoutes } from './routes/sheets.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { signInElsewhereRoutes } from './routes/sign-in-elsewhere.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { warningRoutes } from './routes/warnings.ts'
import { webhookRoutes } from './routes/webhooks.ts'
import { isKnownHost } from './sample.ts'
import { isCrossSite, newNonce, secure } from './security.ts'
import { findSessions } from './session.ts'

/** What may be set from outside. */
export interface ServerOptions {
  /** Where the built scripts and sheet are; found by itself when absent. */
  readonly assetsDir?: string
  /** Further origins that may send forms, where a proxy changes the host. */
  readonly origins?: readonly string[]
  /** True behind a proxy that sets X-Forwarded-*. */
  readonly trustProxy?: boolean
  /** Names that a Host header may carry, besides this machine's own and bare addresses. */
  readonly hosts?: readonly string[]
  /** People whom one may be by one press on this machine. */
  readonly sample?: readonly SamplePerson[]
}

/** Largest file, and how many at once. */
const FILE_BYTES = 50 * 1024 * 1024
const FILES = 20
/** Largest form without files: a pasted text of some millions of characters. */
const FORM_BYTES = 12 * 1024 * 1024

/** The places of the site. */
/** Everything that is answered, room by room. */
const ROUTES = [
  scoreboardRoutes,
  briefingRoutes,
  openDataRoutes,
  documentRoutes,
  readerRoutes,
  decisionRoutes,
  comparisonRoutes,
  scoreWorkRoutes,
  outcomeRoutes,
  downloadRoutes,
  dispatchRoutes,
  calendarRoutes,
  matterListRoutes,
  batchRoutes,
  inboxEventRoutes,
  newMatterRoutes,
  matterRoutes,
  sheetRoutes,
  noticeRoutes,
  indicatorRoutes,
  figureBatchRoutes,
  figureImportRoutes,
  figureEntryRoutes,
  documentFigureRoutes,
  matterFigureRoutes,
  seriesSettingsRoutes,
  helpRoutes,
  signInRoutes,
  signInElsewhereRoutes,
  fileRoutes,
  uploadRoutes,
  accountRoutes,
  apiRoutes,
  tokenRoutes,
  warningRoutes,
  webhookRoutes,
  adminRoutes,
]

/** Builds the server, ready to listen. */
export async function buildServer(ctx: Context, options: ServerOptions = {}): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: FORM_BYTES,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    rewriteUrl: (request) => withoutLang(request.url ?? '/'),
  })
  app.decorateRequest('nonce', '')
  app.decorateRequest('signed', null)
  app.addHook('onRequest', async (request, reply) => {
    request.nonce = newNonce()
    secure(reply, request.nonce)
    if (!request.url.startsWith('/assets/')) reply.header('cache-control', 'no-cache')
  })
  const asset = await serveAssets(app, options.assetsDir)
  compressAnswers(app)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: FORM_BYTES })
  await app.register(multipart, { limits: { fileSize: FILE_BYTES, files: FILES, fields: 40, fieldSize: FORM_BYTES } })
  const rooms: Rooms = { ctx, asset, sample: options.sample ?? [] }
  refuseOtherHosts(app, asset, options.hosts ?? [])
  refuseCrossSite(app, asset, options.origins ?? [])
  answerFailures(app, ctx, asset)
  findSessions(app, rooms)
  countForHead(app, rooms)
  for (const add of ROUTES) add(app, rooms)
  return app
}

/** A name that is not ours may be a foreign site's that was pointed at this machine (DNS rebinding): its scripts shall read nothing. */
function refuseOtherHosts(app: FastifyInstance, asset: Frame['asset'], hosts: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isKnownHost(request.headers.host, hosts)) return undefined
    const { t } = voiceOf(langOf(request))
    const lines = [t('host-unknown', { host: (request.headers.host ?? '').slice(0, 100) })]
    return sendProblem(request, reply, asset, { status: 421, title: 'refused', lines })
  })
}

function refuseCrossSite(app: FastifyInstance, asset: Frame['asset'], origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isCrossSite(request, origins)) return undefined
    const { t } = voiceOf(langOf(request))
    return sendProblem(request, reply, asset, { status: 403, title: 'refused', lines: [t('cross-site')] })
  })
}

function answerFailures(app: FastifyInstance, ctx: Context, asset: Frame['asset']): void {
  app.setNotFoundHandler((request, reply) => {
    const { t } = voiceOf(langOf(request))
    return sendProblem(request, reply, asset, { status: 404, title: 'not-found', lines: [t('not-found-line')] })
  })
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const { t, tell } = voiceOf(langOf(request))
    const away = unavailable(error)
    if (away) {
      return sendProblem(request, reply, asset, {
        status: 503,
        title: 'failed',
        lines: [tell(away)],
        diagnostics: [away],
      })
    }
    const status = error.statusCode ?? 500
    if (status === 413) return sendProblem(request, reply, asset, { status, title: 'refused', lines: [t('too-large')] })
    if (status < 500) return sendProblem(request, reply, asset, { status, title: 'refused', lines: [t('bad-request')] })
    const reference = newNonce().replace(/\W/g, '').slice(0, 8)
    ctx.log.error({ err: error, reference, method: request.method, url: request.url }, 'request failed')
    return sendProblem(request, reply, asset, { status, title: 'failed', lines: [t('failed-line')], reference })
  })
}
