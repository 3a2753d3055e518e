-- The sum of the migrations in this folder, read back from a database; never run. A test compares it.

create table batch (
  region text not null,
  id uuid not null,
  unit text not null,
  unit_name text not null,
  title text not null,
  origin text not null,
  state text not null,
  note text not null default ''::text,
  document uuid,
  made_at timestamp with time zone not null,
  made_by text not null,
  maker text not null,
  moved_at timestamp with time zone not null,
  moved_by text not null,
  constraint batch_pkey PRIMARY KEY (region, id),
  constraint batch_origin CHECK ((origin = ANY (ARRAY['entry'::text, 'import'::text, 'document'::text, 'matters'::text]))),
  constraint batch_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'locked'::text, 'withdrawn'::text])))
);
CREATE INDEX batch_state_unit ON gangmu.batch USING btree (region, state, unit, id);
comment on table batch is 'Figures that were handed in together; they count once the batch is approved.';
comment on column batch.region is 'Region that keeps the series.';
comment on column batch.id is 'UUIDv7: also the matter of its lines in the log.';
comment on column batch.unit is 'Unit that hands them in.';
comment on column batch.unit_name is 'Its name at that time.';
comment on column batch.title is 'What the batch is called.';
comment on column batch.origin is 'entry, import, document or matters.';
comment on column batch.state is 'draft, submitted, returned, approved, locked or withdrawn.';
comment on column batch.note is 'Why it was returned, or what was said when it was moved last.';
comment on column batch.document is 'Document that the figures were found in.';
comment on column batch.made_at is 'When it was begun.';
comment on column batch.made_by is 'Who began it.';
comment on column batch.maker is 'Region and id of that person: whoever hands in does not approve.';
comment on column batch.moved_at is 'When its state last changed.';
comment on column batch.moved_by is 'Who changed it.';
grant insert, select, update on batch to gangmu_serve;
grant select on batch to gangmu_work;

create table board (
  region text not null,
  document uuid not null,
  id uuid not null,
  area text,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  constraint board_pkey PRIMARY KEY (region, document)
);
CREATE INDEX board_id ON gangmu.board USING btree (region, id);
comment on table board is 'Plans that are scored.';
comment on column board.region is 'Region of the plan.';
comment on column board.document is 'The plan.';
comment on column board.id is 'UUIDv7: the matter of its lines in the log.';
comment on column board.area is 'Place whose figures count, by its name in the figures; null while nobody has said it.';
comment on column board.opened_at is 'When scoring began.';
comment on column board.opened_by is 'Who began it.';
grant insert, select, update on board to gangmu_serve;
grant select on board to gangmu_work;

create table board_text (
  region text not null,
  document uuid not null,
  later uuid not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  constraint board_text_pkey PRIMARY KEY (region, document, later)
);
comment on table board_text is 'Later texts that a plan''s promises are held against.';
comment on column board_text.region is 'Region of the plan.';
comment on column board_text.document is 'The plan.';
comment on column board_text.later is 'The later text, a document of the same region.';
comment on column board_text.added_at is 'When it was chosen.';
comment on column board_text.added_by is 'Who chose it.';
grant delete, insert, select on board_text to gangmu_serve;
grant select on board_text to gangmu_work;

create table calendar_feed (
  region text not null,
  person uuid not null,
  unit text not null,
  token text not null,
  made_at timestamp with time zone not null,
  constraint calendar_feed_pkey PRIMARY KEY (region, person, unit)
);
CREATE UNIQUE INDEX calendar_feed_token ON gangmu.calendar_feed USING btree (region, token);
comment on table calendar_feed is 'Secret addresses under which a calendar program reads the deadlines of a person in a unit.';
comment on column calendar_feed.region is 'Region of the person.';
comment on column calendar_feed.person is 'Whose calendar it is: it shows what they may see.';
comment on column calendar_feed.unit is 'Unit whose deadlines it shows.';
comment on column calendar_feed.token is 'SHA-256 of what the address holds, so that the table opens no door.';
comment on column calendar_feed.made_at is 'When the address was made; a new one ends the old one.';
grant delete, insert, select, update on calendar_feed to gangmu_serve;

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
grant insert, select, update on chain to gangmu_work;

create table delivery (
  region text not null,
  id bigint not null,
  hook uuid not null,
  matter text not null,
  body text not null,
  status text not null,
  tries integer not null default 0,
  next_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  fence bigint not null default 0,
  last_error text,
  made_at timestamp with time zone not null,
  done_at timestamp with time zone,
  tried_at timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (region, id),
  constraint delivery_status CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'given-up'::text])))
);
CREATE INDEX delivery_done ON gangmu.delivery USING btree (region, done_at) WHERE (status <> 'waiting'::text);
CREATE INDEX delivery_hook ON gangmu.delivery USING btree (region, hook, id);
CREATE INDEX delivery_next ON gangmu.delivery USING btree (region, next_at) WHERE (status = 'waiting'::text);
CREATE INDEX delivery_order ON gangmu.delivery USING btree (region, hook, matter, id) WHERE (status = 'waiting'::text);
comment on table delivery is 'Messages to webhooks: of those about one matter, the next goes out when the one before it is settled.';
comment on column delivery.region is 'Region of the webhook.';
comment on column delivery.id is 'Order of writing.';
comment on column delivery.hook is 'The webhook.';
comment on column delivery.matter is 'Matter that it is about: region, dot, id.';
comment on column delivery.body is 'The message, JSON, as it is signed and sent.';
comment on column delivery.status is 'waiting, sent or given-up.';
comment on column delivery.tries is 'How often it was tried.';
comment on column delivery.next_at is 'Not sent before then.';
comment on column delivery.leased_until is 'Until when a worker has it.';
comment on column delivery.fence is 'Grows with every lease: a worker that lost its lease cannot write any more.';
comment on column delivery.last_error is 'What came back when it last failed.';
comment on column delivery.made_at is 'When it was made.';
comment on column delivery.done_at is 'When it was sent or given up.';
comment on column delivery.tried_at is 'When it was last tried.';
grant insert, select on delivery to gangmu_serve;
grant delete, insert, select, update on delivery to gangmu_work;

create table deputy (
  region text not null,
  person uuid not null,
  deputy uuid not null,
  deputy_region text not null,
  from_on date not null,
  to_on date not null,
  constraint deputy_pkey PRIMARY KEY (region, person, deputy, from_on),
  constraint deputy_other CHECK ((person <> deputy)),
  constraint deputy_term CHECK ((from_on <= to_on))
);
CREATE INDEX deputy_deputy ON gangmu.deputy USING btree (deputy, deputy_region);
comment on table deputy is 'Who acts for whom during absence.';
comment on column deputy.region is 'Region of the person who is away.';
comment on column deputy.person is 'Who is away.';
comment on column deputy.deputy is 'Who acts for them.';
comment on column deputy.deputy_region is 'Region of the deputy.';
comment on column deputy.from_on is 'First day of the absence.';
comment on column deputy.to_on is 'Last day of the absence.';
grant delete, insert, select, update on deputy to gangmu_serve;
grant select on deputy to gangmu_work;

create table dispatched (
  region text not null,
  document uuid not null,
  item text not null,
  matter uuid not null,
  constraint dispatched_pkey PRIMARY KEY (region, document, item)
);
comment on table dispatched is 'Which matter carries out a task: one at a time, claimed in the transaction that opens the matter.';
comment on column dispatched.region is 'Region of the matter.';
comment on column dispatched.document is 'Document whose task it is.';
comment on column dispatched.item is 'The task.';
comment on column dispatched.matter is 'The matter; another may follow once it has ended.';
grant select on dispatched to gangmu_work;

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
grant select on document to gangmu_work;

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
  of text not null default 'document'::text,
  constraint entry_key UNIQUE (region, matter, key),
  constraint entry_pkey PRIMARY KEY (region, matter, seq),
  constraint entry_seq_positive CHECK ((seq > 0))
);
CREATE INDEX entry_documents ON gangmu.entry USING gin (documents jsonb_path_ops) WHERE (documents <> '[]'::jsonb);
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
comment on column entry.of is 'What the line is about: document, matter or score. Not hashed.';
alter table entry enable row level security;
create policy entry_document on entry for insert to gangmu_serve with check ((of = 'document'::text));
create policy entry_score on entry for insert to gangmu_serve with check ((of = 'score'::text));
create policy entry_seen on entry for select to gangmu_serve using (((of = ANY (ARRAY['document'::text, 'score'::text])) OR (EXISTS ( SELECT FROM matter m WHERE ((m.region = entry.region) AND (m.id = entry.matter))))));
create policy entry_warned on entry for insert to gangmu_work with check (((of = 'score'::text) AND (event ~~ 'warning.%'::text)));
create policy entry_work on entry for select to gangmu_work using (true);
grant insert, select on entry to gangmu_serve;
grant insert, select on entry to gangmu_work;

create table figure (
  region text not null,
  series uuid not null,
  id uuid not null,
  batch uuid not null,
  place integer not null,
  counts boolean not null default false,
  period_kind text not null,
  from_on date not null,
  to_on date not null,
  op text,
  value text,
  missing text,
  published_on date,
  edition text not null,
  listed text,
  base text,
  source text not null,
  quote jsonb,
  constraint figure_pkey PRIMARY KEY (region, series, id),
  constraint figure_exact CHECK ((value ~ '^-?[0-9]+([.][0-9]+)?$'::text)),
  constraint figure_order CHECK ((from_on <= to_on)),
  constraint figure_period CHECK ((period_kind = ANY (ARRAY['year'::text, 'quarter'::text, 'month'::text, 'year-to-date'::text, 'cumulative'::text, 'point-in-time'::text]))),
  constraint figure_value CHECK ((((value IS NULL) = (op IS NULL)) AND ((value IS NULL) <> (missing IS NULL))))
);
CREATE INDEX figure_batch ON gangmu.figure USING btree (region, batch, place);
comment on table figure is 'Observations: a figure or the reason why there is none. A revision is a new row.';
comment on column figure.region is 'Region that keeps the series.';
comment on column figure.series is 'The series.';
comment on column figure.id is 'UUIDv7: sorts by the time of handing in.';
comment on column figure.batch is 'Batch that it came in.';
comment on column figure.place is 'Row of the batch, from 0.';
comment on column figure.counts is 'Whether its batch was approved: only then it judges anything.';
comment on column figure.period_kind is 'year, quarter, month, year-to-date, cumulative or point-in-time.';
comment on column figure.from_on is 'First day of the period.';
comment on column figure.to_on is 'Last day of the period.';
comment on column figure.op is 'Sign of the figure: = exact, or only bounded.';
comment on column figure.value is 'Exact decimal in base units.';
comment on column figure.missing is 'Why there is none.';
comment on column figure.published_on is 'Day on which this edition appeared.';
comment on column figure.edition is 'Words for the edition: preliminary, revised.';
comment on column figure.listed is 'List of things that is counted.';
comment on column figure.base is 'From when a sum runs, or in whose prices it is told.';
comment on column figure.source is 'Where it comes from.';
comment on column figure.quote is 'Document and characters that it was read from.';
grant delete, insert, select on figure to gangmu_serve;
grant select on figure to gangmu_work;

