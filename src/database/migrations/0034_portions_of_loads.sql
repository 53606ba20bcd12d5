-- A large file is checked, and a large load undone, in portions like those in which it is loaded.
alter table imports drop constraint imports_state_check;
alter table imports add constraint imports_state_check
  check (state in ('uploaded','checking','checked','committing','committed','stopped','undoing','undone'));
drop index imports_under_way;
create index imports_under_way on imports (org_id, id) where state in ('checking','committing','undoing');

-- What a dry run found and has not written beside its rows yet: one portion a row.
create table import_findings (
  org_id uuid not null, import_id uuid not null, place integer not null, rows jsonb not null,
  primary key (org_id, import_id, place),
  foreign key (org_id, import_id) references imports(org_id, id) on delete cascade
);

call raise_walls();
