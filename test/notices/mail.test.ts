// Mail about matters on a real database and a real mail server: each told once, whoever sends, whatever the server says.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import { draftFromNotices } from '../../src/app/draft-mails.ts'
import { forgetTold, MAIL_DAYS } from '../../src/app/forget-told.ts'
import { sendMails } from '../../src/app/send-mails.ts'
import { startWorker } from '../../src/jobs/worker.ts'
import type { Post } from '../../src/post/post.ts'
import { openSmtp } from '../../src/post/smtp.ts'
import { renumber } from '../../src/store/dump.ts'
import { openPool } from '../../src/store/pool.ts'
import { writeLetter } from '../../src/web/letter.tsx'
import { DISPATCH, openStage, REGISTER, type Stage } from '../matter/stage.ts'
import { once } from '../store/database.ts'
import { type Mailbox, openMailbox, plainOf } from './mailbox.ts'

const SITE = 'https://gangmu.example.org'
const FROM = { name: '纲目', address: 'gangmu@example.org' }

let stage: Stage
let ctx: Context
let box: Mailbox
let post: Post

beforeAll(async () => {
  stage = await openStage()
  for (const login of ['lead', 'support', 'office', 'verifier', 'leader'])
    await once(stage.database.owner, "update person set email = login || '@example.org' where login = $1", [login])
})
afterAll(() => stage.close())
beforeEach(async () => {
  box = await openMailbox()
  post = openSmtp({ url: box.url, from: FROM })
  ctx = { ...stage.ctx, mailing: { post, site: SITE } }
  stage.at('2026-03-02 09:00')
  await drafted()
  await once(stage.database.owner, 'delete from mail')
  await once(stage.database.owner, 'delete from mail_choice')
})
afterEach(async () => {
  post.close()
  await box.close()
})

const mails = () =>
  once<{ address: string; status: string; tries: number; cause: string; last_error: string | null }>(
    stage.database.owner,
    'select address, status, tries, cause, last_error from mail order by address, cause',
  )
/** Drafts until every notice has been dealt with; other tests' transactions may hold the end back for a moment. */
const drafted = async () => {
  const behind = () =>
    once(
      stage.database.owner,
      `select 1 from notice n left join follower f on f.region = n.region and f.name = 'mail'
       where f.xid is null or (n.xid, n.id) > (f.xid, f.id) limit 1`,
    )
  do await draftFromNotices(stage.ctx)
  while ((await behind()).length > 0)
}
const sent = async () => {
  while (ctx.mailing && (await sendMails(ctx, ctx.mailing, writeLetter)));
}
const choose = (player: 'lead' | 'support', rhythm: string, lang = 'zh-Hans') =>
  once(
    stage.database.owner,
    `insert into mail_choice (region, person, rhythm, lang) values ($1, $2, $3, $4)
     on conflict (region, person) do update set rhythm = excluded.rhythm, lang = excluded.lang`,
    [stage.seats[player].region, stage.seats[player].person, rhythm, lang],
  )
const dispatched = async (title = REGISTER.title) => {
  const id = await stage.open({ ...REGISTER, title })
  await stage.does('office', id, 'dispatch', { fields: DISPATCH })
  return id
}
const to = (address: string) => box.letters.filter((one) => one.to.includes(address))