create table file (
  region text not null,
  sha256 text not null,
  kind text not null,
  size bigint not null,
  at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (region, sha256),
  constraint file_sha256_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table file is 'Files by their content, each kept once in a region. Never changed.';
comment on column file.region is 'Region that keeps it.';
comment on column file.sha256 is 'SHA-256 of its bytes, lower-case hex.';
comment on column file.kind is 'Format found by content: pdf, docx, xlsx, csv, txt, html, jpg, png, webp, heic.';
comment on column file.size is 'Length in bytes.';
comment on column file.at is 'When these bytes were first handed in.';
alter table file enable row level security;
create policy file_seen on file for select to gangmu_serve using (sees_file(region, sha256, split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid));
create policy file_work on file for select to gangmu_work using (true);
grant select on file to gangmu_serve;
grant select on file to gangmu_work;

create table file_part (
  region text not null,
  sha256 text not null,
  part integer not null,
  bytes bytea not null,
  constraint file_part_pkey PRIMARY KEY (region, sha256, part)
);
comment on table file_part is 'The bytes of files, in parts of one mebibyte, so that none has to be held whole. Never changed.';
comment on column file_part.region is 'Region of the file.';
comment on column file_part.sha256 is 'The file.';
comment on column file_part.part is 'Which part, from 0.';
comment on column file_part.bytes is 'The bytes, as they were handed in.';
alter table file_part enable row level security;
create policy file_part_seen on file_part for select to gangmu_serve using (sees_file(region, sha256, split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid));
create policy file_part_work on file_part for select to gangmu_work using (true);
grant select on file_part to gangmu_serve;
grant select on file_part to gangmu_work;

create table follower (
  region text not null,
  name text not null,
  xid xid8 not null,
  id bigint not null,
  constraint follower_pkey PRIMARY KEY (region, name)
);
comment on table follower is 'How far each reader of the outbox of notices has come. Its row is its lock.';
comment on column follower.region is 'Region whose notices it reads.';
comment on column follower.name is 'The reader.';
comment on column follower.xid is 'Transaction of the last notice that it has dealt with.';
comment on column follower.id is 'That notice.';
grant insert, select, update on follower to gangmu_work;

create table handing (
  region text not null,
  sha256 text not null,
  unit text not null,
  person_region text not null,
  person uuid not null,
  name text not null,
  at timestamp with time zone not null,
  constraint handing_pkey PRIMARY KEY (region, sha256, unit)
);
CREATE INDEX handing_unit ON gangmu.handing USING btree (region, unit, at DESC);
comment on table handing is 'Which units handed a file in: whoever acts for one of them may see it.';
comment on column handing.region is 'Region of the file.';
comment on column handing.sha256 is 'The file.';
comment on column handing.unit is 'The unit.';
comment on column handing.person_region is 'Region of the person.';
comment on column handing.person is 'Who handed it in for the unit first.';
comment on column handing.name is 'Name that it had then.';
comment on column handing.at is 'When.';
alter table handing enable row level security;
create policy handing_seen on handing for select to gangmu_serve using (sees_file(region, sha256, split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid));
create policy handing_work on handing for select to gangmu_work using (true);
grant select on handing to gangmu_serve;
grant select on handing to gangmu_work;

create table holding (
  region text not null,
  unit text not null,
  service text not null,
  role text not null,
  constraint holding_pkey PRIMARY KEY (region, unit, service, role)
);
comment on table holding is 'Roles that a unit holds in every matter of a service that it opens or that names nobody else.';
comment on column holding.region is 'Region of the unit.';
comment on column holding.unit is 'The unit.';
comment on column holding.service is 'The service.';
comment on column holding.role is 'A role that the service declares.';
grant delete, insert, select, update on holding to gangmu_serve;
grant select on holding to gangmu_work;

create table identity (
  region text not null,
  issuer text not null,
  subject text not null,
  person uuid not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  constraint identity_person UNIQUE (region, issuer, person),
  constraint identity_pkey PRIMARY KEY (region, issuer, subject)
);
comment on table identity is 'Accounts of a sign-in service elsewhere (OpenID Connect) by which people sign in here.';
comment on column identity.region is 'Region of the person.';
comment on column identity.issuer is 'The sign-in service: its issuer identifier.';
comment on column identity.subject is 'The account there: its subject identifier, never given to another.';
comment on column identity.person is 'Who signs in by it.';
comment on column identity.made_at is 'When the two were tied.';
comment on column identity.used_at is 'Last sign-in by it.';
grant delete, insert, select, update on identity to gangmu_serve;

create table invitation (
  region text not null,
  token text not null,
  person uuid not null,
  made_at timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint invitation_pkey PRIMARY KEY (region, token)
);
comment on table invitation is 'Links with which a person sets their password, once.';
comment on column invitation.region is 'Region of the person.';
comment on column invitation.token is 'SHA-256 of what the link holds, so that the table opens no door.';
comment on column invitation.person is 'Whose password is set.';
comment on column invitation.made_at is 'When the link was made.';
comment on column invitation.until is 'The link opens nothing after that.';
grant delete, insert, select on invitation to gangmu_serve;

create table issued (
  region text not null,
  matter uuid not null,
  seq bigint not null,
  at_index integer not null,
  branch text not null,
  document text not null,
  colour text,
  year integer not null,
  number bigint not null,
  at timestamp with time zone not null,
  constraint issued_pkey PRIMARY KEY (region, matter, seq, at_index)
);
comment on table issued is 'Documents that steps issued, with their numbers. Never changed.';
comment on column issued.region is 'Region of the matter.';
comment on column issued.matter is 'The matter.';
comment on column issued.seq is 'The entry that issued it.';
comment on column issued.at_index is 'Which of the documents of that entry it is, from 0.';
comment on column issued.branch is 'Id of the leg, main for the matter itself.';
comment on column issued.document is 'Document as the service declares it.';
comment on column issued.colour is 'Colour of a slip.';
comment on column issued.year is 'Year of the number.';
comment on column issued.number is 'Number in its series of the year.';
comment on column issued.at is 'When it was issued.';
alter table issued enable row level security;
create policy issued_of_matter on issued for select to gangmu_serve using ((EXISTS ( SELECT FROM matter m WHERE ((m.region = issued.region) AND (m.id = issued.matter)))));
create policy issued_work on issued for select to gangmu_work using (true);
grant select on issued to gangmu_serve;
grant select on issued to gangmu_work;

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

create table mail (
  region text not null,
  id uuid not null,
  person uuid not null,
  cause text not null,
  address text not null,
  lang text not null,
  lines jsonb not null,
  status text not null,
  tries integer not null default 0,
  next_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  fence bigint not null default 0,
  last_error text,
  made_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint mail_cause UNIQUE (region, person, cause),
  constraint mail_pkey PRIMARY KEY (region, id),
  constraint mail_status CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'given-up'::text])))
);
CREATE INDEX mail_done ON gangmu.mail USING btree (region, done_at) WHERE (status <> 'waiting'::text);
CREATE INDEX mail_next ON gangmu.mail USING btree (region, next_at) WHERE (status = 'waiting'::text);
CREATE INDEX mail_person ON gangmu.mail USING btree (region, person, id);
comment on table mail is 'E-mail to people: one for each person and cause.';
comment on column mail.region is 'Region of the person.';
comment on column mail.id is 'UUIDv7.';
comment on column mail.person is 'Who gets it.';
comment on column mail.cause is 'The entry that it tells of, or the day that it sums up.';
comment on column mail.address is 'Where it goes.';
comment on column mail.lang is 'Language that it is written in.';
comment on column mail.lines is 'What it tells, a line for each notice.';
comment on column mail.status is 'waiting, sent or given-up.';
comment on column mail.tries is 'How often it was tried.';
comment on column mail.next_at is 'Not sent before then.';
comment on column mail.leased_until is 'Until when a worker has it.';
comment on column mail.fence is 'Grows with every lease: a worker that lost its lease cannot write any more.';
comment on column mail.last_error is 'What the mail server said when it last refused.';
comment on column mail.made_at is 'When it was made.';
comment on column mail.done_at is 'When it was sent or given up.';
alter table mail enable row level security;
create policy mail_own on mail for select to gangmu_serve using ((((region || '/'::text) || (person)::text) = current_setting('gangmu.person'::text, true)));
create policy mail_work on mail for all to gangmu_work using (true);
grant select on mail to gangmu_serve;
grant delete, insert, select, update on mail to gangmu_work;

create table mail_choice (
  region text not null,
  person uuid not null,
  rhythm text not null,
  lang text not null,
  constraint mail_choice_pkey PRIMARY KEY (region, person),
  constraint mail_choice_rhythm CHECK ((rhythm = ANY (ARRAY['at-once'::text, 'daily'::text, 'none'::text])))
);
comment on table mail_choice is 'How people want their notices by e-mail; whoever has no row gets them at once.';
comment on column mail_choice.region is 'Region of the person.';
comment on column mail_choice.person is 'The person.';
comment on column mail_choice.rhythm is 'at-once, daily or none.';
comment on column mail_choice.lang is 'Language of the mail: zh-Hans, zh-Hant or en.';
alter table mail_choice enable row level security;
create policy mail_choice_own on mail_choice for all to gangmu_serve using ((((region || '/'::text) || (person)::text) = current_setting('gangmu.person'::text, true)));
create policy mail_choice_work on mail_choice for select to gangmu_work using (true);
grant insert, select, update on mail_choice to gangmu_serve;
grant select on mail_choice to gangmu_work;

