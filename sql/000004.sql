-- Evidence: files that people hand in, kept once by content in each region, and the uploads on their way there.
-- A file is kept by keep_upload alone, which reckons its SHA-256 itself: what a name promises, the bytes are.

create table file (
  region text not null,
  sha256 text not null,
  kind text not null,
  size bigint not null,
  at timestamptz not null,
  primary key (region, sha256),
  constraint file_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$')
);

comment on table file is 'Files by their content, each kept once in a region. Never changed.';
comment on column file.region is 'Region that keeps it.';
comment on column file.sha256 is 'SHA-256 of its bytes, lower-case hex.';
comment on column file.kind is 'Format found by content: pdf, docx, xlsx, csv, txt, html, jpg, png, webp, heic.';
comment on column file.size is 'Length in bytes.';
comment on column file.at is 'When these bytes were first handed in.';

create table file_part (
  region text not null,
  sha256 text not null,
  part integer not null,
  bytes bytea not null,
  primary key (region, sha256, part)
);
alter table file_part alter column bytes set storage external;

comment on table file_part is 'The bytes of files, in parts of one mebibyte, so that none has to be held whole. Never changed.';
comment on column file_part.region is 'Region of the file.';
comment on column file_part.sha256 is 'The file.';
comment on column file_part.part is 'Which part, from 0.';
comment on column file_part.bytes is 'The bytes, as they were handed in.';

create table handing (
  region text not null,
  sha256 text not null,
  unit text not null,
  person_region text not null,
  person uuid not null,
  name text not null,
  at timestamptz not null,
  primary key (region, sha256, unit)
);
create index handing_unit on handing (region, unit, at desc);

comment on table handing is 'Which units handed a file in: whoever acts for one of them may see it.';
comment on column handing.region is 'Region of the file.';
comment on column handing.sha256 is 'The file.';
comment on column handing.unit is 'The unit.';
comment on column handing.person_region is 'Region of the person.';
comment on column handing.person is 'Who handed it in for the unit first.';
comment on column handing.name is 'Name that it had then.';
comment on column handing.at is 'When.';

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
  expires_at timestamptz not null,
  primary key (region, id),
  constraint upload_size check (size > 0 and received between 0 and size)
);
create index upload_person on upload (region, person_region, person);
create index upload_expires on upload (region, expires_at);

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

create table upload_part (
  region text not null,
  upload uuid not null,
  at_byte bigint not null,
  bytes bytea not null,
  primary key (region, upload, at_byte)
);
alter table upload_part alter column bytes set storage external;

comment on table upload_part is 'Bytes of uploads, as they came.';
comment on column upload_part.region is 'Region of the upload.';
comment on column upload_part.upload is 'The upload.';
comment on column upload_part.at_byte is 'Where they begin in the file.';
comment on column upload_part.bytes is 'The bytes.';

-- Lines of the log by the files that they name: which matters a file is evidence in.
create index entry_documents on entry using gin (documents jsonb_path_ops) where documents <> '[]'::jsonb;

-- A file is seen by whoever acts for a unit that handed it in, or that has a part in a matter whose log names it.
create function sees_file(p_region text, p_sha256 text, p_person_region text, p_person uuid)
returns boolean
language sql
stable
security definer
set search_path from current
as $$
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
$$;

comment on function sees_file is 'Whether a person may see a file.';

-- Keeps what has come whole. 'kept'; 'absent' when it is not the person's; 'unfinished' when bytes are lacking; 'differs' when the
-- bytes have another SHA-256 than the one that was looked at.
create function keep_upload(
  p_region text, p_person_region text, p_person uuid, p_upload uuid, p_sha256 text, p_kind text, p_name text, p_at timestamptz
)
returns text
language plpgsql
security definer
set search_path from current
as $$
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
  if not found or not v_unit = any (my_units(p_person_region, p_person)) then
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
$$;

comment on function keep_upload is 'The one way in for files: the bytes that came, under the SHA-256 that they have.';

-- Uploads whose time is over go, with their bytes, whoever they belonged to.
create function forget_uploads(p_region text, p_now timestamptz)
returns void
language sql
security definer
set search_path from current
as $$
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
$$;

comment on function forget_uploads is 'Removes uploads whose time is over.';

revoke execute on function sees_file, keep_upload, forget_uploads from public;
grant execute on function sees_file, keep_upload, forget_uploads to gangmu_serve;
grant select on file, file_part, handing to gangmu_serve, gangmu_work;
grant select, insert, update, delete on upload to gangmu_serve;
grant select, insert, delete on upload_part to gangmu_serve;
-- The worker's role reads everything that a chain is proved from.
grant select on document, reading, chain to gangmu_work;

alter table file enable row level security;
alter table file_part enable row level security;
alter table handing enable row level security;
alter table upload enable row level security;
alter table upload_part enable row level security;

create policy file_seen on file for select to gangmu_serve
using (
  sees_file(
    region,
    sha256,
    split_part(current_setting('gangmu.person', true), '/', 1),
    nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
  )
);
create policy file_work on file for select to gangmu_work using (true);

create policy file_part_seen on file_part for select to gangmu_serve
using (
  sees_file(
    region,
    sha256,
    split_part(current_setting('gangmu.person', true), '/', 1),
    nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
  )
);
create policy file_part_work on file_part for select to gangmu_work using (true);

create policy handing_seen on handing for select to gangmu_serve
using (
  sees_file(
    region,
    sha256,
    split_part(current_setting('gangmu.person', true), '/', 1),
    nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
  )
);
create policy handing_work on handing for select to gangmu_work using (true);

create policy upload_own on upload for all to gangmu_serve
using (person_region || '/' || person = current_setting('gangmu.person', true));
create policy upload_part_own on upload_part for all to gangmu_serve
using (exists (select from upload u where u.region = upload_part.region and u.id = upload_part.upload));
