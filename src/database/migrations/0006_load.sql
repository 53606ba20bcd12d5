-- Loading the stock from files, and looking at it.

-- A manifest on its way in. Its rows are kept, so that whatever becomes of the process, the load goes on.
create table imports (
  org_id uuid not null references organisations(org_id), id uuid not null,
  file_name text not null, sheet text not null default '',
  state text not null default 'uploaded' check (state in ('uploaded','checked','committing','committed','stopped','undone')),
  headings jsonb not null default '[]',
  -- which column is which field: {"event": 0, …}; and what was chosen beside it
  mapping jsonb not null default '{}', options jsonb not null default '{}',
  row_count integer not null default 0, good_count integer not null default 0,
  known_count integer not null default 0, bad_count integer not null default 0,
  done_count integer not null default 0, seat_count integer not null default 0, loaded_count integer not null default 0,
  -- events and venues that it added: {"events": […], "venues": […]}
  made jsonb not null default '{"events":[],"venues":[]}',
  uploaded_by_id uuid not null, uploaded_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, uploaded_by_id) references people(org_id, id)
);
create index imports_by_time on imports (org_id, uploaded_at desc, id desc);
create index imports_under_way on imports (org_id, id) where state = 'committing';
create table import_rows (
  org_id uuid not null, import_id uuid not null, position integer not null, cells jsonb not null,
  state text not null default 'waiting' check (state in ('waiting','good','known','bad','in')),
  problems jsonb not null default '[]', lot jsonb,
  primary key (org_id, import_id, position),
  foreign key (org_id, import_id) references imports(org_id, id) on delete cascade
);
create index import_rows_by_state on import_rows (org_id, import_id, state, position);
-- A file with the same headings comes again: its columns mean the same.
create table import_mappings (
  org_id uuid not null references organisations(org_id), headings text not null, mapping jsonb not null,
  used_at timestamptz not null default now(),
  primary key (org_id, headings)
);

alter table admissions
  add column import_id uuid,
  add column loaded_at timestamptz not null default now(),
  add foreign key (org_id, import_id) references imports(org_id, id);
create index admissions_by_import on admissions (org_id, import_id) where import_id is not null;
-- Counts and sums of the stock are read from this alone; it leads with what the index it replaces led with.
create index admissions_stock on admissions (org_id, event_id, outcome, commitment, custody, category)
  include (face_value_cents, cost_cents, loaded_at, holder_id);
drop index admissions_by_event;
-- Where a seat is, as it is written on it.
create index admissions_by_place on admissions (org_id, section, row_name, seat);

-- Filters of the stock that somebody gave a name.
create table inventory_views (
  org_id uuid not null, id uuid not null, person_id uuid not null, name text not null, filter jsonb not null default '{}',
  primary key (org_id, id), unique (org_id, person_id, name),
  foreign key (org_id, person_id) references people(org_id, id) on delete cascade
);

call raise_walls();