create table matter (
  region text not null,
  id uuid not null,
  service text not null,
  version text not null,
  title text not null,
  state text not null,
  opener text not null,
  parties text[] not null,
  plan uuid,
  item text,
  opened_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  ended boolean not null,
  late boolean not null,
  due timestamp with time zone,
  progress numeric,
  seq bigint not null,
  head text not null,
  body jsonb not null,
  constraint matter_pkey PRIMARY KEY (region, id)
);
CREATE INDEX matter_plan ON gangmu.matter USING btree (region, plan) WHERE (plan IS NOT NULL);
comment on table matter is 'Projection: anything that must get done, as it stands now; replaying its entries gives the same.';
comment on column matter.region is 'Region of the unit that opened it.';
comment on column matter.id is 'UUIDv7: sorts by the time of opening.';
comment on column matter.service is 'Service that it is a matter of.';
comment on column matter.version is 'Version of the service that it was opened under and stays on.';
comment on column matter.title is 'What it is called.';
comment on column matter.state is 'State of the matter itself.';
comment on column matter.opener is 'Unit that opened it.';
comment on column matter.parties is 'Units that ever had a part in it: whoever acts for one of them may see it.';
comment on column matter.plan is 'Document whose task it carries out.';
comment on column matter.item is 'That task.';
comment on column matter.opened_at is 'When it was opened.';
comment on column matter.last_at is 'When anything last happened.';
comment on column matter.ended is 'Whether it has come to its end.';
comment on column matter.late is 'Whether a clock is overdue now.';
comment on column matter.due is 'The next instant at which a clock runs out.';
comment on column matter.progress is 'Progress in percent that was last reported.';
comment on column matter.seq is 'Number of its last entry.';
comment on column matter.head is 'Hash of its last entry.';
comment on column matter.body is 'Its whole state, as the procedure steps it.';
alter table matter enable row level security;
create policy matter_party on matter for select to gangmu_serve using ((parties && ( SELECT my_units(split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid) AS my_units)));
create policy matter_work on matter for select to gangmu_work using (true);
grant select on matter to gangmu_serve;
grant select on matter to gangmu_work;

create table measure (
  region text not null,
  matter uuid not null,
  seq bigint not null,
  at_index integer not null,
  service text not null,
  series text not null,
  unit text not null,
  value numeric,
  at timestamp with time zone not null,
  constraint measure_pkey PRIMARY KEY (region, matter, seq, at_index)
);
CREATE INDEX measure_series ON gangmu.measure USING btree (region, service, series, at);
comment on table measure is 'What steps add to the series that indicators are made of. Never changed.';
comment on column measure.region is 'Region of the matter.';
comment on column measure.matter is 'The matter.';
comment on column measure.seq is 'The entry that it follows from.';
comment on column measure.at_index is 'Which of the measures of that entry it is, from 0.';
comment on column measure.service is 'The service.';
comment on column measure.series is 'Series as the service declares it.';
comment on column measure.unit is 'Unit of whoever acted.';
comment on column measure.value is 'What is added; null when the field held no number.';
comment on column measure.at is 'When.';
alter table measure enable row level security;
create policy measure_of_matter on measure for select to gangmu_serve using ((EXISTS ( SELECT FROM matter m WHERE ((m.region = measure.region) AND (m.id = measure.matter)))));
create policy measure_work on measure for select to gangmu_work using (true);
grant select on measure to gangmu_serve;
grant select on measure to gangmu_work;

create table membership (
  region text not null,
  person uuid not null,
  unit text not null,
  unit_region text not null,
  title text,
  rights text[] not null,
  from_on date,
  to_on date,
  constraint membership_pkey PRIMARY KEY (region, person, unit)
);
CREATE INDEX membership_unit ON gangmu.membership USING btree (region, unit_region, unit);
comment on table membership is 'Who works in which unit, and which rights they have in the roles that the unit holds.';
comment on column membership.region is 'Region of the person.';
comment on column membership.person is 'The person.';
comment on column membership.unit is 'The unit.';
comment on column membership.unit_region is 'Region of the unit.';
comment on column membership.title is 'What they are there.';
comment on column membership.rights is 'Rights, * for all: to receive is not to accept, to accept is not to decide.';
comment on column membership.from_on is 'First day.';
comment on column membership.to_on is 'Last day.';
grant delete, insert, select, update on membership to gangmu_serve;
grant select on membership to gangmu_work;

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

create table notice (
  region text not null,
  id bigint not null,
  xid xid8 not null default pg_current_xact_id(),
  matter uuid not null,
  seq bigint not null,
  unit text not null,
  role text not null,
  branch text not null,
  about text not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint notice_pkey PRIMARY KEY (region, id)
);
CREATE INDEX notice_follow ON gangmu.notice USING btree (region, xid, id);
CREATE INDEX notice_unit ON gangmu.notice USING btree (region, unit, xid, id);
comment on table notice is 'The outbox: what units are told. Followers read it by xid and id, behind the oldest transaction that still writes.';
comment on column notice.region is 'Region of the matter.';
comment on column notice.id is 'Order of writing.';
comment on column notice.xid is 'Transaction that wrote it.';
comment on column notice.matter is 'The matter.';
comment on column notice.seq is 'The entry that it follows from.';
comment on column notice.unit is 'Who is told.';
comment on column notice.role is 'As what they are told.';
comment on column notice.branch is 'Id of the leg, main for the matter itself.';
comment on column notice.about is 'Event or clock that it is about.';
comment on column notice.kind is 'event, or what a clock said: reminder or overdue.';
comment on column notice.at is 'When it happened.';
alter table notice enable row level security;
create policy notice_own on notice for select to gangmu_serve using ((unit = ANY (( SELECT my_units(split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid) AS my_units)::text[])));
create policy notice_work on notice for select to gangmu_work using (true);
grant select on notice to gangmu_serve;
grant select on notice to gangmu_work;

create table notice_read (
  region text not null,
  person_region text not null,
  person uuid not null,
  unit text not null,
  xid xid8 not null,
  id bigint not null,
  constraint notice_read_pkey PRIMARY KEY (region, person_region, person, unit)
);
comment on table notice_read is 'Up to where a person has read the notices of a unit of theirs.';
comment on column notice_read.region is 'Region of the notices.';
comment on column notice_read.person_region is 'Region of the person.';
comment on column notice_read.person is 'The person.';
comment on column notice_read.unit is 'The unit.';
comment on column notice_read.xid is 'Transaction of the last notice that was read.';
comment on column notice_read.id is 'That notice.';
alter table notice_read enable row level security;
create policy notice_read_own on notice_read for all to gangmu_serve using ((((person_region || '/'::text) || (person)::text) = current_setting('gangmu.person'::text, true)));
grant insert, select, update on notice_read to gangmu_serve;

create table numbering (
  region text not null,
  series text not null,
  next bigint not null,
  constraint numbering_pkey PRIMARY KEY (region, series)
);
comment on table numbering is 'The next number of every series of documents, without gaps.';
comment on column numbering.region is 'Region that numbers.';
comment on column numbering.series is 'Document and year.';
comment on column numbering.next is 'Number that the next one gets.';

create table party (
  region text not null,
  unit text not null,
  matter uuid not null,
  constraint party_pkey PRIMARY KEY (region, unit, matter)
);
comment on table party is 'Projection: matters by the units that have a part in them, in the order of opening.';
comment on column party.region is 'Region of the matter.';
comment on column party.unit is 'The unit.';
comment on column party.matter is 'The matter.';
alter table party enable row level security;
create policy party_own on party for select to gangmu_serve using ((unit = ANY (( SELECT my_units(split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid) AS my_units)::text[])));
create policy party_work on party for select to gangmu_work using (true);
grant select on party to gangmu_serve;
grant select on party to gangmu_work;

create table people_change (
  region text not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor text not null,
  actor_name text not null,
  kind text not null,
  subject text not null,
  data jsonb not null,
  constraint people_change_pkey PRIMARY KEY (region, id)
);
comment on table people_change is 'What was changed of people, units and rights, by whom; lines are added, never changed or removed.';
comment on column people_change.region is 'Region whose people or units were changed.';
comment on column people_change.id is 'UUIDv7: the order in which it happened.';
comment on column people_change.at is 'When.';
comment on column people_change.actor is 'Region and id of who did it; system where nobody was signed in.';
comment on column people_change.actor_name is 'Their name then.';
comment on column people_change.kind is 'What was done: unit-added, person-changed, password-reset …';
comment on column people_change.subject is 'Id of the unit or person.';
comment on column people_change.data is 'The new state; no passwords, no secrets.';
grant insert, select on people_change to gangmu_serve;
grant select on people_change to gangmu_work;

create table person (
  region text not null,
  id uuid not null,
  login text not null,
  name text not null,
  email text,
  password text,
  totp text,
  failures integer not null default 0,
  locked_until timestamp with time zone,
  active boolean not null default true,
  admin boolean not null default false,
  totp_step bigint,
  constraint person_login UNIQUE (region, login),
  constraint person_pkey PRIMARY KEY (region, id)
);
comment on table person is 'People who sign in.';
comment on column person.region is 'Region that keeps the account.';
comment on column person.id is 'UUIDv7.';
comment on column person.login is 'Name to sign in with, lower case.';
comment on column person.name is 'Name that is shown.';
comment on column person.email is 'Where notices go.';
comment on column person.password is 'argon2id hash; null when nobody can sign in with a password.';
comment on column person.totp is 'Secret of the second factor (RFC 6238), base32; null when there is none.';
comment on column person.failures is 'Wrong passwords since the last right one.';
comment on column person.locked_until is 'No sign-in before then.';
comment on column person.active is 'False: may not sign in any more.';
comment on column person.admin is 'May keep regions, units and people.';
comment on column person.totp_step is 'Last 30-second step whose one-time code was taken: none is taken twice (RFC 6238 section 5.2).';
grant insert, select, update on person to gangmu_serve;
grant select on person to gangmu_work;

