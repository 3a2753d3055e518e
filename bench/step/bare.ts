// The equivalent bare transaction by pgbench: the rows that a step reads and writes, of the same size, one statement each, prepared.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchServer } from './server.ts'

const ID = "('00000000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid"

const SCRIPT = `\\set n random(0, :matters - 1)
\\set more random(1, 1000000)
begin;
select seq, head, body from matter where region = '50' and id = ${ID} for update \\gset old_
update matter set last_at = now(), progress = :more % 100, due = now(), seq = seq + 1, body = :old_body where region = '50' and id = ${ID};
insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, of)
  select e.region, e.matter, :old_seq + 1, now(), e.actor, e.unit, e.event, e.payload, e.documents, e.hash, e.hash, e.of
  from entry e where e.region = '50' and e.matter = ${ID} and e.seq = :old_seq;
update todo set since = now(), due = now() where region = '50' and matter = ${ID} and branch = 'lead-1';
update wake set at = now() + interval '90 days' where region = '50' and matter = ${ID};
insert into measure (region, matter, seq, at_index, service, series, unit, value, at)
  values ('50', ${ID}, :old_seq + 1, 0, 'major-task', 'progress', 'lead', :more % 100, now());
commit;
`

/** Transactions a second at so many clients. */
export function bareRate({ host, bin }: BenchServer, clients: number, matters: number, seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-pgbench-'))
  const file = join(folder, 'step.sql')
  // The body comes back as a value of the client; it is written again by the server itself, so that its quotes need no care.
  writeFileSync(
    file,
    SCRIPT.replace('seq, head, body from', 'seq, head from').replace(
      'body = :old_body',
      "body = body || jsonb_build_object('seq', seq + 1)",
    ),
  )
  try {
    const output = execFileSync(
      join(bin, 'pgbench'),
      [
        '-h',
        host,
        '-U',
        'bench',
        '-n',
        '-M',
        'prepared',
        '-c',
        `${clients}`,
        '-j',
        `${Math.min(clients, 2)}`,
        '-T',
        `${seconds}`,
        '-D',
        `matters=${matters}`,
        '-f',
        file,
        'gangmu',
      ],
      { encoding: 'utf8', env: { ...process.env, PGOPTIONS: '-c search_path=gangmu' } },
    )
    return Number(/tps = ([\d.]+)/.exec(output)?.[1] ?? Number.NaN)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
