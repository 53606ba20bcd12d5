-- Venues with the way there, several showings a day, postponements without a date, and seasons.
alter table venues
  add column directions text not null default '',
  add column version integer not null default 1;

alter table events
  -- while it is, starts_at keeps the day that was given up, so that windows can move by the difference once there is one
  add column date_is_tba boolean not null default false,
  -- what tells two showings of one day apart: "Matinee"
  add column showing text not null default '',
  add column note text not null default '',
  -- why it is cancelled or postponed, and when it was to be
  add column status_note text not null default '',
  add column formerly timestamptz;
create index events_by_venue on events (org_id, venue_id, starts_at);
create index events_by_performer on events (org_id, performer);

-- A season or package: a named set of events, for which the same places are held.
create table seasons (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null, version integer not null default 1,
  primary key (org_id, id), unique (org_id, name)
);
create table season_events (
  org_id uuid not null, season_id uuid not null, event_id uuid not null,
  primary key (org_id, season_id, event_id),
  foreign key (org_id, season_id) references seasons(org_id, id) on delete cascade,
  foreign key (org_id, event_id) references events(org_id, id) on delete cascade
);
create index season_events_by_event on season_events (org_id, event_id);

call raise_walls();