create table publication (
  region text not null,
  document uuid not null,
  number integer not null,
  released_at timestamp with time zone not null,
  released_by text not null,
  unit text not null,
  note text not null,
  sha256 text not null,
  content jsonb not null,
  constraint publication_pkey PRIMARY KEY (region, document, number)
);
comment on table publication is 'What was published of a plan''s targets, as it was then. Never changed: a correction is the next number.';
comment on column publication.region is 'Region of the plan.';
comment on column publication.document is 'The plan.';
comment on column publication.number is 'Counts from 1 without a gap.';
comment on column publication.released_at is 'When it was released.';
comment on column publication.released_by is 'Who released it.';
comment on column publication.unit is 'Name of the unit of the person who released it.';
comment on column publication.note is 'What has changed, in the words of whoever released it.';
comment on column publication.sha256 is 'SHA-256 of the canonical JSON of the content; stands in the log too.';
comment on column publication.content is 'Targets, judgements with their numbers, figures, verdicts: everything that the pages show.';
grant insert, select on publication to gangmu_serve;
grant select on publication to gangmu_work;

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
grant select on reading to gangmu_work;

create table region (
  region text not null,
  name text not null,
  parent text,
  hosted boolean not null default false,
  constraint region_pkey PRIMARY KEY (region)
);
comment on table region is 'Regions by their code (GB/T 2260): provinces, and the districts, cities and counties in them.';
comment on column region.region is 'Code: two digits for a province, six below it; any word for a place that has none.';
comment on column region.name is 'Full name.';
comment on column region.parent is 'Region that it lies in.';
comment on column region.hosted is 'Whether this installation keeps matters and people of it: each such region is a shard.';
grant insert, select, update on region to gangmu_serve;
grant select on region to gangmu_work;

create table series (
  region text not null,
  id uuid not null,
  indicator text not null,
  measure text not null,
  area text not null,
  unit text not null,
  owner text,
  frequency text,
  lag_days integer,
  definition text not null default ''::text,
  made_at timestamp with time zone not null,
  constraint series_same UNIQUE (region, indicator, measure, area, unit),
  constraint series_pkey PRIMARY KEY (region, id),
  constraint series_frequency CHECK ((frequency = ANY (ARRAY['year'::text, 'quarter'::text, 'month'::text]))),
  constraint series_lag CHECK (((lag_days >= 0) AND (lag_days <= 3660))),
  constraint series_measure CHECK ((measure = ANY (ARRAY['level'::text, 'growth'::text, 'average-growth'::text])))
);
comment on table series is 'Indicators as they are observed: one measure of one place in one unit.';
comment on column series.region is 'Region that keeps the series.';
comment on column series.id is 'UUIDv7.';
comment on column series.indicator is 'Name of the indicator.';
comment on column series.measure is 'level, growth (on the same period a year before) or average-growth.';
comment on column series.area is 'Place that the figures are of.';
comment on column series.unit is 'Unit of the figures, without 万 and 亿.';
comment on column series.owner is 'Unit that reports it; null when nobody is bound to.';
comment on column series.frequency is 'How often a figure is due: year, quarter or month; null when none is.';
comment on column series.lag_days is 'Days after the end of a period at which its figure is due.';
comment on column series.definition is 'What is counted, and how.';
comment on column series.made_at is 'When the series was begun.';
grant insert, select, update on series to gangmu_serve;
grant select on series to gangmu_work;

create table session (
  region text not null,
  token text not null,
  person uuid not null,
  unit text,
  stands_for uuid,
  opened_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (region, token)
);
comment on table session is 'Who is signed in; ends after half an hour without a request and after twelve hours in any case.';
comment on column session.region is 'Region of the person.';
comment on column session.token is 'SHA-256 of what the cookie holds, so that the table opens no door.';
comment on column session.person is 'Who signed in.';
comment on column session.unit is 'Unit that they act for now.';
comment on column session.stands_for is 'Person whom they stand in for now; null when they act for themselves.';
comment on column session.opened_at is 'When they signed in.';
comment on column session.seen_at is 'Last request, to the minute.';
grant delete, insert, select, update on session to gangmu_serve;
grant select on session to gangmu_work;

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

create table tally (
  region text not null,
  unit text not null,
  kind text not null,
  slot integer not null,
  n bigint not null,
  late bigint not null,
  constraint tally_pkey PRIMARY KEY (region, unit, kind, slot)
);
comment on table tally is 'Projection: how many lines of todo a unit has, in slots so that steps do not queue for one row.';
comment on column tally.region is 'Region of the matters.';
comment on column tally.unit is 'The unit.';
comment on column tally.kind is 'do, verify or decide.';
comment on column tally.slot is 'Part of the sum, by matter.';
comment on column tally.n is 'Lines.';
comment on column tally.late is 'Lines of them that are late.';
alter table tally enable row level security;
create policy tally_own on tally for select to gangmu_serve using ((unit = ANY (( SELECT my_units(split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid) AS my_units)::text[])));
create policy tally_work on tally for select to gangmu_work using (true);
grant select on tally to gangmu_serve;
grant select on tally to gangmu_work;

create table target (
  region text not null,
  document uuid not null,
  item text not null,
  place integer not null,
  goal text not null,
  content jsonb not null,
  owner text,
  confirmed_at timestamp with time zone not null,
  confirmed_by text not null,
  constraint target_pkey PRIMARY KEY (region, document, item)
);
comment on table target is 'Targets of plans as people confirmed them.';
comment on column target.region is 'Region of the plan.';
comment on column target.document is 'The plan.';
comment on column target.item is 'Statement of the plan that it is made of; the first where several make one target.';
comment on column target.place is 'Where the statement begins in the text: the order of targets.';
comment on column target.goal is 'Heading that it stands under.';
comment on column target.content is 'Kind, indicators, bound, base, due period, tolerance, earlier wordings.';
comment on column target.owner is 'Unit that answers for it.';
comment on column target.confirmed_at is 'When it was confirmed last.';
comment on column target.confirmed_by is 'Who confirmed it.';
grant delete, insert, select, update on target to gangmu_serve;
grant select on target to gangmu_work;

create table todo (
  region text not null,
  matter uuid not null,
  branch text not null,
  unit text not null,
  kind text not null,
  state text not null,
  events text[] not null,
  since timestamp with time zone not null,
  due timestamp with time zone,
  late boolean not null,
  constraint todo_pkey PRIMARY KEY (region, matter, branch, unit, kind)
);
CREATE INDEX todo_unit ON gangmu.todo USING btree (region, unit, late DESC, due, matter);
comment on table todo is 'Projection: what a unit is expected to do now.';
comment on column todo.region is 'Region of the matter.';
comment on column todo.matter is 'The matter.';
comment on column todo.branch is 'Id of the leg, main for the matter itself.';
comment on column todo.unit is 'The unit that is expected to act.';
comment on column todo.kind is 'do, verify or decide.';
comment on column todo.state is 'State of the branch.';
comment on column todo.events is 'Events that would discharge it.';
comment on column todo.since is 'When the branch last moved.';
comment on column todo.due is 'When its next clock runs out.';
comment on column todo.late is 'Whether one of its clocks is overdue.';
alter table todo enable row level security;
create policy todo_own on todo for select to gangmu_serve using ((unit = ANY (( SELECT my_units(split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid) AS my_units)::text[])));
create policy todo_work on todo for select to gangmu_work using (true);
grant select on todo to gangmu_serve;
grant select on todo to gangmu_work;

create table token (
  region text not null,
  id uuid not null,
  hash text not null,
  person uuid not null,
  unit text not null,
  name text not null,
  scopes text[] not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint token_hash UNIQUE (region, hash),
  constraint token_pkey PRIMARY KEY (region, id),
  constraint token_scopes CHECK ((scopes <@ ARRAY['read'::text, 'act'::text, 'admin'::text]))
);
CREATE INDEX token_person ON gangmu.token USING btree (region, person, id);
comment on table token is 'Tokens of programs: each acts for one unit, in the name and with no more than the rights of the person who made it.';
comment on column token.region is 'Region of the person.';
comment on column token.id is 'UUIDv7.';
comment on column token.hash is 'SHA-256 of the secret, so that the table opens no door.';
comment on column token.person is 'Who made it.';
comment on column token.unit is 'Unit that it acts for.';
comment on column token.name is 'What it is for, in words of whoever made it.';
comment on column token.scopes is 'read, act, admin.';
comment on column token.made_at is 'When it was made.';
comment on column token.expires_at is 'It opens nothing from then on.';
comment on column token.used_at is 'Last request, to the minute.';
comment on column token.ended_at is 'When it was taken back; null while it stands.';
grant insert, select, update on token to gangmu_serve;

create table token_key (
  region text not null,
  token uuid not null,
  key text not null,
  asked text not null,
  id uuid not null,
  at timestamp with time zone not null,
  constraint token_key_pkey PRIMARY KEY (region, token, key)
);
comment on table token_key is 'Idempotency keys: what a program asked under a key, so that the same request sent twice acts once.';
comment on column token_key.region is 'Region of the token.';
comment on column token_key.token is 'The token.';
comment on column token_key.key is 'The key that the program chose.';
comment on column token_key.asked is 'SHA-256 of the request: another one under the same key is refused.';
comment on column token_key.id is 'Id of what the request makes.';
comment on column token_key.at is 'When it was first asked; kept for a day.';
grant delete, insert, select on token_key to gangmu_serve;

