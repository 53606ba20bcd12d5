-- Approval chains: every save is a version of its own, at most one is in force, and orders keep the one they began with.
create table chains (
  org_id uuid not null references organisations(org_id), id uuid not null, number integer not null,
  name text not null, steps jsonb not null,
  without_manager text not null default 'holders' check (without_manager in ('holders','skip')),
  without_steps text not null default 'holders' check (without_steps in ('holders','approve')),
  state text not null default 'draft' check (state in ('draft','active','retired')),
  saved_by_id uuid not null, saved_at timestamptz not null default now(), activated_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id), unique (org_id, number),
  foreign key (org_id, saved_by_id) references people(org_id, id)
);
create unique index chains_one_active on chains (org_id) where state = 'active';

alter table orders
  add column chain_id uuid,
  add column chain_step integer not null default 0,
  add foreign key (org_id, chain_id) references chains(org_id, id);

-- Each step an order came to: whose word it was, who gave it, and what they said.
create table order_approvals (
  org_id uuid not null, order_id uuid not null, position integer not null, step integer not null,
  awaits text not null check (awaits in ('manager','person','compliance','holders')), approver_id uuid,
  asked integer not null, began_at timestamptz not null,
  decided_by_id uuid, decided_at timestamptz, outcome text check (outcome in ('approved','denied','passed-on')),
  quantity integer, note text not null default '',
  primary key (org_id, order_id, position),
  foreign key (org_id, order_id) references orders(org_id, id) on delete cascade,
  foreign key (org_id, approver_id) references people(org_id, id),
  foreign key (org_id, decided_by_id) references people(org_id, id)
);
create index order_approvals_by_decider on order_approvals (org_id, decided_by_id, order_id);

-- What somebody asks for that the organisation does not own.
create sequence special_request_numbers start 501;
create table special_requests (
  org_id uuid not null, id uuid not null, number bigint not null default nextval('special_request_numbers'),
  owner_id uuid not null, asked_by_id uuid not null,
  event_name text not null, venue_name text not null default '', day date, quantity integer not null check (quantity between 1 and 50),
  purpose text not null, reason text not null, budget_cents bigint, needed_by date,
  state text not null check (state in ('pending-approval','pending-sourcing','sourced','denied','declined','cancelled','expired')),
  awaits text not null default 'manager' check (awaits in ('manager','person','compliance','holders')), approver_id uuid,
  decided_by_id uuid, decided_at timestamptz, decision_note text not null default '',
  sourced_by_id uuid, sourced_at timestamptz, source_note text not null default '', order_id uuid, cost_cents bigint,
  asked_at timestamptz not null default now(), version integer not null default 1,
  primary key (org_id, id), unique (org_id, number),
  foreign key (org_id, owner_id) references people(org_id, id),
  foreign key (org_id, asked_by_id) references people(org_id, id),
  foreign key (org_id, approver_id) references people(org_id, id),
  foreign key (org_id, decided_by_id) references people(org_id, id),
  foreign key (org_id, sourced_by_id) references people(org_id, id),
  foreign key (org_id, order_id) references orders(org_id, id)
);
grant usage on sequence special_request_numbers to counterfoil_app;
create index special_requests_by_owner on special_requests (org_id, owner_id, asked_at desc);
create index special_requests_by_state on special_requests (org_id, state, asked_at);

call raise_walls();
