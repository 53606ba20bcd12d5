-- What the clock could not do for one thing is written on it, and does not hold up the others.

-- why it is not sent any more; empty: it is
alter table saved_reports add column problem text not null default '';
-- why its letter could not be written; empty: it can
alter table survey_invitations add column problem text not null default '';
-- why it stopped by itself; empty: it did not
alter table imports add column problem text not null default '';

-- A seat that was made void may come in again: a place is taken once among those that are alive.
alter table admissions drop constraint admissions_org_id_event_id_level_section_row_name_seat_key;
create unique index admissions_alive_by_place on admissions (org_id, event_id, level, section, row_name, seat)
  where outcome is distinct from 'void';

call raise_walls();