create table unit (
  region text not null,
  id text not null,
  name text not null,
  short_name text,
  code text,
  code_fault text,
  parent text,
  kind text not null default 'unit'::text,
  place text,
  from_on date,
  to_on date,
  rhythm text,
  constraint unit_name UNIQUE (region, name),
  constraint unit_pkey PRIMARY KEY (region, id),
  constraint unit_kind CHECK ((kind = ANY (ARRAY['unit'::text, 'task-force'::text])))
);
comment on table unit is 'Bodies that have tasks: units, and task forces with a term and a rhythm.';
comment on column unit.region is 'Province that it belongs to.';
comment on column unit.id is 'Its name in every record; unique in the whole installation.';
comment on column unit.name is 'Full name.';
comment on column unit.short_name is 'Short name, where people use one.';
comment on column unit.code is 'Unified social credit code (GB 32100), 18 characters, as it was given.';
comment on column unit.code_fault is 'Code of what is wrong with that code; it is flagged, not refused.';
comment on column unit.parent is 'Unit above it; for a task force, the unit that leads it.';
comment on column unit.kind is 'unit or task-force.';
comment on column unit.place is 'District, city or county that it sits in.';
comment on column unit.from_on is 'First day of its term.';
comment on column unit.to_on is 'Last day of its term.';
comment on column unit.rhythm is 'How often a task force meets: week, month or quarter.';
grant insert, select, update on unit to gangmu_serve;
grant select on unit to gangmu_work;

create table upload (
  region text not null,
  id uuid not null,
  person_region text not null,
  person uuid not null,
  unit text not null,
  name text not null,
  size bigint not null,
  received bigint not null default 0,
  sha256 text,
  expires_at timestamp with time zone not null,
  constraint upload_pkey PRIMARY KEY (region, id),
  constraint upload_size CHECK (((size > 0) AND ((received >= 0) AND (received <= size))))
);
CREATE INDEX upload_expires ON gangmu.upload USING btree (region, expires_at);
CREATE INDEX upload_person ON gangmu.upload USING btree (region, person_region, person);
comment on table upload is 'Files on their way in: one that breaks off goes on from the last byte that came. Removed after its time.';
comment on column upload.region is 'Region that will keep the file.';
comment on column upload.id is 'Its name while it is on the way.';
comment on column upload.person_region is 'Region of the person.';
comment on column upload.person is 'Who sends it.';
comment on column upload.unit is 'Unit that the person hands it in for.';
comment on column upload.name is 'Name of the file.';
comment on column upload.size is 'Length that was announced, in bytes.';
comment on column upload.received is 'Bytes that have come.';
comment on column upload.sha256 is 'The file that it became; null while it is on the way.';
comment on column upload.expires_at is 'When it is forgotten.';
alter table upload enable row level security;
create policy upload_own on upload for all to gangmu_serve using ((((person_region || '/'::text) || person) = current_setting('gangmu.person'::text, true)));
grant delete, insert, select, update on upload to gangmu_serve;

create table upload_part (
  region text not null,
  upload uuid not null,
  at_byte bigint not null,
  bytes bytea not null,
  constraint upload_part_pkey PRIMARY KEY (region, upload, at_byte)
);
comment on table upload_part is 'Bytes of uploads, as they came.';
comment on column upload_part.region is 'Region of the upload.';
comment on column upload_part.upload is 'The upload.';
comment on column upload_part.at_byte is 'Where they begin in the file.';
comment on column upload_part.bytes is 'The bytes.';
alter table upload_part enable row level security;
create policy upload_part_own on upload_part for all to gangmu_serve using ((EXISTS ( SELECT FROM upload u WHERE ((u.region = upload_part.region) AND (u.id = upload_part.upload)))));
grant delete, insert, select on upload_part to gangmu_serve;

create table verdict (
  region text not null,
  document uuid not null,
  item text not null,
  later uuid not null,
  proposed jsonb not null,
  decided jsonb not null,
  decided_at timestamp with time zone not null,
  decided_by text not null,
  constraint verdict_pkey PRIMARY KEY (region, document, item, later)
);
comment on table verdict is 'What people said a later text makes of a promise, beside what the rules proposed then.';
comment on column verdict.region is 'Region of the plan.';
comment on column verdict.document is 'The plan.';
comment on column verdict.item is 'Statement of the plan that promises.';
comment on column verdict.later is 'The later text.';
comment on column verdict.proposed is 'Verdict, reason and quote that the rules gave, with their version.';
comment on column verdict.decided is 'Verdict that a person gave, and why when it is another.';
comment on column verdict.decided_at is 'When.';
comment on column verdict.decided_by is 'Who.';
grant insert, select, update on verdict to gangmu_serve;
grant select on verdict to gangmu_work;

create table wake (
  region text not null,
  matter uuid not null,
  at timestamp with time zone not null,
  fence bigint not null default 0,
  leased_until timestamp with time zone,
  constraint wake_pkey PRIMARY KEY (region, matter)
);
CREATE INDEX wake_at ON gangmu.wake USING btree (region, at);
comment on table wake is 'Projection: when something next happens to a matter by itself.';
comment on column wake.region is 'Region of the matter.';
comment on column wake.matter is 'The matter.';
comment on column wake.at is 'The instant.';
comment on column wake.fence is 'Grows with every lease: a worker that lost its lease cannot write any more.';
comment on column wake.leased_until is 'Until when a worker has it.';

create table warning (
  region text not null,
  id uuid not null,
  subject text not null,
  kind text not null,
  plan uuid,
  level text not null,
  rules text[] not null,
  content jsonb not null,
  unit text,
  parties text[] not null,
  raised_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  matter uuid not null,
  seq bigint not null,
  pending boolean not null,
  constraint warning_pkey PRIMARY KEY (region, id),
  constraint warning_kind CHECK ((kind = ANY (ARRAY['target'::text, 'series'::text, 'matter'::text, 'unit'::text]))),
  constraint warning_level CHECK ((level = ANY (ARRAY['blue'::text, 'yellow'::text, 'orange'::text, 'red'::text])))
);
CREATE INDEX warning_of_plan ON gangmu.warning USING btree (region, plan) WHERE (plan IS NOT NULL);
CREATE INDEX warning_pending ON gangmu.warning USING btree (region) WHERE pending;
CREATE INDEX warning_raised ON gangmu.warning USING btree (region, raised_at);
CREATE UNIQUE INDEX warning_open ON gangmu.warning USING btree (region, subject) WHERE (ended_at IS NULL);
comment on table warning is 'What the rules found. Of a subject at most one lasts: what has ended and comes back is a new one.';
comment on column warning.region is 'Region whose rules found it.';
comment on column warning.id is 'UUIDv7: also the matter of its lines in the log.';
comment on column warning.subject is 'What it is about: a target, a series, a matter or a unit, by its id.';
comment on column warning.kind is 'target, series, matter or unit.';
comment on column warning.plan is 'Plan of the target.';
comment on column warning.level is 'The gravest level of the rules that speak.';
comment on column warning.rules is 'Those rules with their versions, the gravest first.';
comment on column warning.content is 'Subject and reasons with the numbers used, as of the last time the rules were asked.';
comment on column warning.unit is 'Unit that answers for the subject; null where nobody does.';
comment on column warning.parties is 'Units that may see it when it is about a matter or a unit; targets and series are everybody''s.';
comment on column warning.raised_at is 'When it was found first.';
comment on column warning.changed_at is 'When its level or its rules last changed.';
comment on column warning.ended_at is 'When its cause was gone; null while it lasts.';
comment on column warning.matter is 'Id of the matter that it becomes: made beforehand, so that it is opened once.';
comment on column warning.seq is 'Number of its last line in the log.';
comment on column warning.pending is 'Whether the matter has yet to be told of the last line.';
alter table warning enable row level security;
create policy warning_seen on warning for select to gangmu_serve using (((kind = ANY (ARRAY['target'::text, 'series'::text])) OR (parties && ( SELECT my_units(split_part(current_setting('gangmu.person'::text, true), '/'::text, 1), (NULLIF(split_part(current_setting('gangmu.person'::text, true), '/'::text, 2), ''::text))::uuid) AS my_units))));
create policy warning_work on warning for all to gangmu_work using (true) with check (true);
grant select on warning to gangmu_serve;
grant insert, select, update on warning to gangmu_work;

create table warning_rule (
  region text not null,
  rule text not null,
  version integer not null,
  id uuid not null,
  enabled boolean not null,
  level text not null,
  parts jsonb not null,
  reason text not null,
  set_at timestamp with time zone not null,
  set_by text not null,
  unit text not null,
  constraint warning_rule_pkey PRIMARY KEY (region, rule, version),
  constraint warning_rule_level CHECK ((level = ANY (ARRAY['blue'::text, 'yellow'::text, 'orange'::text, 'red'::text]))),
  constraint warning_rule_version CHECK ((version > 0))
);
CREATE INDEX warning_rule_id ON gangmu.warning_rule USING btree (region, id);
comment on table warning_rule is 'What a region has set of the warning rules. Every change is a new version; the newest is in force. A rule without a line is as it was shipped.';
comment on column warning_rule.region is 'Region that goes by the rule.';
comment on column warning_rule.rule is 'The rule, by the name that it was shipped under.';
comment on column warning_rule.version is 'Counts from 1 without a gap.';
comment on column warning_rule.id is 'UUIDv7: the matter of the rule''s lines in the log, the same for every version.';
comment on column warning_rule.enabled is 'Whether it speaks.';
comment on column warning_rule.level is 'How grave its warnings are: blue, yellow, orange or red.';
comment on column warning_rule.parts is 'Its numbers, by name, as exact decimals.';
comment on column warning_rule.reason is 'Why it was changed.';
comment on column warning_rule.set_at is 'When.';
comment on column warning_rule.set_by is 'Who changed it.';
comment on column warning_rule.unit is 'Name of the unit of that person.';
grant insert, select on warning_rule to gangmu_serve;
grant select on warning_rule to gangmu_work;

create table warning_watch (
  region text not null,
  day date not null,
  at timestamp with time zone not null,
  by text,
  found integer not null,
  constraint warning_watch_pkey PRIMARY KEY (region)
);
comment on table warning_watch is 'When the rules of a region were last asked. Its row is held while what they found is written: one asks at a time.';
comment on column warning_watch.region is 'The region.';
comment on column warning_watch.day is 'The product''s own day of the last time.';
comment on column warning_watch.at is 'Instant at which the facts were read.';
comment on column warning_watch.by is 'Who asked; null when the day did.';
comment on column warning_watch.found is 'How many warnings there were then.';
grant select on warning_watch to gangmu_serve;
grant insert, select, update on warning_watch to gangmu_work;

