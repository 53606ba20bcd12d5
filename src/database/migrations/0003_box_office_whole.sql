-- The box office, whole: what several areas of it share. Tables of one area come in migrations of their own.

-- Who may ask for a released seat: a named set of departments. None means everybody with the Box Office.
create table audiences (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null, version integer not null default 1,
  primary key (org_id, id), unique (org_id, name)
);
create table audience_accounts (
  org_id uuid not null, audience_id uuid not null, account_id uuid not null,
  primary key (org_id, audience_id, account_id),
  foreign key (org_id, audience_id) references audiences(org_id, id) on delete cascade,
  foreign key (org_id, account_id) references accounts(org_id, id) on delete cascade
);
create trigger organisation_epoch after insert or update or delete on audience_accounts
  for each row execute function move_organisation_epoch();

-- The steward is the decision maker a lot was handed to; they answer for it while somebody else holds a seat of it.
alter table admissions
  add column steward_id uuid,
  add column audience_id uuid,
  add column opens_at timestamptz,
  add column closes_at timestamptz,
  add column package text not null default '',
  add column barcode text,
  add foreign key (org_id, steward_id) references people(org_id, id),
  add foreign key (org_id, audience_id) references audiences(org_id, id);
create index admissions_by_steward on admissions (org_id, steward_id);
create index admissions_by_event on admissions (org_id, event_id, outcome, commitment);

-- Waiting lists: one an event, awarded by a named person (ruling A7).
create table waitlists (
  org_id uuid not null, event_id uuid not null, approver_id uuid not null, closes_at timestamptz, version integer not null default 1,
  primary key (org_id, event_id),
  foreign key (org_id, event_id) references events(org_id, id),
  foreign key (org_id, approver_id) references people(org_id, id)
);

alter table orders drop constraint orders_state_check;
alter table orders
  add check (state in ('draft','incomplete','reassigned','pending-waitlist','pending-approval','pending-guest-list',
    'pending-delivery','completed','confirm-guest-list','confirmed','denied','cancelled','expired')),
  -- whose word a pending order waits for: see src/areas/orders/order.ts
  add column awaits text not null default 'manager' check (awaits in ('manager','person','compliance','holders')),
  add column approver_id uuid,
  add column from_order_id uuid,
  -- what was asked for, where nothing is held yet: {"section": …, "category": …}
  add column wish jsonb not null default '{}',
  add foreign key (org_id, approver_id) references people(org_id, id),
  add foreign key (org_id, from_order_id) references orders(org_id, id);
create index orders_by_approver on orders (org_id, approver_id) where state = 'pending-approval';

-- Mail as it stands before it is sent: written with the work that causes it, sent by the worker.
create table mails (
  org_id uuid not null references organisations(org_id), id uuid not null,
  kind text not null, to_address text not null, to_person_id uuid,
  subject text not null, body text not null,
  attachments jsonb not null default '[]',
  state text not null default 'waiting' check (state in ('waiting','sent','failed','kept')),
  attempts integer not null default 0, last_error text not null default '', not_before timestamptz not null default now(),
  created_at timestamptz not null default now(), sent_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, to_person_id) references people(org_id, id)
);
create index mails_waiting on mails (org_id, not_before) where state = 'waiting';
create index mails_by_time on mails (org_id, created_at desc, id desc);
-- A link that carries somebody who is not signed in, or one act from a mail. Only the
-- hash of its secret is kept; the organisation stands in the link, since nobody has signed in to say which it is.
create table links (
  org_id uuid not null references organisations(org_id), id uuid not null, hash text not null,
  purpose text not null, subject_id uuid, person_id uuid, data jsonb not null default '{}',
  expires_at timestamptz not null, used_at timestamptz, created_at timestamptz not null default now(),
  primary key (org_id, id), unique (org_id, hash),
  foreign key (org_id, person_id) references people(org_id, id)
);

-- Proxies: from the person whose rights they are, to the person who acts.
create table proxies (
  org_id uuid not null references organisations(org_id), id uuid not null,
  principal_id uuid not null, proxy_id uuid not null,
  scopes text[] not null, starts_at timestamptz not null, ends_at timestamptz not null, revoked_at timestamptz,
  note text not null default '', created_at timestamptz not null default now(), version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, principal_id) references people(org_id, id),
  foreign key (org_id, proxy_id) references people(org_id, id),
  check (principal_id <> proxy_id), check (starts_at < ends_at)
);
create index proxies_by_principal on proxies (org_id, principal_id);
create index proxies_by_proxy on proxies (org_id, proxy_id);

call raise_walls();
