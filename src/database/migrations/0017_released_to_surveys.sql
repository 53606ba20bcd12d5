-- A seat is released to a survey there is.
alter table admissions add foreign key (org_id, survey_id) references surveys(org_id, id);

call raise_walls();
