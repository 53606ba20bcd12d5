-- People of the box office: who was invited, and since when somebody holds a role.

create table invitations (
  org_id uuid not null references organisations(org_id), person_id uuid not null,
  -- stands in the link too: inviting anew makes links of before worthless
  id uuid not null,
  invited_by_id uuid not null, invited_at timestamptz not null default now(), expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references people(org_id, id) on delete cascade,
  foreign key (org_id, invited_by_id) references people(org_id, id)
);

-- For those who hold a role already: since now, for before it nobody knows.
alter table person_roles add column since timestamptz not null default now();

call raise_walls();
