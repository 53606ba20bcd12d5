-- Saved reports: the question, never its answer. What it shows is decided anew each time it runs.
create table saved_reports (
  org_id uuid not null, id uuid not null, owner_id uuid not null, name text not null check (length(name) between 1 and 120),
  report text not null, asked jsonb not null default '{}',
  -- sent by mail to its owner; none: only opened by hand
  schedule text check (schedule in ('daily','weekly','monthly')), next_at timestamptz, last_sent_at timestamptz,
  created_at timestamptz not null default now(), version integer not null default 1,
  primary key (org_id, id), unique (org_id, owner_id, name),
  foreign key (org_id, owner_id) references people(org_id, id),
  check ((schedule is null) = (next_at is null))
);
create index saved_reports_due on saved_reports (org_id, next_at) where schedule is not null;

call raise_walls();
