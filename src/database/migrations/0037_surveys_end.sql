-- A survey may say by when it is answered; whoever has not answered is reminded once.
alter table surveys add column closes_at timestamptz;
alter table survey_invitations add column reminded_at timestamptz;
create index surveys_to_close on surveys (org_id, closes_at) where state = 'open' and closes_at is not null;

call raise_walls();