create table webhook (
  region text not null,
  id uuid not null,
  unit text not null,
  person uuid not null,
  url text not null,
  secret text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  former_secret text,
  former_until timestamp with time zone,
  paused_at timestamp with time zone,
  failing_since timestamp with time zone,
  off_at timestamp with time zone,
  constraint webhook_pkey PRIMARY KEY (region, id)
);
CREATE INDEX webhook_unit ON gangmu.webhook USING btree (region, unit) WHERE (ended_at IS NULL);
comment on table webhook is 'Addresses at which programs of a unit want to be told what the unit is told.';
comment on column webhook.region is 'Region of the unit.';
comment on column webhook.id is 'UUIDv7.';
comment on column webhook.unit is 'The unit.';
comment on column webhook.person is 'Who asked for it.';
comment on column webhook.url is 'Where messages go.';
comment on column webhook.secret is 'Key that messages are signed with (HMAC-SHA256), base64.';
comment on column webhook.made_at is 'When it was asked for.';
comment on column webhook.ended_at is 'When it was taken back; null while it stands.';
comment on column webhook.former_secret is 'Key that the last change replaced: messages are signed with both for a while.';
comment on column webhook.former_until is 'Until when they are.';
comment on column webhook.paused_at is 'When its unit paused it; messages wait. Null while it runs.';
comment on column webhook.failing_since is 'First try that failed since the last that went through.';
comment on column webhook.off_at is 'When it was switched off because it failed for days; null while it is on.';
grant insert, select, update on webhook to gangmu_serve;
grant select, update on webhook to gangmu_work;

CREATE OR REPLACE FUNCTION gangmu.acting_units(p_region text, p_person uuid, p_day date)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
AS $function$
  select s.unit
  from (
    select m.unit, m.unit_region, m.from_on, m.to_on
    from membership m
    where m.region = p_region
      and m.person = p_person
    union all
    select m.unit, m.unit_region, m.from_on, m.to_on
    from deputy d
    join membership m on m.region = d.region and m.person = d.person
    where d.deputy = p_person
      and d.deputy_region = p_region
      and p_day between d.from_on and d.to_on
  ) as s
  where p_day is not null
    and (s.from_on is null or s.from_on <= p_day)
    and (s.to_on is null or s.to_on >= p_day)
    and not exists (
      select
      from unit u
      where u.region = s.unit_region
        and u.id = s.unit
        and u.to_on < p_day
    )
$function$;
comment on function acting_units(text,uuid,date) is 'Units that a person acts for on a day, as member or as deputy of a member, a line each. It has no settings of its own, so that statements take it in.';
grant execute on function acting_units(text,uuid,date) to null;

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

CREATE OR REPLACE FUNCTION gangmu.append_line(p_region text, p_expected bigint, p_entry jsonb, p_key text, OUT outcome text, OUT at_seq bigint)
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
declare
  v_matter uuid := (p_entry ->> 'matter')::uuid;
  v_seq bigint;
  v_head text;
begin
  insert into chain (region, matter, seq, head)
  values (p_region, v_matter, 0, repeat('0', 64))
  on conflict (region, matter) do nothing;

  select c.seq, c.head
  into v_seq, v_head
  from chain c
  where c.region = p_region
    and c.matter = v_matter
  for update;

  if p_key is not null then
    select e.seq
    into at_seq
    from entry e
    where e.region = p_region
      and e.matter = v_matter
      and e.key = p_key;
    if found then
      outcome := 'again';
      return;
    end if;
  end if;

  if v_seq <> p_expected or v_head <> p_entry ->> 'prev' then
    outcome := 'moved';
    at_seq := v_seq;
    return;
  end if;

  at_seq := v_seq + 1;
  insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, key, of)
  values (
    p_region, v_matter, at_seq, (p_entry ->> 'at')::timestamptz, p_entry ->> 'actor', p_entry ->> 'unit',
    p_entry ->> 'event', p_entry -> 'payload', p_entry -> 'documents', p_entry ->> 'prev', p_entry ->> 'hash', p_key, 'score'
  );
  update chain c
  set seq = at_seq,
      head = p_entry ->> 'hash'
  where c.region = p_region
    and c.matter = v_matter;
  outcome := 'added';
end
$function$;
comment on function append_line(text,bigint,jsonb,text) is 'Adds one line about scores or figures to its chain, its place checked; what follows from it is written in the same transaction.';
grant execute on function append_line(text,bigint,jsonb,text) to gangmu_serve, gangmu_work;

