-- From an approved order to the people who came: offices, shipments, codes of tickets, arrivals, attendance.

-- Who hands seats over, and where. A venue without an office has the default one.
create table ticket_offices (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null, place text not null default '',
  is_default boolean not null default false, version integer not null default 1,
  primary key (org_id, id), unique (org_id, name)
);
create unique index ticket_offices_default on ticket_offices (org_id) where is_default;
create table venue_offices (
  org_id uuid not null, venue_id uuid not null, office_id uuid not null,
  primary key (org_id, venue_id),
  foreign key (org_id, venue_id) references venues(org_id, id),
  foreign key (org_id, office_id) references ticket_offices(org_id, id)
);

-- One shipment carries all seats of an order. What ended stays as history.
create table shipments (
  org_id uuid not null references organisations(org_id), id uuid not null, order_id uuid not null,
  method text not null check (method in ('mobile','pdf','will-call','hard-stock')),
  state text not null check (state in ('sent','claimed','delivered','cancelled','returned')),
  recipient text not null default '', to_email text not null default '', reference text not null default '',
  id_hint text not null default '', carrier text not null default '', tracking text not null default '',
  address text not null default '', note text not null default '',
  sent_at timestamptz not null, sent_by_id uuid,
  claimed_at timestamptz, delivered_at timestamptz, ended_at timestamptz, end_note text not null default '',
  primary key (org_id, id),
  foreign key (org_id, order_id) references orders(org_id, id),
  foreign key (org_id, sent_by_id) references people(org_id, id)
);
-- INVARIANT: an order is under way once.
create unique index shipments_live on shipments (org_id, order_id) where state in ('sent','claimed','delivered');
create index shipments_by_order on shipments (org_id, order_id, sent_at);

-- What the codes on tickets are signed with; nobody but the program ever reads it.
create table ticket_secrets (
  org_id uuid not null references organisations(org_id), secret text not null,
  primary key (org_id)
);
create table arrivals (
  org_id uuid not null, order_id uuid not null, admission_id uuid not null,
  arrived_at timestamptz not null, by_id uuid,
  primary key (org_id, order_id, admission_id),
  foreign key (org_id, order_id, admission_id) references order_admissions(org_id, order_id, admission_id),
  foreign key (org_id, by_id) references people(org_id, id)
);

-- Who came, as the owner of the order says it the day after.
create table attendance_requests (
  org_id uuid not null, order_id uuid not null, asked_at timestamptz not null, reminders integer not null default 0,
  answered_at timestamptz,
  primary key (org_id, order_id),
  foreign key (org_id, order_id) references orders(org_id, id)
);
create index attendance_open on attendance_requests (org_id, asked_at) where answered_at is null;
create table attendance (
  org_id uuid not null, order_id uuid not null, admission_id uuid not null,
  name text not null default '', company text not null default '', is_host boolean not null default false,
  attended boolean not null,
  primary key (org_id, order_id, admission_id),
  foreign key (org_id, order_id, admission_id) references order_admissions(org_id, order_id, admission_id)
);

call raise_walls();
