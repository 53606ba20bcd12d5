-- What the dry run found beside its rows: the tickets that are here already, the events and venues that would come, and
-- how dates are read.
alter table imports add column found jsonb not null default '{}';
-- What was ticked for a file with these headings.
alter table import_mappings add column options jsonb not null default '{}';

-- A seat is one place, however its letters and spaces are written. One text, so that the index has one column for it.
create function seat_key(level text, section text, row_name text, seat text) returns text
language sql immutable parallel safe as $$
  select lower(regexp_replace(btrim(level) || chr(10) || btrim(section) || chr(10) || btrim(row_name) || chr(10) || btrim(seat), '[ \t]+', ' ', 'g'))
$$;
-- Seats that were two by their letters alone keep both, and show that there are two.
update admissions set seat = admissions.seat || ' (' || twins.place || ')'
from (
  select org_id, id, row_number() over (
    partition by org_id, event_id, seat_key(level, section, row_name, seat) order by loaded_at, id) as place
  from admissions where outcome is distinct from 'void'
) as twins
where twins.place > 1 and admissions.org_id = twins.org_id and admissions.id = twins.id;
alter table admissions drop constraint if exists admissions_org_id_event_id_level_section_row_name_seat_key;
drop index if exists admissions_alive_by_place;
create unique index admissions_alive_by_place on admissions (org_id, event_id, seat_key(level, section, row_name, seat))
  where outcome is distinct from 'void';

call raise_walls();