CREATE OR REPLACE FUNCTION gangmu.claim_task(p_region text, p_matter uuid, p_row jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
begin
  if p_row ->> 'plan' is null or p_row ->> 'item' is null then
    return true;
  end if;
  perform
  from matter m
  where m.region = p_region
    and m.id = p_matter;
  if found then
    return true;
  end if;
  insert into dispatched (region, document, item, matter)
  values (p_region, (p_row ->> 'plan')::uuid, p_row ->> 'item', p_matter)
  on conflict (region, document, item) do update
  set matter = excluded.matter
  where dispatched.matter = excluded.matter
     or exists (
       select
       from matter m
       where m.region = p_region
         and m.id = dispatched.matter
         and m.ended
     );
  return found;
end
$function$;
comment on function claim_task(text,uuid,jsonb) is 'Claims the task that a matter is opened for; called by the doors alone.';
grant execute on function claim_task(text,uuid,jsonb) to null;

CREATE OR REPLACE FUNCTION gangmu.forget_uploads(p_region text, p_now timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
  with gone as (
    delete from upload u
    where u.region = p_region
      and u.expires_at <= p_now
    returning u.id
  )
  delete from upload_part u
  using gone g
  where u.region = p_region
    and u.upload = g.id
$function$;
comment on function forget_uploads(text,timestamp with time zone) is 'Removes uploads whose time is over.';
grant execute on function forget_uploads(text,timestamp with time zone) to gangmu_serve;

CREATE OR REPLACE FUNCTION gangmu.keep_upload(p_region text, p_person_region text, p_person uuid, p_day date, p_upload uuid, p_sha256 text, p_kind text, p_name text, p_at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
declare
  v_unit text;
  v_size bigint;
  v_received bigint;
  v_kept text;
  v_bytes bytea;
begin
  select u.unit, u.size, u.received, u.sha256
  into v_unit, v_size, v_received, v_kept
  from upload u
  where u.region = p_region
    and u.id = p_upload
    and u.person_region = p_person_region
    and u.person = p_person
  for update;
  if not found or not v_unit = any (my_units(p_person_region, p_person, p_day)) then
    return 'absent';
  end if;
  if v_kept is not null then
    return case when v_kept = p_sha256 then 'kept' else 'differs' end;
  end if;
  if v_received <> v_size then
    return 'unfinished';
  end if;

  select string_agg(u.bytes, ''::bytea order by u.at_byte)
  into v_bytes
  from upload_part u
  where u.region = p_region
    and u.upload = p_upload;
  if length(v_bytes) is distinct from v_size or encode(sha256(v_bytes), 'hex') <> p_sha256 then
    return 'differs';
  end if;

  insert into file (region, sha256, kind, size, at)
  values (p_region, p_sha256, p_kind, v_size, p_at)
  on conflict (region, sha256) do nothing;
  if found then
    insert into file_part (region, sha256, part, bytes)
    select p_region, p_sha256, n, substr(v_bytes, n * 1048576 + 1, 1048576)
    from generate_series(0, ((v_size - 1) / 1048576)::integer) as n;
  end if;
  insert into handing (region, sha256, unit, person_region, person, name, at)
  values (p_region, p_sha256, v_unit, p_person_region, p_person, p_name, p_at)
  on conflict (region, sha256, unit) do nothing;
  update upload u
  set sha256 = p_sha256
  where u.region = p_region
    and u.id = p_upload;
  delete from upload_part u
  where u.region = p_region
    and u.upload = p_upload;
  return 'kept';
end
$function$;
comment on function keep_upload(text,text,uuid,date,uuid,text,text,text,timestamp with time zone) is 'The one way in for files: the bytes that came, under the SHA-256 that they have.';
grant execute on function keep_upload(text,text,uuid,date,uuid,text,text,text,timestamp with time zone) to gangmu_serve;

CREATE OR REPLACE FUNCTION gangmu.lease_wakes(p_region text, p_now timestamp with time zone, p_until timestamp with time zone, p_limit integer)
 RETURNS TABLE(matter uuid, at timestamp with time zone, fence bigint)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
  update wake w
  set fence = w.fence + 1,
      leased_until = p_until
  where w.region = p_region
    and w.matter in (
      select d.matter
      from wake d
      where d.region = p_region
        and d.at <= p_now
        and (d.leased_until is null or d.leased_until <= p_now)
      order by d.at
      limit p_limit
      for update skip locked
    )
  returning w.matter, w.at, w.fence
$function$;
comment on function lease_wakes(text,timestamp with time zone,timestamp with time zone,integer) is 'A batch of matters whose time has come, each with the fence that its writer must show.';
grant execute on function lease_wakes(text,timestamp with time zone,timestamp with time zone,integer) to gangmu_work;

CREATE OR REPLACE FUNCTION gangmu.my_units(p_region text, p_person uuid)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
begin
  return my_units(p_region, p_person, nullif(current_setting('gangmu.day', true), '')::date);
end
$function$;
comment on function my_units(text,uuid) is 'Units that a person acts for on the day that the transaction was opened with (gangmu.day); none without it.';
grant execute on function my_units(text,uuid) to gangmu_serve, gangmu_work;

CREATE OR REPLACE FUNCTION gangmu.my_units(p_region text, p_person uuid, p_day date)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
begin
  return array(select u.unit from acting_units(p_region, p_person, p_day) as u (unit));
end
$function$;
comment on function my_units(text,uuid,date) is 'Units that a person acts for on a day, as member or as deputy of a member; a unit whose term has ended is nobody''s.';
grant execute on function my_units(text,uuid,date) to gangmu_serve, gangmu_work;

CREATE OR REPLACE FUNCTION gangmu.read_matters(p_region text, p_day date, p_person_regions text[], p_persons uuid[], p_matters uuid[])
 RETURNS TABLE(place bigint, service text, version text, opener text, parties text[], seq bigint, head text, body jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return query
  select a.place, m.service, m.version, m.opener, m.parties, m.seq, m.head, m.body
  from unnest(p_person_regions, p_persons, p_matters) with ordinality as a (person_region, person, matter, place)
  join matter m on m.region = p_region and m.id = a.matter
  where exists (select from acting_units(a.person_region, a.person, p_day) as u (unit) where u.unit = any (m.parties));
end
$function$;
comment on function read_matters(text,date,text[],uuid[],uuid[]) is 'Matters as their askers may see them, numbered as they were asked for; what is not theirs is left out.';
grant execute on function read_matters(text,date,text[],uuid[],uuid[]) to gangmu_serve;

CREATE OR REPLACE FUNCTION gangmu.sees_file(p_region text, p_sha256 text, p_person_region text, p_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
  select exists (
    select
    from handing h
    where h.region = p_region
      and h.sha256 = p_sha256
      and h.unit = any (my_units(p_person_region, p_person))
  ) or exists (
    select
    from entry e
    join matter m on m.region = e.region and m.id = e.matter
    where e.region = p_region
      and e.of = 'matter'
      and e.documents <> '[]'::jsonb
      and e.documents @> jsonb_build_array(jsonb_build_object('sha256', p_sha256))
      and m.parties && my_units(p_person_region, p_person)
  )
$function$;
comment on function sees_file(text,text,text,uuid) is 'Whether a person may see a file.';
grant execute on function sees_file(text,text,text,uuid) to gangmu_serve;

CREATE OR REPLACE FUNCTION gangmu.stop_mail(p_region text, p_mail uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
  with stopped as (
    insert into mail_choice (region, person, rhythm, lang)
    select m.region, m.person, 'none', m.lang
    from mail m
    where m.region = p_region
      and m.id = p_mail
    on conflict (region, person) do update
    set rhythm = 'none'
    returning region
  )
  select exists (select from stopped)
$function$;
comment on function stop_mail(text,uuid) is 'Stops the mail of whoever got this one; false when there is no such mail.';
grant execute on function stop_mail(text,uuid) to gangmu_serve;

CREATE OR REPLACE FUNCTION gangmu.take_each(p_region text, p_day date, p_matters uuid[], p_steps jsonb, p_lists jsonb)
 RETURNS TABLE(place bigint, outcome text, at_seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  v_done bigint[];
begin
  -- In one order everywhere, so that two batches do not wait for each other.
  if cardinality(p_matters) > 1 then
    perform
    from matter m
    where m.region = p_region
      and m.id = any (p_matters)
    order by m.id
    for no key update;
  end if;

  with s as materialized (
    select *
    from jsonb_to_recordset(p_steps) as r (
      place bigint, matter uuid, expected bigint, person_region text, person uuid, key text, at timestamptz, actor text, unit text,
      event text, payload jsonb, documents jsonb, prev text, hash text, title text, state text, parties text[], ended boolean,
      late boolean, due timestamptz, progress numeric, body jsonb
    )
  ),
  written as (
    update matter m
    set title = s.title,
        state = s.state,
        parties = coalesce(s.parties, m.parties),
        last_at = s.at,
        ended = s.ended,
        late = s.late,
        due = s.due,
        progress = s.progress,
        seq = m.seq + 1,
        head = s.hash,
        body = s.body
    from s
    where m.region = p_region
      and m.id = s.matter
      and m.seq = s.expected
      and m.head = s.prev
      and exists (select from acting_units(s.person_region, s.person, p_day) as u (unit) where u.unit = any (m.parties))
      and (
        s.key is null
        or not exists (select from entry e where e.region = p_region and e.matter = s.matter and e.key = s.key)
      )
    returning s.place, m.seq
  ),
  told as (
    insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, key, of)
    select p_region, s.matter, w.seq, s.at, s.actor, s.unit, s.event, s.payload, s.documents, s.prev, s.hash, s.key, 'matter'
    from written w
    join s on s.place = w.place
  )
  select coalesce(array_agg(w.place), '{}')
  into v_done
  from written w;

  if p_lists ? 'parties' then
    insert into party (region, unit, matter)
    select p_region, u.unit, u.matter
    from jsonb_to_recordset(p_lists -> 'parties') as u (place bigint, matter uuid, unit text)
    where u.place = any (v_done)
    on conflict (region, unit, matter) do nothing;
  end if;

  if p_lists ? 'gone' then
    delete from todo t
    using jsonb_to_recordset(p_lists -> 'gone') as g (place bigint, matter uuid, branch text, unit text, kind text)
    where g.place = any (v_done)
      and t.region = p_region
      and t.matter = g.matter
      and t.branch = g.branch
      and t.unit = g.unit
      and t.kind = g.kind;
  end if;

  if p_lists ? 'todos' then
    insert into todo (region, matter, branch, unit, kind, state, events, since, due, late)
    select p_region, t.matter, t.branch, t.unit, t.kind, t.state, t.events, t.since, t.due, t.late
    from jsonb_to_recordset(p_lists -> 'todos') as t (
      place bigint, matter uuid, branch text, unit text, kind text, state text, events text[], since timestamptz, due timestamptz,
      late boolean
    )
    where t.place = any (v_done)
    on conflict (region, matter, branch, unit, kind) do update
    set state = excluded.state,
        events = excluded.events,
        since = excluded.since,
        due = excluded.due,
        late = excluded.late;
  end if;

  if p_lists ? 'asleep' then
    delete from wake w
    using jsonb_to_recordset(p_lists -> 'asleep') as a (place bigint, matter uuid)
    where a.place = any (v_done)
      and w.region = p_region
      and w.matter = a.matter;
  end if;

  if p_lists ? 'wakes' then
    insert into wake (region, matter, at)
    select p_region, a.matter, a.at
    from jsonb_to_recordset(p_lists -> 'wakes') as a (place bigint, matter uuid, at timestamptz)
    where a.place = any (v_done)
    on conflict (region, matter) do update
    set at = excluded.at,
        leased_until = null;
  end if;

  if p_lists ? 'notices' then
    insert into notice (region, matter, seq, unit, role, branch, about, kind, at)
    select p_region, n.matter, n.seq, n.unit, n.role, n.branch, n.about, n.kind, n.at
    from jsonb_to_recordset(p_lists -> 'notices') as n (
      place bigint, matter uuid, seq bigint, unit text, role text, branch text, about text, kind text, at timestamptz
    )
    where n.place = any (v_done);
  end if;

  if p_lists ? 'measures' then
    insert into measure (region, matter, seq, at_index, service, series, unit, value, at)
    select p_region, n.matter, n.seq, n.at_index, n.service, n.series, n.unit, n.value, n.at
    from jsonb_to_recordset(p_lists -> 'measures') as n (
      place bigint, matter uuid, seq bigint, at_index integer, service text, series text, unit text, value numeric, at timestamptz
    )
    where n.place = any (v_done);
  end if;

  if p_lists ? 'shared' then
    perform write_shared(
      p_region,
      (
        select coalesce(jsonb_agg(d.step order by d.at), '[]')
        from jsonb_array_elements(p_lists -> 'shared') with ordinality as d (step, at)
        where (d.step ->> 'place')::bigint = any (v_done)
      )
    );
  end if;

  if cardinality(v_done) = cardinality(p_matters) then
    return query select d.done, 'done'::text, null::bigint from unnest(v_done) as d (done);
    return;
  end if;
  return query
  select s.place,
         case
           when s.place = any (v_done) then 'done'
           when m.id is null then 'absent'
           when e.seq is not null then 'again'
           else 'moved'
         end,
         case when s.place = any (v_done) then s.expected + 1 else coalesce(e.seq, m.seq) end
  from jsonb_to_recordset(p_steps) as s (place bigint, matter uuid, expected bigint, person_region text, person uuid, key text)
  left join matter m
    on m.region = p_region
    and m.id = s.matter
    and exists (select from acting_units(s.person_region, s.person, p_day) as u (unit) where u.unit = any (m.parties))
  left join entry e
    on e.region = p_region
    and e.matter = m.id
    and e.key = s.key;
end
$function$;
comment on function take_each(text,date,uuid[],jsonb,jsonb) is 'Steps that people take in matters of theirs, each of another matter, in one transaction; what stands in the way of one hinders no other.';
grant execute on function take_each(text,date,uuid[],jsonb,jsonb) to gangmu_serve;

CREATE OR REPLACE FUNCTION gangmu.take_steps(p_region text, p_person_region text, p_person uuid, p_day date, p_steps jsonb)
 RETURNS TABLE(at_index bigint, outcome text, at_seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
declare
  v_units text[] := my_units(p_person_region, p_person, p_day);
  v_opened text[] := array(
    select s.step ->> 'matter'
    from jsonb_array_elements(p_steps) as s (step)
    where (s.step ->> 'expected')::bigint = 0
      and s.step -> 'row' ->> 'opener' = any (v_units)
  );
  v_claimed text[] := '{}';
  v_matter text;
  v_row jsonb;
begin
  if exists (
    select
    from jsonb_array_elements(p_steps) as s (step)
    where not s.step ->> 'matter' = any (v_opened)
      and not exists (
        select
        from matter m
        where m.region = p_region
          and m.id = (s.step ->> 'matter')::uuid
          and (s.step ->> 'expected')::bigint > 0
          and m.parties && v_units
      )
  ) then
    return query
    select s.at, 'absent'::text, null::bigint
    from jsonb_array_elements(p_steps) with ordinality as s (step, at)
    order by s.at;
    return;
  end if;

  -- Claims are made before anything is written, in one order everywhere, and all undone when one of them fails.
  begin
    for v_matter, v_row in
      select s.step ->> 'matter', s.step -> 'row'
      from jsonb_array_elements(p_steps) as s (step)
      where (s.step ->> 'expected')::bigint = 0
      order by s.step -> 'row' ->> 'plan', s.step -> 'row' ->> 'item'
    loop
      if not claim_task(p_region, v_matter::uuid, v_row) then
        v_claimed := v_claimed || v_matter;
      end if;
    end loop;
    if v_claimed <> '{}' then
      raise exception using errcode = 'GM001', message = 'a task is carried out by another matter';
    end if;
  exception
    when sqlstate 'GM001' then
      return query
      select s.at, case when s.step ->> 'matter' = any (v_claimed) then 'claimed' else 'held' end, null::bigint
      from jsonb_array_elements(p_steps) with ordinality as s (step, at)
      order by s.at;
      return;
  end;
  return query select w.at_index, w.outcome, w.at_seq from write_steps(p_region, p_steps) as w;
end
$function$;
comment on function take_steps(text,text,uuid,date,jsonb) is 'Steps that a person takes, in order, in one transaction.';
grant execute on function take_steps(text,text,uuid,date,jsonb) to gangmu_serve;

CREATE OR REPLACE FUNCTION gangmu.work_steps(p_region text, p_steps jsonb)
 RETURNS TABLE(at_index bigint, outcome text, at_seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
begin
  return query select w.at_index, w.outcome, w.at_seq from write_steps(p_region, p_steps) as w;
end
$function$;
comment on function work_steps(text,jsonb) is 'Steps that time takes, in one transaction.';
grant execute on function work_steps(text,jsonb) to gangmu_work;

CREATE OR REPLACE FUNCTION gangmu.write_shared(p_region text, p_done jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
declare
  v_issue record;
  v_number bigint;
begin
  insert into tally (region, unit, kind, slot, n, late)
  select p_region, t.unit, t.kind, t.slot, t.n, t.late
  from (
    select c.unit, c.kind, ('x' || right(d.step ->> 'matter', 1))::bit(4)::integer as slot, sum(c.n) as n, sum(c.late) as late
    from jsonb_array_elements(p_done) as d (step)
    cross join lateral jsonb_to_recordset(d.step -> 'lists' -> 'tallies') as c (unit text, kind text, n bigint, late bigint)
    group by c.unit, c.kind, slot
  ) as t
  where t.n <> 0
     or t.late <> 0
  order by t.unit, t.kind, t.slot
  on conflict (region, unit, kind, slot) do update
  set n = tally.n + excluded.n,
      late = tally.late + excluded.late;

  for v_issue in
    select d.step, i.issue, (i.issue ->> 'document') || ' ' || (i.issue ->> 'year') as series
    from jsonb_array_elements(p_done) with ordinality as d (step, at)
    cross join lateral jsonb_array_elements(d.step -> 'lists' -> 'issues') with ordinality as i (issue, at)
    order by series, d.at, i.at
  loop
    insert into numbering (region, series, next)
    values (p_region, v_issue.series, 2)
    on conflict (region, series) do update
    set next = numbering.next + 1
    returning next - 1 into v_number;
    insert into issued (region, matter, seq, at_index, branch, document, colour, year, number, at)
    values (
      p_region, (v_issue.step ->> 'matter')::uuid, (v_issue.step ->> 'seq')::bigint, (v_issue.issue ->> 'at_index')::integer,
      v_issue.issue ->> 'branch', v_issue.issue ->> 'document', v_issue.issue ->> 'colour', (v_issue.issue ->> 'year')::integer,
      v_number, (v_issue.step ->> 'at')::timestamptz
    );
  end loop;
end
$function$;
comment on function write_shared(text,jsonb) is 'Counts and numbers that follow from written steps; called by the doors alone.';
grant execute on function write_shared(text,jsonb) to null;

CREATE OR REPLACE FUNCTION gangmu.write_step(p_region text, p_matter uuid, p_expected bigint, p_entry jsonb, p_row jsonb, p_body jsonb, p_lists jsonb, OUT outcome text, OUT at_seq bigint)
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
declare
  v_at timestamptz := (p_entry ->> 'at')::timestamptz;
  v_key text := p_entry ->> 'key';
begin
  if p_expected = 0 then
    insert into matter (
      region, id, service, version, title, state, opener, parties, plan, item,
      opened_at, last_at, ended, late, due, progress, seq, head, body
    )
    values (
      p_region, p_matter, p_row ->> 'service', p_row ->> 'version', p_row ->> 'title', p_row ->> 'state', p_row ->> 'opener', '{}',
      (p_row ->> 'plan')::uuid, p_row ->> 'item', (p_row ->> 'openedAt')::timestamptz, v_at, false, false, null, null, 0,
      repeat('0', 64), '{}'
    )
    on conflict (region, id) do nothing;
  end if;

  if v_key is not null then
    select e.seq
    into at_seq
    from entry e
    where e.region = p_region
      and e.matter = p_matter
      and e.key = v_key;
    if found then
      outcome := 'again';
      return;
    end if;
  end if;

  if p_lists ? 'fence' then
    perform
    from wake w
    where w.region = p_region
      and w.matter = p_matter
      and w.fence = (p_lists ->> 'fence')::bigint;
    if not found then
      outcome := 'fenced';
      return;
    end if;
  end if;

  update matter m
  set title = p_row ->> 'title',
      state = p_row ->> 'state',
      parties = case when p_lists ? 'parties' then array(select jsonb_array_elements_text(p_lists -> 'parties')) else m.parties end,
      last_at = v_at,
      ended = (p_row ->> 'ended')::boolean,
      late = (p_row ->> 'late')::boolean,
      due = (p_row ->> 'due')::timestamptz,
      progress = (p_row ->> 'progress')::numeric,
      seq = m.seq + 1,
      head = p_entry ->> 'hash',
      body = p_body
  where m.region = p_region
    and m.id = p_matter
    and m.seq = p_expected
    and m.head = p_entry ->> 'prev';
  if not found then
    select e.seq
    into at_seq
    from entry e
    where e.region = p_region
      and e.matter = p_matter
      and e.key = v_key;
    if found then
      outcome := 'again';
      return;
    end if;
    select m.seq
    into at_seq
    from matter m
    where m.region = p_region
      and m.id = p_matter;
    outcome := case when found then 'moved' else 'absent' end;
    return;
  end if;

  at_seq := p_expected + 1;
  insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, key, of)
  values (
    p_region, p_matter, at_seq, v_at, p_entry ->> 'actor', p_entry ->> 'unit', p_entry ->> 'event', p_entry -> 'payload',
    p_entry -> 'documents', p_entry ->> 'prev', p_entry ->> 'hash', v_key, 'matter'
  );

  if p_lists ? 'parties' then
    insert into party (region, unit, matter)
    select p_region, u.unit, p_matter
    from jsonb_array_elements_text(p_lists -> 'parties') as u (unit)
    on conflict (region, unit, matter) do nothing;
  end if;

  if p_lists ? 'gone' then
    delete from todo t
    using jsonb_to_recordset(p_lists -> 'gone') as g (branch text, unit text, kind text)
    where t.region = p_region
      and t.matter = p_matter
      and t.branch = g.branch
      and t.unit = g.unit
      and t.kind = g.kind;
  end if;

  if p_lists ? 'todos' then
    insert into todo (region, matter, branch, unit, kind, state, events, since, due, late)
    select p_region, p_matter, t.branch, t.unit, t.kind, t.state, t.events, t.since, t.due, t.late
    from jsonb_to_recordset(p_lists -> 'todos') as t (
      branch text, unit text, kind text, state text, events text[], since timestamptz, due timestamptz, late boolean
    )
    on conflict (region, matter, branch, unit, kind) do update
    set state = excluded.state,
        events = excluded.events,
        since = excluded.since,
        due = excluded.due,
        late = excluded.late;
  end if;

  if p_lists ? 'wake' then
    if p_lists ->> 'wake' is null then
      delete from wake w
      where w.region = p_region
        and w.matter = p_matter;
    else
      update wake w
      set at = (p_lists ->> 'wake')::timestamptz,
          leased_until = null
      where w.region = p_region
        and w.matter = p_matter;
      if not found then
        insert into wake (region, matter, at)
        values (p_region, p_matter, (p_lists ->> 'wake')::timestamptz);
      end if;
    end if;
  end if;

  if p_lists ? 'notices' then
    insert into notice (region, matter, seq, unit, role, branch, about, kind, at)
    select p_region, p_matter, write_step.at_seq, n.unit, n.role, n.branch, n.about, n.kind, v_at
    from jsonb_to_recordset(p_lists -> 'notices') as n (unit text, role text, branch text, about text, kind text);
  end if;

  if p_lists ? 'measures' then
    insert into measure (region, matter, seq, at_index, service, series, unit, value, at)
    select p_region, p_matter, write_step.at_seq, n.at_index, p_row ->> 'service', n.series, p_row ->> 'unit', n.value, v_at
    from jsonb_to_recordset(p_lists -> 'measures') as n (at_index integer, series text, value numeric);
  end if;

  outcome := 'done';
end
$function$;
comment on function write_step(text,uuid,bigint,jsonb,jsonb,jsonb,jsonb) is 'Writes one step, all or nothing; called through take_step, take_steps and work_steps alone.';
grant execute on function write_step(text,uuid,bigint,jsonb,jsonb,jsonb,jsonb) to null;

CREATE OR REPLACE FUNCTION gangmu.write_steps(p_region text, p_steps jsonb)
 RETURNS TABLE(at_index bigint, outcome text, at_seq bigint)
 LANGUAGE plpgsql
 SET search_path TO 'gangmu', 'pg_temp'
AS $function$
declare
  v_step jsonb;
  v_done jsonb := '[]';
begin
  for v_step, at_index in
    select s.step, s.at
    from jsonb_array_elements(p_steps) with ordinality as s (step, at)
    order by s.at
  loop
    select w.outcome, w.at_seq
    into outcome, at_seq
    from write_step(
      p_region, (v_step ->> 'matter')::uuid, (v_step ->> 'expected')::bigint, v_step -> 'entry', v_step -> 'row',
      v_step -> 'body', v_step -> 'lists'
    ) as w;
    if outcome = 'done' then
      v_done := v_done || jsonb_build_object(
        'matter', v_step -> 'matter', 'seq', at_seq, 'at', v_step -> 'entry' -> 'at',
        'lists', jsonb_build_object('tallies', v_step -> 'lists' -> 'tallies', 'issues', v_step -> 'lists' -> 'issues')
      );
    end if;
    return next;
  end loop;
  perform write_shared(p_region, jsonb_strip_nulls(v_done));
end
$function$;
comment on function write_steps(text,jsonb) is 'Writes steps in order; called by the doors alone.';
grant execute on function write_steps(text,jsonb) to null;
