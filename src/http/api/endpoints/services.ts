// Services: what kinds of matters there are, and everything that each declares.
import { Type } from 'typebox'
import { serviceSchema } from '../../../app/service-schema.ts'
import { ok, refuse } from '../../../domain/base/diagnostic.ts'
import { formSchema } from '../../../domain/matter/form.ts'
import type { Service } from '../../../domain/matter/service.ts'
import { endpoint } from '../endpoint.ts'
import { action, nothing, object, text, words } from '../shapes.ts'

const params = object({ service: text })
const line = object({ id: text, version: text, words, about: words, opening: action })

/** The event that opens a matter of a service: the first from its first state. */
function openingOf({ versions }: Service, lang: 'zh' | 'en') {
  const main = versions.at(-1)?.main
  const event = main?.events.find(({ from }) => from.includes(main.start))
  if (!event) return null
  return {
    event: event.name,
    words: event.words,
    leg: null,
    due: false,
    stopped: [],
    schema: formSchema(event, lang),
    documents: [...(event.asks?.documents ?? [])],
    evidence: [...(event.asks?.evidence ?? [])],
    proposes: [],
  }
}

/** GET /services, GET /services/{service}. */
export const services = [
  endpoint({
    name: 'services',
    method: 'GET',
    path: '/services',
    scope: 'read',
    words: {
      zh: '服务（事项种类），以及登记时要填的表单',
      en: 'Services (kinds of matters), each with the form that opens one',
    },
    params: nothing,
    query: nothing,
    body: null,
    answer: object({ rows: Type.Array(line) }),
    run: async ({ ctx, lang }) => {
      const rows = ctx.services.flatMap((service) => {
        const opening = openingOf(service, lang)
        const { id, words, about, versions } = service
        return opening ? [{ id, version: versions.at(-1)?.version ?? '', words, about, opening }] : []
      })
      return ok({ body: { rows } })
    },
  }),
  endpoint({
    name: 'service',
    method: 'GET',
    path: '/services/{service}',
    scope: 'read',
    words: {
      zh: '一个服务声明的全部：流程、时限、规则',
      en: 'Everything that a service declares: procedure, deadlines, rules',
    },
    params,
    query: nothing,
    body: null,
    answer: Type.Unsafe<Service>(serviceSchema),
    run: async ({ ctx, params: { service } }) => {
      const found = ctx.services.find(({ id }) => id === service)
      return found ? ok({ body: found }) : refuse('matter.no-service', { service, version: '' })
    },
  }),
]
