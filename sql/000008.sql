-- Calendars that people subscribe to: what their unit is expected to do, by the day on which it is due.

create table calendar_feed (
  region text not null,
  person uuid not null,
  unit text not null,
  token text not null,
  made_at timestamptz not null,
  primary key (region, person, unit)
);
create unique index calendar_feed_token on calendar_feed (region, token);

comment on table calendar_feed is 'Secret addresses under which a calendar program reads the deadlines of a person in a unit.';
comment on column calendar_feed.region is 'Region of the person.';
comment on column calendar_feed.person is 'Whose calendar it is: it shows what they may see.';
comment on column calendar_feed.unit is 'Unit whose deadlines it shows.';
comment on column calendar_feed.token is 'SHA-256 of what the address holds, so that the table opens no door.';
comment on column calendar_feed.made_at is 'When the address was made; a new one ends the old one.';

grant select, insert, update, delete on calendar_feed to gangmu_serve;
