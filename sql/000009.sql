-- Webhooks: what units are told goes to programs of theirs, signed, in order for each matter.

create table webhook (
  region text not null,
  id uuid not null,
  unit text not null,
  person uuid not null,
  url text not null,
  secret text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (region, id)
);
create index webhook_unit on webhook (region, unit) where ended_at is null;

comment on table webhook is 'Addresses at which programs of a unit want to be told what the unit is told.';
comment on column webhook.region is 'Region of the unit.';
comment on column webhook.id is 'UUIDv7.';
comment on column webhook.unit is 'The unit.';
comment on column webhook.person is 'Who asked for it.';
comment on column webhook.url is 'Where messages go.';
comment on column webhook.secret is 'Key that messages are signed with (HMAC-SHA256), base64.';
comment on column webhook.made_at is 'When it was asked for.';
comment on column webhook.ended_at is 'When it was taken back; null while it stands.';

create table delivery (
  region text not null,
  id bigint generated always as identity,
  hook uuid not null,
  matter text not null,
  body text not null,
  status text not null,
  tries integer not null default 0,
  next_at timestamptz not null,
  leased_until timestamptz,
  fence bigint not null default 0,
  last_error text,
  made_at timestamptz not null,
  done_at timestamptz,
  primary key (region, id),
  constraint delivery_status check (status in ('waiting', 'sent', 'given-up'))
);
create index delivery_next on delivery (region, next_at) where status = 'waiting';
create index delivery_order on delivery (region, hook, matter, id) where status = 'waiting';

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

grant select, insert, update on webhook to gangmu_serve;
grant select on webhook to gangmu_work;
grant select on delivery to gangmu_serve;
grant select, insert, update on delivery to gangmu_work;
