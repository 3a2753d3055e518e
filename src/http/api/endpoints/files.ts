// Files: handed in once, then named as evidence by their SHA-256.
import { Type } from 'typebox'
import { type KeptFile, storeFile } from '../../../app/upload-file.ts'
import { ok } from '../../../domain/base/diagnostic.ts'
import { safeName } from '../../disposition.ts'
import { endpoint } from '../endpoint.ts'
import { nothing, object, text, whole } from '../shapes.ts'

const file = object({ region: text, sha256: text, name: text, kind: text, size: whole })

const bodyOf = ({ region, sha256, name, kind, size }: KeptFile) => ({ region, sha256, name, kind, size })

/** POST /files. */
export const files = [
  endpoint({
    name: 'addFile',
    method: 'POST',
    path: '/files',
    scope: 'act',
    words: {
      zh: '交一个证据文件；办理时用它的 SHA-256 指明。事项在别的地区时，region 写事项所在地区',
      en: 'Hand a file in as evidence, to be named by its SHA-256; for a matter of another region, say that region',
    },
    status: 201,
    params: nothing,
    query: nothing,
    body: object({
      name: Type.String({ minLength: 1, maxLength: 200 }),
      base64: Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
      region: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,20}$' })),
    }),
    answer: file,
    run: async ({ ctx, program: { seat }, body: { name, base64, region } }) => {
      const bytes = Buffer.from(base64, 'base64')
      const handed = { name: safeName(name, 'file'), bytes, ...(region === undefined ? {} : { region }) }
      const kept = await storeFile(ctx, seat, handed)
      return kept.ok ? ok({ body: bodyOf(kept.value) }) : kept
    },
  }),
]
