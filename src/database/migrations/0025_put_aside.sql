-- What the clock could not do for one thing is written on it, and does not hold up the others.

-- why it is not sent any more; empty: it is
alter table saved_reports add column problem text not null default '';
-- why its letter could not be written; empty: it can
alter table survey_invitations add column problem text not null default '';
-- why it stopped by itself; empty: it did not
alter table imports add column problem text not null default '';

call raise_walls();
