-- Who was told of what, in which ways they want to be told, and whether anything sends their mail.

create table notifications (
  org_id uuid not null references organisations(org_id), id uuid not null,
  person_id uuid not null, kind text not null,
  -- the audit entry of what happened; none for a test
  entry_id uuid,
  subject_kind text, subject_id uuid,
  title text not null, body text not null, path text not null,
  -- one that went by mail alone stands here too, so that nobody is told of one entry twice
  in_app boolean not null default true,
  created_at timestamptz not null default now(), read_at timestamptz,
  primary key (org_id, id), unique (org_id, entry_id, kind, subject_id, person_id),
  foreign key (org_id, person_id) references people(org_id, id) on delete cascade
);
create index notifications_of_person on notifications (org_id, person_id, created_at desc, id desc) where in_app;
create index notifications_unread on notifications (org_id, person_id) where in_app and read_at is null;

-- What a person changed; where there is no row, the kind says how they are told.
create table notification_preferences (
  org_id uuid not null, person_id uuid not null, kind text not null,
  in_app boolean not null, mail boolean not null,
  primary key (org_id, person_id, kind),
  foreign key (org_id, person_id) references people(org_id, id) on delete cascade
);

-- What the process that sends mail last knew of its way out: written by it, read where somebody verifies.
create table mail_delivery (
  org_id uuid primary key references organisations(org_id),
  sends boolean not null, problem text not null default '', checked_at timestamptz not null default now()
);

call raise_walls();
