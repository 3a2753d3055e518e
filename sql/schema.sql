-- The sum of the migrations in this folder, read back from a database; never run. A test compares it.

create table chain (
  region text not null,
  matter uuid not null,
  seq bigint not null,
  head text not null,
  constraint chain_pkey PRIMARY KEY (region, matter)
);
comment on table chain is 'The end of each matter''s chain: what the next line must follow.';
comment on column chain.region is 'Region of the matter.';
comment on column chain.matter is 'The matter.';
comment on column chain.seq is 'Number of its last line, 0 before the first.';
comment on column chain.head is 'Hash of its last line.';
grant insert, select, update on chain to gangmu_serve;

create table document (
  region text not null,
  id uuid not null,
  file_name text not null,
  file_kind text not null,
  bytes bytea not null,
  size bigint not null,
  sha256 text not null,
  text text not null,
  tables jsonb not null,
  pages jsonb not null,
  encoding text not null,
  format_title text,
  given_title text,
  supersedes uuid,
  provenance jsonb not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  added_unit text,
  constraint document_same_bytes UNIQUE (region, sha256),
  constraint document_pkey PRIMARY KEY (region, id),
  constraint document_sha256_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX document_supersedes ON gangmu.document USING btree (region, supersedes) WHERE (supersedes IS NOT NULL);
comment on table document is 'A file as it was handed in, with the text that every offset counts in. Never changed.';
comment on column document.region is 'Region that the row belongs to; leads every key.';
comment on column document.id is 'UUIDv7: sorts by the time of adding.';
comment on column document.file_name is 'Name of the file as handed in.';
comment on column document.file_kind is 'Format found by content: txt, html, docx, pdf, xlsx, csv.';
comment on column document.bytes is 'The original file.';
comment on column document.size is 'Length of the original file in bytes.';
comment on column document.sha256 is 'SHA-256 of the original file, lower-case hex; the same bytes are kept once in a region.';
comment on column document.text is 'Decoded text as stored and shown; offsets are UTF-16 code units of it.';
comment on column document.tables is 'Tables that the format carried, as spans of the text.';
comment on column document.pages is 'Offsets at which pages begin (pdf), else empty.';
comment on column document.encoding is 'Encoding found by content for text files, else empty.';
comment on column document.format_title is 'Title that the format itself states.';
comment on column document.given_title is 'Title that a person gave.';
comment on column document.supersedes is 'Document that this one is a new version of.';
comment on column document.provenance is 'Where the file came from, as far as it was told.';
comment on column document.added_at is 'When it was added.';
comment on column document.added_by is 'Who added it.';
comment on column document.added_unit is 'Unit of the person who added it.';
grant insert, select on document to gangmu_serve;

create table entry (
  region text not null,
  matter uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  actor text not null,
  unit text,
  event text not null,
  payload jsonb not null,
  documents jsonb not null,
  prev text not null,
  hash text not null,
  key text,
  constraint entry_key UNIQUE (region, matter, key),
  constraint entry_pkey PRIMARY KEY (region, matter, seq),
  constraint entry_seq_positive CHECK ((seq > 0))
);
comment on table entry is 'The append-only log. The serving role may add lines, never change or remove one.';
comment on column entry.region is 'Region of the matter.';
comment on column entry.matter is 'What the line is about; for a document, its id.';
comment on column entry.seq is 'Number of the line in its matter, from 1 without a gap.';
comment on column entry.at is 'When it happened, to the millisecond.';
comment on column entry.actor is 'Who acted.';
comment on column entry.unit is 'Unit of the person who acted.';
comment on column entry.event is 'What happened.';
comment on column entry.payload is 'The particulars.';
comment on column entry.documents is 'Files brought or used: sha256 and name.';
comment on column entry.prev is 'Hash of the line before, 64 zeros before the first.';
comment on column entry.hash is 'SHA-256 of the canonical JSON (RFC 8785) of region, matter, seq, at, actor, unit, event, payload, documents, prev.';
comment on column entry.key is 'Key of the form that was sent: the same form twice acts once. Not hashed.';
grant insert, select on entry to gangmu_serve;

create table item (
  region text not null,
  document uuid not null,
  id text not null,
  kind text not null,
  standing text not null,
  start_at integer not null,
  end_at integer not null,
  content jsonb not null,
  proposal jsonb,
  decided_by text,
  decided_unit text,
  decided_at timestamp with time zone,
  reason text,
  constraint item_pkey PRIMARY KEY (region, document, id)
);
comment on table item is 'Projection: the statements and tasks of a document as they stand now; can be made again from reading and entry.';
comment on column item.region is 'Region of the document.';
comment on column item.document is 'The document.';
comment on column item.id is 'Stable name of the item in its document.';
comment on column item.kind is 'statement or task.';
comment on column item.standing is 'proposed, accepted, corrected, added or rejected.';
comment on column item.start_at is 'First UTF-16 offset of its quote.';
comment on column item.end_at is 'Offset after its quote.';
comment on column item.content is 'What it says now.';
comment on column item.proposal is 'What the reader proposed; null when a person added it.';
comment on column item.decided_by is 'Who decided last.';
comment on column item.decided_unit is 'Unit of that person.';
comment on column item.decided_at is 'When.';
comment on column item.reason is 'Why it was rejected.';
grant delete, insert, select, update on item to gangmu_serve;

create table migration (
  version integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (version)
);
comment on table migration is 'Which files of sql/ have run here.';
comment on column migration.version is 'Number of the file.';
comment on column migration.name is 'Name of the file.';
comment on column migration.checksum is 'SHA-256 of the file as it ran.';
comment on column migration.applied_at is 'When it ran.';

create table reading (
  region text not null,
  document uuid not null,
  id uuid not null,
  engine text not null,
  given_kind text,
  given_date date,
  reading jsonb not null,
  made_at timestamp with time zone not null,
  constraint reading_pkey PRIMARY KEY (region, document, id)
);
comment on table reading is 'What one version of the reader made of a document. Never changed; reading again adds a row.';
comment on column reading.region is 'Region of the document.';
comment on column reading.document is 'Document that was read.';
comment on column reading.id is 'UUIDv7: sorts by the time of reading.';
comment on column reading.engine is 'Version of the reader.';
comment on column reading.given_kind is 'Kind of document that a person stated: plan, report, interview; null when the reader found it.';
comment on column reading.given_date is 'Date of the document that a person stated; null when the reader found it.';
comment on column reading.reading is 'Outline, statements, tasks, left-out runs and diagnostics.';
comment on column reading.made_at is 'When it was read.';
grant insert, select on reading to gangmu_serve;

create table shelf (
  region text not null,
  document uuid not null,
  reading uuid not null,
  title text not null,
  kind text not null,
  date date,
  lang text not null,
  engine text not null,
  chars integer not null,
  file_name text not null,
  sha256 text not null,
  supersedes uuid,
  added_at timestamp with time zone not null,
  added_by text not null,
  statements integer not null,
  tasks integer not null,
  open integer not null,
  constraint shelf_pkey PRIMARY KEY (region, document)
);
CREATE INDEX shelf_supersedes ON gangmu.shelf USING btree (region, supersedes) WHERE (supersedes IS NOT NULL);
comment on table shelf is 'Projection: one line a document for the list, with its tallies; can be made again from document, reading and entry.';
comment on column shelf.region is 'Region of the document.';
comment on column shelf.document is 'The document.';
comment on column shelf.reading is 'The reading that counts now.';
comment on column shelf.title is 'Title shown.';
comment on column shelf.kind is 'plan, report or interview.';
comment on column shelf.date is 'Date of the document, where known.';
comment on column shelf.lang is 'zh-Hans, zh-Hant or en.';
comment on column shelf.engine is 'Version of the reader that made the reading.';
comment on column shelf.chars is 'Length of the text in UTF-16 code units.';
comment on column shelf.file_name is 'Name of the file as handed in.';
comment on column shelf.sha256 is 'SHA-256 of the original file.';
comment on column shelf.supersedes is 'Document that this one is a new version of.';
comment on column shelf.added_at is 'When it was added.';
comment on column shelf.added_by is 'Who added it.';
comment on column shelf.statements is 'Statements that stand (not rejected).';
comment on column shelf.tasks is 'Tasks that stand (not rejected).';
comment on column shelf.open is 'Items that nobody has decided on yet.';
grant insert, select, update on shelf to gangmu_serve;

CREATE OR REPLACE FUNCTION gangmu.append_entry(p_region text, p_matter uuid, p_expected bigint, p_prev text, p_at timestamp with time zone, p_actor text, p_unit text, p_event text, p_payload jsonb, p_documents jsonb, p_hash text, p_key text, p_shelf jsonb, p_upsert jsonb, p_remove text[], OUT outcome text, OUT at_seq bigint)
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
declare
  v_seq bigint;
  v_head text;
begin
  insert into chain (region, matter, seq, head)
  values (p_region, p_matter, 0, repeat('0', 64))
  on conflict (region, matter) do nothing;

  select c.seq, c.head
  into v_seq, v_head
  from chain c
  where c.region = p_region
    and c.matter = p_matter
  for update;

  if p_key is not null then
    select e.seq
    into at_seq
    from entry e
    where e.region = p_region
      and e.matter = p_matter
      and e.key = p_key;
    if found then
      outcome := 'again';
      return;
    end if;
  end if;

  if v_seq <> p_expected or v_head <> p_prev then
    outcome := 'moved';
    at_seq := v_seq;
    return;
  end if;

  at_seq := v_seq + 1;
  insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, key)
  values (p_region, p_matter, at_seq, p_at, p_actor, p_unit, p_event, p_payload, p_documents, p_prev, p_hash, p_key);

  update chain c
  set seq = p_expected + 1,
      head = p_hash
  where c.region = p_region
    and c.matter = p_matter;

  delete from item i
  where i.region = p_region
    and i.document = p_matter
    and i.id = any (p_remove);

  insert into item (
    region, document, id, kind, standing, start_at, end_at, content, proposal,
    decided_by, decided_unit, decided_at, reason
  )
  select
    p_region, p_matter, u.id, u.kind, u.standing, u.start_at, u.end_at, u.content, u.proposal,
    u.decided_by, u.decided_unit, u.decided_at, u.reason
  from jsonb_to_recordset(p_upsert) as u (
    id text, kind text, standing text, start_at integer, end_at integer, content jsonb, proposal jsonb,
    decided_by text, decided_unit text, decided_at timestamptz, reason text
  )
  on conflict (region, document, id) do update
  set kind = excluded.kind,
      standing = excluded.standing,
      start_at = excluded.start_at,
      end_at = excluded.end_at,
      content = excluded.content,
      proposal = excluded.proposal,
      decided_by = excluded.decided_by,
      decided_unit = excluded.decided_unit,
      decided_at = excluded.decided_at,
      reason = excluded.reason;

  insert into shelf (
    region, document, reading, title, kind, date, lang, engine, chars, file_name, sha256, supersedes,
    added_at, added_by, statements, tasks, open
  )
  select
    p_region, p_matter, s.reading, s.title, s.kind, s.date, s.lang, s.engine, s.chars, s.file_name, s.sha256,
    s.supersedes, s.added_at, s.added_by, s.statements, s.tasks, s.open
  from jsonb_to_record(p_shelf) as s (
    reading uuid, title text, kind text, date date, lang text, engine text, chars integer, file_name text,
    sha256 text, supersedes uuid, added_at timestamptz, added_by text, statements integer, tasks integer, open integer
  )
  where p_shelf is not null
  on conflict (region, document) do update
  set reading = excluded.reading,
      title = excluded.title,
      kind = excluded.kind,
      date = excluded.date,
      lang = excluded.lang,
      engine = excluded.engine,
      statements = excluded.statements,
      tasks = excluded.tasks,
      open = excluded.open;

  outcome := 'added';
end
$function$;
comment on function append_entry(text,uuid,bigint,text,timestamp with time zone,text,text,text,jsonb,jsonb,text,text,jsonb,jsonb,text[]) is 'The one way into the log: one line, its place checked, its projection updated, all or nothing.';
grant execute on function append_entry(text,uuid,bigint,text,timestamp with time zone,text,text,text,jsonb,jsonb,text,text,jsonb,jsonb,text[]) to gangmu_serve;
