// Webhooks: programs are told what their unit is told.
import { Type } from 'typebox'
import { addWebhook, dropWebhook, myWebhooks } from '../../../app/webhooks.ts'
import { ok } from '../../../domain/base/diagnostic.ts'
import { endpoint } from '../endpoint.ts'
import { flag, instant, nothing, object, orNull, text, whole } from '../shapes.ts'

const hook = object({ id: text, url: text, madeAt: instant, waiting: whole, lost: whole, lastError: orNull(text) })

/** GET and POST /webhooks, POST /webhooks/{webhook}/end. */
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
    name: 'endWebhook',
    method: 'POST',
    path: '/webhooks/{webhook}/end',
    scope: 'act',
    words: { zh: '取消一个回调地址', en: 'Take a webhook back' },
    params: object({ webhook: text }),
    query: nothing,
    body: null,
    answer: object({ ended: flag }),
    run: async ({ ctx, program: { seat }, params: { webhook } }) => {
      const ended = await dropWebhook(ctx, seat, webhook)
      return ended.ok ? ok({ body: { ended: true } }) : ended
    },
  }),
]
