-- Handing out: the survey of interest that a seat was released to. Surveys come in a later migration, and
-- the key to them after it.
alter table admissions add column survey_id uuid;

-- What a decision maker holds is asked for by event, and so is what they handed to others.
create index admissions_by_steward_and_event on admissions (org_id, steward_id, event_id) where steward_id is not null;

call raise_walls();