describe('mail', () => {
  it('tells everybody of a told unit once, in their language, with a link and a way to stop it', async () => {
    await choose('support', 'at-once', 'en')
    const id = await dispatched('港区铁路专用线')
    await drafted()
    await sent()
    const [letter] = to('lead@example.org')
    if (!letter) throw new Error('no letter')
    expect(to('lead@example.org')).toHaveLength(1)
    expect(letter.header('subject')).toBe('[纲目] 港区铁路专用线：交办')
    expect(letter.header('from')).toBe('纲目 <gangmu@example.org>')
    expect(plainOf(letter)).toContain(`${SITE}/matters/50.${id}`)
    expect(letter.header('list-unsubscribe')).toMatch(
      /^<https:\/\/gangmu\.example\.org\/mail\/stop\/50\.[0-9a-f-]{36}>$/,
    )
    expect(letter.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(to('support@example.org')[0]?.header('subject')).toBe('[Gangmu] 港区铁路专用线: dispatch')
    expect(to('support@example.org')[0]?.header('list-unsubscribe')).toContain('/mail/stop/51.')
    expect((await mails()).every(({ status, tries }) => status === 'sent' && tries === 1)).toBe(true)
  })

  it('is sent once although two workers run', async () => {
    const workers = [startWorker(ctx, { everyMs: 20 }), startWorker(ctx, { everyMs: 20 })]
    for (let n = 0; n < 15; n += 1) await dispatched(`任务${n}`)
    await expect
      .poll(async () => (await mails()).filter(({ status }) => status === 'sent').length, { timeout: 20_000 })
      .toBe(45)
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(new Set(box.letters.map((one) => one.header('message-id'))).size).toBe(45)
    expect(box.letters).toHaveLength(45)
  })

  it('tells of a clock that runs out, with the slip that was issued', async () => {
    const id = await dispatched('乡镇污水管网')
    await drafted()
    await sent()
    box.letters.length = 0
    stage.at('2026-03-11 08:00')
    await stage.passes()
    await drafted()
    await sent()
    const told = to('lead@example.org')
      .map(plainOf)
      .filter((text) => text.includes(id))
    expect(told.join('\n')).toMatch(/乡镇污水管网：签收.*(已逾期|即将到期)/)
    expect(told.join('\n')).toMatch(/督办单（橙色）督办〔2026〕\d+号/)
  })

  it('is tried again later when the mail server refuses it for now, under the same name', async () => {
    box.refuse = (address) => (address === 'lead@example.org' ? 451 : null)
    await dispatched()
    await drafted()
    await sent()
    expect((await mails()).find(({ address }) => address === 'lead@example.org')).toMatchObject({
      status: 'waiting',
      tries: 1,
    })
    await sent()
    expect((await mails()).find(({ address }) => address === 'lead@example.org')?.tries).toBe(1)
    stage.at('2026-03-02 09:02')
    box.refuse = () => null
    await sent()
    expect(to('lead@example.org')).toHaveLength(1)
    expect((await mails()).find(({ address }) => address === 'lead@example.org')).toMatchObject({
      status: 'sent',
      tries: 2,
    })
  })

  it('is given up when the mail server will never take it', async () => {
    box.refuse = (address) => (address === 'lead@example.org' ? 550 : null)
    await dispatched()
    await drafted()
    await sent()
    const [mail] = (await mails()).filter(({ address }) => address === 'lead@example.org')
    expect(mail).toMatchObject({ status: 'given-up', tries: 1 })
    expect(mail?.last_error).toContain('550')
    stage.at('2026-03-05 09:00')
    await sent()
    expect(to('lead@example.org')).toEqual([])
  })

  it('waits while the mail server is away', async () => {
    await dispatched()
    await drafted()
    await box.close()
    await sent()
    expect((await mails()).map(({ status }) => status)).toEqual(['waiting', 'waiting', 'waiting'])
  })

  it('keeps its name when a worker died after the mail server had taken it', async () => {
    await dispatched()
    await drafted()
    await sent()
    await once(stage.database.owner, "update mail set status = 'waiting', leased_until = null")
    await sent()
    const names = to('lead@example.org').map((one) => one.header('message-id'))
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(1)
  })

  it('carries no header and no recipient that somebody wrote into a title or an address', async () => {
    await once(stage.database.owner, "update person set email = $1 where login = 'support'", [
      'support@example.org\r\nBcc: thief@example.org',
    ])
    await once(stage.database.owner, "update person set email = $1 where login = 'leader'", [
      'leader@example.org, thief@example.org',
    ])
    await dispatched('道路\r\nBcc: thief@example.org\r\n\r\n改造')
    await drafted()
    await sent()
    expect(box.letters.flatMap((one) => one.to)).toEqual(['lead@example.org'])
    const [letter] = box.letters
    expect(letter?.header('bcc')).toBe('')
    expect(letter?.header('subject')).toContain('道路 Bcc: thief@example.org 改造')
    const refused = (await mails()).filter(({ address }) => address !== 'lead@example.org')
    expect(refused.map(({ status }) => status)).toEqual(['given-up', 'given-up'])
    await once(
      stage.database.owner,
      "update person set email = login || '@example.org' where login in ('support', 'leader')",
    )
  })

  it('comes once a working day to whoever wants it so, and not at all to whoever does not', async () => {
    await choose('lead', 'daily')
    await choose('support', 'none')
    stage.at('2026-03-06 15:00')
    await dispatched('甲')
    await drafted()
    await dispatched('乙')
    await drafted()
    await sent()
    expect([...to('lead@example.org'), ...to('support@example.org')]).toEqual([])
    stage.at('2026-03-07 09:00')
    await sent()
    expect(to('lead@example.org')).toEqual([])
    stage.at('2026-03-09 08:01')
    await sent()
    const [letter, ...more] = to('lead@example.org')
    expect(more).toEqual([])
    expect(letter?.header('subject')).toBe('纲目：2 条消息')
    expect(letter && plainOf(letter)).toMatch(/甲：交办[\s\S]*乙：交办/)
    await dispatched('丙')
    await drafted()
    expect((await mails()).filter(({ cause }) => cause.startsWith('daily')).map(({ cause }) => cause)).toEqual([
      'daily 2026-03-09',
      'daily 2026-03-10',
    ])
  })

  it('goes on where it was after everything was put back elsewhere, where transactions are counted anew', async () => {
    await dispatched('之前')
    await drafted()
    await dispatched('之间')
    // The server that the copy came from had counted further.
    for (const table of ['notice', 'follower'])
      await once(stage.database.owner, `update ${table} set xid = (xid::text::bigint + 1000000000)::text::xid8`)
    const owner = openPool(stage.database.owner, { today: () => '2026-03-02', max: 1 })
    await owner.write(renumber)
    await owner.close()
    await dispatched('之后')
    await drafted()
    await sent()
    const subjects = to('lead@example.org').map((one) => one.header('subject'))
    expect(subjects.sort()).toEqual(['之前', '之后', '之间'].map((title) => `[纲目] ${title}：交办`).sort())
  })

  it('goes to the deputy too while somebody is away', async () => {
    const { lead, other } = stage.seats
    await once(stage.database.owner, "update person set email = 'other@example.org' where login = 'other'")
    await once(
      stage.database.owner,
      "insert into deputy (region, person, deputy, deputy_region, from_on, to_on) values ($1, $2, $3, $1, '2026-03-01', '2026-03-31')",
      [lead.region, lead.person, other.person],
    )
    await dispatched()
    await drafted()
    await sent()
    expect(to('other@example.org')).toHaveLength(1)
    await once(stage.database.owner, 'delete from deputy')
  })
})

it('is forgotten a stated number of days after it left; what still waits is not', async () => {
  stage.at('2026-03-02 09:00')
  await once(stage.database.owner, 'delete from mail')
  await stage.does('office', await stage.open({ ...REGISTER, title: '旧事' }), 'dispatch', { fields: DISPATCH })
  await drafted()
  await sent()
  await once(
    stage.database.owner,
    "update mail set status = 'waiting', done_at = null where address = 'support@example.org'",
  )
  const addresses = async () => (await mails()).map(({ address }) => address)
  const all = await addresses()
  expect(all.length).toBeGreaterThan(1)
  const left = Date.parse('2026-03-02T01:00:00.000Z')
  const after = (minutes: number) => ({ ...ctx, mailing: null, clock: () => new Date(left + minutes * 60_000) })
  expect(await forgetTold(after(MAIL_DAYS * 1440 - 1))).toBe(false)
  expect(await addresses()).toEqual(all)
  const worker = startWorker(after(MAIL_DAYS * 1440 + 1), { everyMs: 20 })
  await expect.poll(addresses).toEqual(['support@example.org'])
  await worker.stop()
})
