-- Guests the organisation knows, what they were given, and the limits that people are held to.

create table contacts (
  org_id uuid not null references organisations(org_id), id uuid not null,
  name text not null, company text not null default '', email text not null default '',
  is_official boolean not null default false, notes text not null default '',
  created_by_id uuid not null, created_at timestamptz not null default now(), version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, created_by_id) references people(org_id, id)
);
create index contacts_by_name on contacts (org_id, name, id);
-- INVARIANT: one contact an address, or the totals of a guest would be kept in two places.
create unique index contacts_one_address on contacts (org_id, lower(email)) where email <> '';
-- Who made a contact or has had them as a guest: they see the contact.
create table contact_people (
  org_id uuid not null, contact_id uuid not null, person_id uuid not null,
  primary key (org_id, contact_id, person_id),
  foreign key (org_id, contact_id) references contacts(org_id, id) on delete cascade,
  foreign key (org_id, person_id) references people(org_id, id)
);
create index contact_people_by_person on contact_people (org_id, person_id);

alter table order_guests
  add column email text not null default '',
  add column contact_id uuid,
  -- a gift: the host does not attend; what it was worth when it was asked for
  add column gift_cents integer,
  add foreign key (org_id, contact_id) references contacts(org_id, id);
create index order_guests_by_contact on order_guests (org_id, contact_id) where contact_id is not null;
create index order_guests_given_by_name on order_guests (org_id, lower(name)) where gift_cents is not null;

alter table orders
  add column delivery_by text check (delivery_by in ('mobile','pdf','will-call','hard-stock')),
  add column delivery_to text not null default '',
  -- what the limits had to say when it was asked for: [{"rule": …, "kind": …, "level": …, "says": …}]
  add column findings jsonb not null default '[]',
  add column is_taxable boolean not null default false;

-- Quotas count seats, gift limits cents. A department or an event narrows a quota to itself.
create table limits (
  org_id uuid not null references organisations(org_id), id uuid not null,
  kind text not null check (kind in ('quota','gift')), name text not null,
  per text not null check (per in ('person','department','event','guest')),
  period text not null check (period in ('event','month','quarter','year')),
  amount integer not null check (amount >= 0),
  category text, account_id uuid, event_id uuid,
  guests text not null default 'all' check (guests in ('all','officials')),
  level text not null check (level in ('warn','block','compliance','taxable')),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, account_id) references accounts(org_id, id) on delete cascade,
  foreign key (org_id, event_id) references events(org_id, id)
);

call raise_walls();
