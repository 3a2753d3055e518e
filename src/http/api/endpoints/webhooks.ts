// Webhooks: programs are told what their unit is told.
import { Type } from 'typebox'
import {
  addWebhook,
  dropWebhook,
  myDeliveries,
  myWebhooks,
  renewWebhook,
  restWebhook,
  runWebhook,
  tryWebhook,
} from '../../../app/webhooks.ts'
import { ok } from '../../../domain/base/diagnostic.ts'
import { endpoint } from '../endpoint.ts'
import { flag, instant, nothing, object, orNull, text, whole } from '../shapes.ts'

const hook = object({
  id: text,
  url: text,
  madeAt: instant,
  waiting: whole,
  lost: whole,
  lastError: orNull(text),
  pausedAt: orNull(instant),
  failingSince: orNull(instant),
  offAt: orNull(instant),
  formerUntil: orNull(instant),
})
const message = object({
  id: whole,
  matter: text,
  status: Type.Union([Type.Literal('waiting'), Type.Literal('sent'), Type.Literal('given-up')]),
  tries: whole,
  lastError: orNull(text),
  madeAt: instant,
  triedAt: orNull(instant),
  nextAt: instant,
  body: text,
})
const one = object({ webhook: text })

/** An act on a webhook that answers only that it was done. */
const act = (
  name: string,
  path: string,
  words: { readonly zh: string; readonly en: string },
  done: string,
  run: typeof dropWebhook,
) =>
  endpoint({
    ...{ name, method: 'POST' as const, path: `/webhooks/{webhook}/${path}`, scope: 'act' as const, words },
    ...{ params: one, query: nothing, body: null },
    answer: object({ [done]: flag }),
    run: async ({ ctx, program: { seat }, params: { webhook } }) => {
      const result = await run(ctx, seat, webhook)
      return result.ok ? ok({ body: { [done]: true } }) : result
    },
  })

/** GET and POST /webhooks, GET /webhooks/{webhook}/messages, and what may be done with one. */
export const webhooks = [
  endpoint({
    name: 'webhooks',
    method: 'GET',
    path: '/webhooks',
    scope: 'read',
    words: { zh: '本单位的回调地址，及消息送达情况', en: 'Webhooks of the unit, with how their messages fare' },
    params: nothing,
    query: nothing,
    body: null,
    answer: object({ rows: Type.Array(hook) }),
    run: async ({ ctx, program: { seat } }) => ok({ body: { rows: await myWebhooks(ctx, seat) } }),
  }),
  endpoint({
    name: 'addWebhook',
    method: 'POST',
    path: '/webhooks',
    scope: 'act',
    words: {
      zh: '登记一个回调地址：本单位收到的通知会签名（Standard Webhooks）后发去，同一事项按次序；密钥只给一次',
      en: 'Ask for a webhook: what the unit is told goes there, signed (Standard Webhooks), in order for each matter; the key is told once',
    },
    status: 201,
    params: nothing,
    query: nothing,
    body: object({ url: Type.String({ maxLength: 2000 }) }),
    answer: object({ id: text, secret: text }),
    run: async ({ ctx, program: { seat }, body: { url } }) => {
      const added = await addWebhook(ctx, seat, url)
      return added.ok ? ok({ body: added.value }) : added
    },
  }),
  endpoint({
    name: 'webhookMessages',
    method: 'GET',
    path: '/webhooks/{webhook}/messages',
    scope: 'read',
    words: { zh: '一个回调地址最近的 50 条消息', en: 'The latest 50 messages of a webhook' },
    params: one,
    query: nothing,
    body: null,
    answer: object({ rows: Type.Array(message) }),
    run: async ({ ctx, program: { seat }, params: { webhook } }) =>
      ok({ body: { rows: await myDeliveries(ctx, seat, webhook) } }),
  }),
  endpoint({
    name: 'tryWebhook',
    method: 'POST',
    path: '/webhooks/{webhook}/try',
    scope: 'act',
    words: {
      zh: '立即试发一条；没有送达时给出原因',
      en: 'Send a message to try, at once; the reason is told when it does not arrive',
    },
    params: one,
    query: nothing,
    body: null,
    answer: object({ reason: orNull(text) }),
    run: async ({ ctx, program: { seat }, params: { webhook } }) => {
      const tried = await tryWebhook(ctx, seat, webhook)
      return tried.ok ? ok({ body: tried.value }) : tried
    },
  }),
  endpoint({
    name: 'renewWebhookKey',
    method: 'POST',
    path: '/webhooks/{webhook}/secret',
    scope: 'act',
    words: {
      zh: '更换签名密钥，只给一次；一天之内新旧密钥同时签名',
      en: 'Change the key, told once; for a day messages are signed with the old one, too',
    },
    params: one,
    query: nothing,
    body: null,
    answer: object({ secret: text }),
    run: async ({ ctx, program: { seat }, params: { webhook } }) => {
      const made = await renewWebhook(ctx, seat, webhook)
      return made.ok ? ok({ body: made.value }) : made
    },
  }),
  act(
    'pauseWebhook',
    'pause',
    { zh: '暂停一个回调地址，消息留着等待', en: 'Pause a webhook; messages wait' },
    'paused',
    restWebhook,
  ),
  act(
    'runWebhook',
    'run',
    { zh: '恢复暂停或停用的回调地址', en: 'Resume a webhook that was paused or switched off' },
    'running',
    runWebhook,
  ),
  act('endWebhook', 'end', { zh: '取消一个回调地址', en: 'Take a webhook back' }, 'ended', dropWebhook),
]
