// Uploads by the tus protocol and downloads in ranges, as programs and browsers speak to the server.
import { createHash } from 'node:crypto'
import { request as send } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PHOTO, PROGRAM, pdfOf } from '../evidence/bytes.ts'
import { cookieOf, openSite, type Site } from './site.ts'

let site: Site
let cookie: string
let stranger: string

beforeAll(async () => {
  site = await openSite()
  cookie = await cookieOf(site, '李明', { unit: '督查室' })
  stranger = await cookieOf(site, '张三', { unit: '别的单位' })
})
afterAll(() => site?.close())

const hashOf = (bytes: Uint8Array, as: 'hex' | 'base64' = 'hex') => createHash('sha256').update(bytes).digest(as)
type Method = 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE' | 'OPTIONS'
const ask = (
  method: Method,
  url: string,
  headers: Record<string, string> = {},
  payload?: Buffer | string,
  as = cookie,
) =>
  site.app.inject({
    method,
    url,
    headers: { host: 'gangmu.test', origin: 'http://gangmu.test', cookie: as, accept: 'application/json', ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
const tus = { 'tus-resumable': '1.0.0' }
const body = { ...tus, 'content-type': 'application/offset+octet-stream' }

async function begin(name: string, size: number): Promise<string> {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`
  const begun = await ask('POST', '/uploads', { ...tus, 'upload-length': String(size), 'upload-metadata': metadata })
  expect(begun.statusCode).toBe(201)
  return String(begun.headers.location)
}

const patch = (url: string, at: number, bytes: Buffer, more: Record<string, string> = {}) =>
  ask('PATCH', url, { ...body, 'upload-offset': String(at), ...more }, bytes)

/** Hands a file in and gives its address. */
async function handIn(name: string, bytes: Buffer): Promise<string> {
  const answer = await patch(await begin(name, bytes.length), 0, bytes)
  expect(answer.statusCode).toBe(204)
  return `/files/${answer.headers['gangmu-file']}`
}

describe('an upload', () => {
  it('says what it can do, and speaks only the version that it knows', async () => {
    const able = await ask('OPTIONS', '/uploads')
    expect(able.headers).toMatchObject({
      'tus-version': '1.0.0',
      'tus-extension': 'creation,termination,expiration,checksum',
      'tus-max-size': String(50 * 1024 * 1024),
    })
    expect((await ask('POST', '/uploads', { 'tus-resumable': '0.2.0', 'upload-length': '9' })).statusCode).toBe(412)
    expect((await ask('POST', '/uploads', tus)).statusCode).toBe(400)
  })

  it('comes in pieces, is asked where it stands, and becomes a file', async () => {
    const bytes = pdfOf(700_000)
    const url = await begin('报告.pdf', bytes.length)
    expect((await patch(url, 0, bytes.subarray(0, 400_000))).headers['upload-offset']).toBe('400000')
    const head = await ask('HEAD', url, tus)
    expect(head.headers).toMatchObject({ 'upload-offset': '400000', 'upload-length': '700000' })
    expect(Date.parse(String(head.headers['upload-expires']))).toBeGreaterThan(0)
    expect((await patch(url, 0, bytes.subarray(0, 10))).statusCode).toBe(409)
    const end = await patch(url, 400_000, bytes.subarray(400_000))
    expect(end.headers['gangmu-file']).toBe(`${site.ctx.region}.${hashOf(bytes)}`)
    expect((await ask('HEAD', url, tus)).headers['gangmu-file']).toBe(end.headers['gangmu-file'])
  })

  it('keeps what came before the line broke', async () => {
    const bytes = pdfOf(2_000_000, 'x')
    const url = await begin('断线.pdf', bytes.length)
    await new Promise<void>((resolve) => {
      const { port } = new URL(site.url)
      const headers = {
        ...body,
        cookie,
        origin: site.url,
        'upload-offset': '0',
        'content-length': String(bytes.length),
      }
      const outgoing = send({ port, host: '127.0.0.1', method: 'PATCH', path: url, headers })
      outgoing.on('error', () => resolve())
      outgoing.write(bytes.subarray(0, 900_000), () => setTimeout(() => outgoing.destroy(), 300))
    })
    let at = 0
    for (let tries = 0; at === 0 && tries < 50; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      at = Number((await ask('HEAD', url, tus)).headers['upload-offset'])
    }
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThanOrEqual(900_000)
    await new Promise((resolve) => setTimeout(resolve, 200))
    at = Number((await ask('HEAD', url, tus)).headers['upload-offset'])
    const end = await patch(url, at, bytes.subarray(at))
    expect(end.headers['gangmu-file']).toBe(`${site.ctx.region}.${hashOf(bytes)}`)
  })

  it('is refused piece by piece when the checksum does not fit, and stands where it stood', async () => {
    const bytes = pdfOf(1000, 'c')
    const url = await begin('校验.pdf', bytes.length)
    const sum = { 'upload-checksum': `sha256 ${hashOf(bytes, 'base64')}` }
    const spoilt = Buffer.from(bytes)
    spoilt[500] = 0
    const refused = await patch(url, 0, spoilt, sum)
    expect(refused.statusCode).toBe(460)
    expect(refused.json().diagnostics[0].code).toBe('files.checksum-differs')
    expect((await ask('HEAD', url, tus)).headers['upload-offset']).toBe('0')
    expect((await patch(url, 0, bytes, sum)).statusCode).toBe(204)
  })

  it('is refused when it is too large or no evidence, and says why in words', async () => {
    const large = await ask('POST', '/uploads', { ...tus, 'upload-length': String(51 * 1024 * 1024) })
    expect(large.statusCode).toBe(413)
    expect(large.json().detail).toMatch(/50 MB/)
    const program = await patch(await begin('报告.pdf', PROGRAM.length), 0, PROGRAM)
    expect(program.statusCode).toBe(422)
    expect(program.json().diagnostics[0].code).toBe('files.program')
  })

  it('can be taken back, is nobody else’s, and asks strangers to sign in', async () => {
    const url = await begin('a.pdf', 100)
    expect((await ask('HEAD', url, tus, undefined, stranger)).statusCode).toBe(404)
    expect((await ask('DELETE', url, tus, undefined, stranger)).statusCode).toBe(404)
    expect((await ask('HEAD', url, tus, undefined, '')).statusCode).toBe(401)
    expect((await ask('DELETE', url, tus)).statusCode).toBe(204)
    expect((await ask('HEAD', url, tus)).statusCode).toBe(404)
  })
})

describe('a file', () => {
  it('is shown when it is a picture, else saved, and never taken for anything else', async () => {
    const photo = await ask('GET', await handIn('现场"1".jpg', PHOTO))
    expect(photo.rawPayload.equals(PHOTO)).toBe(true)
    expect(photo.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(photo.headers['content-disposition']).toMatch(/^inline; filename=/)
    const page = await ask('GET', await handIn('a.html', Buffer.from('<html><script>alert(1)</script></html>')))
    expect(page.headers['content-disposition']).toMatch(/^attachment; filename=/)
    expect(page.headers['content-security-policy']).toContain('sandbox')
  })

  it('comes in ranges', async () => {
    const bytes = pdfOf(2_500_000, 'r')
    const url = await handIn('长.pdf', bytes)
    const part = await ask('GET', url, { range: 'bytes=1048570-1048585' })
    expect(part.statusCode).toBe(206)
    expect(part.headers['content-range']).toBe('bytes 1048570-1048585/2500000')
    expect(part.rawPayload.equals(bytes.subarray(1_048_570, 1_048_586))).toBe(true)
    expect((await ask('GET', url, { range: 'bytes=-5' })).rawPayload.equals(bytes.subarray(-5))).toBe(true)
    expect((await ask('GET', url, { range: 'bytes=2400000-' })).rawPayload).toHaveLength(100_000)
    expect((await ask('GET', url, { range: 'bytes=2500000-' })).statusCode).toBe(416)
    expect((await ask('GET', url, { range: 'bytes=0-1', 'if-range': '"other"' })).statusCode).toBe(200)
    const { etag } = (await ask('GET', url)).headers
    expect((await ask('GET', url, { 'if-none-match': String(etag) })).statusCode).toBe(304)
    expect((await ask('HEAD', url)).headers['content-length']).toBe('2500000')
  })

  it('is not there for anybody without a part in it, signed in or not', async () => {
    const url = await handIn('内部.pdf', pdfOf(300, 'p'))
    for (const address of [url, `${url}/check`]) {
      expect((await ask('GET', address)).statusCode).toBe(200)
      expect((await ask('GET', address, {}, undefined, stranger)).statusCode).toBe(404)
      expect((await ask('GET', address, {}, undefined, '')).statusCode).toBe(401)
    }
    expect((await ask('GET', '/files/../etc')).statusCode).toBe(404)
    expect((await ask('GET', '/files/nothing')).statusCode).toBe(404)
  })

  it('is handed in by a plain form, too, and refused files are told of on the page', async () => {
    const boundary = 'xxAxx'
    const form = (name: string, bytes: Buffer) =>
      Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="evidence"; filename="${name}"\r\n\r\n`),
        bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, accept: 'text/html' }
    expect((await ask('POST', '/files', headers, form('b.pdf', pdfOf(99)))).statusCode).toBe(303)
    const list = await ask('GET', '/files', { accept: 'text/html' })
    expect(list.body).toContain('>b.pdf</a>')
    const refused = await ask('POST', '/files', headers, form('c.pdf', PROGRAM))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('是程序文件')
  })
})
