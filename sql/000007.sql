-- Tokens by which programs act for a unit in a person's name, and the keys by which they do a thing once.

create table token (
  region text not null,
  id uuid not null,
  hash text not null,
  person uuid not null,
  unit text not null,
  name text not null,
  scopes text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (region, id),
  constraint token_hash unique (region, hash),
  constraint token_scopes check (scopes <@ array['read', 'act', 'admin'])
);
create index token_person on token (region, person, id);

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

create table token_key (
  region text not null,
  token uuid not null,
  key text not null,
  asked text not null,
  id uuid not null,
  at timestamptz not null,
  primary key (region, token, key)
);

comment on table token_key is 'Idempotency keys: what a program asked under a key, so that the same request sent twice acts once.';
comment on column token_key.region is 'Region of the token.';
comment on column token_key.token is 'The token.';
comment on column token_key.key is 'The key that the program chose.';
comment on column token_key.asked is 'SHA-256 of the request: another one under the same key is refused.';
comment on column token_key.id is 'Id of what the request makes.';
comment on column token_key.at is 'When it was first asked; kept for a day.';

grant select on token to gangmu_serve;
grant insert, update on token to gangmu_serve;
grant select, insert, delete on token_key to gangmu_serve;
