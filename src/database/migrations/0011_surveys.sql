-- Surveys of interest before an event and of feedback after it, whom they went to, and what was answered.
create table surveys (
  org_id uuid not null references organisations(org_id), id uuid not null,
  kind text not null check (kind in ('interest','feedback')), name text not null,
  intro text not null default '', thanks text not null default '',
  owner_id uuid not null, event_id uuid,
  state text not null default 'draft' check (state in ('draft','open','closed','archived')),
  -- answers stand in the order of the questions, so these change only while nobody has answered
  questions jsonb not null default '[]',
  -- {"who": …, "accountIds": […]}
  audience jsonb, send_on text not null default 'now' check (send_on in ('now','day-after')),
  created_at timestamptz not null default now(), opened_at timestamptz, invited_at timestamptz, closed_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, owner_id) references people(org_id, id),
  foreign key (org_id, event_id) references events(org_id, id)
);
create index surveys_by_time on surveys (org_id, created_at desc, id desc);
create index surveys_by_owner on surveys (org_id, owner_id);
create index surveys_by_event on surveys (org_id, event_id) where event_id is not null;
create index surveys_to_invite on surveys (org_id) where state = 'open' and invited_at is null;

-- INVARIANT: one row for everybody who was asked, so that nobody answers twice.
create table survey_invitations (
  org_id uuid not null, id uuid not null, survey_id uuid not null,
  person_id uuid, name text not null, email text not null,
  created_at timestamptz not null default now(), sent_at timestamptz,
  answered_at timestamptz, answers jsonb, seats integer,
  primary key (org_id, id),
  foreign key (org_id, survey_id) references surveys(org_id, id) on delete cascade,
  foreign key (org_id, person_id) references people(org_id, id)
);
create unique index survey_invitations_once on survey_invitations (org_id, survey_id, lower(email));
create index survey_invitations_of_person on survey_invitations (org_id, person_id) where answered_at is null;
create index survey_invitations_unsent on survey_invitations (org_id, created_at, id) where sent_at is null;
create index survey_invitations_answered on survey_invitations (org_id, survey_id, answered_at) where answered_at is not null;

call raise_walls();
