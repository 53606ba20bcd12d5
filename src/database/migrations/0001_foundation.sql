-- The foundation: organisations, people and access, the catalogue, tickets, the box office, audit.
-- Every table's first key column is org_id, and every table is walled by row-level security (last lines).
-- Tables of identity_* hold what is known before the organisation is: they are walled by role instead.

create table organisations (
  org_id uuid primary key,
  name text not null,
  slug text not null unique,
  locale text not null default 'en-GB',
  time_zone text not null default 'Europe/London',
  currency text not null default 'USD',
  demo boolean not null default false,
  epoch bigint not null default 1,
  created_at timestamptz not null default now()
);

-- Sign-in. Columns are better-auth's, in snake case: src/database/identity-names.ts translates for it.
create table identity_user (
  id text primary key, name text not null, email text not null unique, email_verified boolean not null default false,
  image text, created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create table identity_session (
  id text primary key, user_id text not null references identity_user(id) on delete cascade, token text not null unique,
  expires_at timestamptz not null, ip_address text, user_agent text,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create table identity_account (
  id text primary key, user_id text not null references identity_user(id) on delete cascade, account_id text not null,
  provider_id text not null, access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz, scope text, password text,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create table identity_verification (
  id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create table identity_rate_limit (
  id text primary key, key text not null unique, count integer not null, last_request bigint not null
);
create table identity_membership (
  user_id text not null references identity_user(id) on delete cascade,
  org_id uuid not null references organisations(org_id) on delete cascade,
  person_id uuid not null,
  primary key (user_id, org_id),
  unique (org_id, person_id)
);
create index identity_session_user on identity_session (user_id);
create index identity_account_user on identity_account (user_id);

-- People ------------------------------------------------------------------------------------------------

create table accounts (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null,
  primary key (org_id, id), unique (org_id, name)
);
create table people (
  org_id uuid not null references organisations(org_id), id uuid not null,
  handle text not null, name text not null, email text not null,
  licence text not null check (licence in ('none','enterprise','project-manager','technician','team-member','student-technician','client')),
  status text not null default 'active' check (status in ('invited','active','blocked','deactivated')),
  manager_id uuid, default_account_id uuid, global_role_id uuid,
  is_global_admin boolean not null default false,
  title text not null default '',
  locale text, time_zone text,
  epoch bigint not null default 1,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id), unique (org_id, handle), unique (org_id, email),
  foreign key (org_id, manager_id) references people(org_id, id),
  foreign key (org_id, default_account_id) references accounts(org_id, id),
  check (manager_id is distinct from id)
);
create index people_manager on people (org_id, manager_id);
create table person_accounts (
  org_id uuid not null, person_id uuid not null, account_id uuid not null,
  primary key (org_id, person_id, account_id),
  foreign key (org_id, person_id) references people(org_id, id) on delete cascade,
  foreign key (org_id, account_id) references accounts(org_id, id) on delete cascade
);
create table groups (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null,
  primary key (org_id, id), unique (org_id, name)
);
create table group_members (
  org_id uuid not null, group_id uuid not null, person_id uuid not null,
  is_primary boolean not null default false, is_manager boolean not null default false,
  primary key (org_id, group_id, person_id),
  foreign key (org_id, group_id) references groups(org_id, id) on delete cascade,
  foreign key (org_id, person_id) references people(org_id, id) on delete cascade
);
create index group_members_person on group_members (org_id, person_id);

-- Access --------------------------------------------------------------------------------------------------

create table applications (
  org_id uuid not null references organisations(org_id), id uuid not null,
  kind text not null, name text not null, slug text not null, purpose text not null default '',
  -- one role a person in every application but the box office, whose roles combine
  roles_combine boolean not null default false,
  settings jsonb not null default '{}',
  version integer not null default 1,
  primary key (org_id, id), unique (org_id, slug), unique (org_id, id, roles_combine)
);
create table roles (
  org_id uuid not null references organisations(org_id), id uuid not null,
  application_kind text not null, -- 'global' for a global security role
  name text not null, purpose text not null default '', permissions text[] not null default '{}',
  primary key (org_id, id), unique (org_id, application_kind, name)
);
alter table people add foreign key (org_id, global_role_id) references roles(org_id, id);
create table person_applications (
  org_id uuid not null, person_id uuid not null, application_id uuid not null,
  is_admin boolean not null default false,
  primary key (org_id, person_id, application_id),
  foreign key (org_id, person_id) references people(org_id, id) on delete cascade,
  foreign key (org_id, application_id) references applications(org_id, id) on delete cascade
);
create table person_roles (
  org_id uuid not null, person_id uuid not null, application_id uuid not null, role_id uuid not null,
  roles_combine boolean not null default false,
  primary key (org_id, person_id, application_id, role_id),
  foreign key (org_id, person_id, application_id) references person_applications(org_id, person_id, application_id) on delete cascade,
  foreign key (org_id, application_id, roles_combine) references applications(org_id, id, roles_combine) on update cascade,
  foreign key (org_id, role_id) references roles(org_id, id)
);
create unique index person_roles_one on person_roles (org_id, person_id, application_id) where not roles_combine;

-- Catalogue -----------------------------------------------------------------------------------------------

create table statuses (
  org_id uuid not null, id uuid not null, application_id uuid not null, name text not null,
  class text not null check (class in ('new','in-process','completed','cancelled','on-hold','requested')),
  position integer not null, is_default boolean not null default false,
  primary key (org_id, id), unique (org_id, application_id, name), unique (org_id, id, application_id, class),
  foreign key (org_id, application_id) references applications(org_id, id)
);
create table ticket_types (
  org_id uuid not null, id uuid not null, application_id uuid not null, name text not null,
  reviewer_id uuid, reviewing_group_id uuid,
  primary key (org_id, id), unique (org_id, application_id, name), unique (org_id, id, application_id),
  foreign key (org_id, application_id) references applications(org_id, id),
  foreign key (org_id, reviewer_id) references people(org_id, id),
  foreign key (org_id, reviewing_group_id) references groups(org_id, id)
);
create table impacts (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null, position integer not null,
  primary key (org_id, id), unique (org_id, name)
);
create table urgencies (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null, position integer not null,
  primary key (org_id, id), unique (org_id, name)
);
create table priorities (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null, position integer not null,
  is_default boolean not null default false,
  primary key (org_id, id), unique (org_id, name)
);
create table priority_matrix (
  org_id uuid not null, impact_id uuid not null, urgency_id uuid not null, priority_id uuid not null,
  primary key (org_id, impact_id, urgency_id),
  foreign key (org_id, impact_id) references impacts(org_id, id),
  foreign key (org_id, urgency_id) references urgencies(org_id, id),
  foreign key (org_id, priority_id) references priorities(org_id, id)
);

-- Tickets -------------------------------------------------------------------------------------------------

create sequence ticket_numbers start 10001;
create table tickets (
  org_id uuid not null, id uuid not null, number bigint not null default nextval('ticket_numbers'),
  application_id uuid not null, type_id uuid not null,
  classification text not null check (classification in ('incident','major-incident','problem','change','release','service-request')),
  title text not null check (length(title) between 1 and 300), description text not null default '',
  requestor_id uuid not null, creator_id uuid not null, account_id uuid,
  status_id uuid not null, status_class text not null,
  impact_id uuid, urgency_id uuid, priority_id uuid not null,
  responsible_id uuid, responsible_group_id uuid,
  is_converted boolean not null default false, converted_task_complete boolean,
  is_template boolean not null default false, is_archived boolean not null default false,
  goes_off_hold_at timestamptz,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(), closed_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id), unique (org_id, number),
  foreign key (org_id, status_id, application_id, status_class) references statuses(org_id, id, application_id, class) on update cascade,
  foreign key (org_id, type_id, application_id) references ticket_types(org_id, id, application_id),
  foreign key (org_id, requestor_id) references people(org_id, id),
  foreign key (org_id, creator_id) references people(org_id, id),
  foreign key (org_id, account_id) references accounts(org_id, id),
  foreign key (org_id, priority_id) references priorities(org_id, id),
  foreign key (org_id, responsible_id) references people(org_id, id),
  foreign key (org_id, responsible_group_id) references groups(org_id, id)
);
create index tickets_by_application on tickets (org_id, application_id, created_at desc, id desc);
create index tickets_by_responsible on tickets (org_id, responsible_id);
create index tickets_by_group on tickets (org_id, responsible_group_id);
create index tickets_by_requestor on tickets (org_id, requestor_id);
create index tickets_by_creator on tickets (org_id, creator_id);
create index tickets_by_type on tickets (org_id, type_id);
create index tickets_by_account on tickets (org_id, account_id);
create index tickets_by_class on tickets (org_id, application_id, status_class);
create table ticket_contacts (
  org_id uuid not null, ticket_id uuid not null, person_id uuid not null,
  primary key (org_id, ticket_id, person_id),
  foreign key (org_id, ticket_id) references tickets(org_id, id) on delete cascade,
  foreign key (org_id, person_id) references people(org_id, id)
);
create index ticket_contacts_person on ticket_contacts (org_id, person_id, ticket_id);
create table ticket_feed (
  org_id uuid not null, id uuid not null, ticket_id uuid not null, author_id uuid not null,
  kind text not null check (kind in ('comment','status','edit','assign','contact','created')),
  body text not null default '', is_private boolean not null default false,
  changes jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, ticket_id) references tickets(org_id, id) on delete cascade,
  foreign key (org_id, author_id) references people(org_id, id)
);
create index ticket_feed_by_ticket on ticket_feed (org_id, ticket_id, created_at, id);

-- Box office ----------------------------------------------------------------------------------------------

create table venues (
  org_id uuid not null references organisations(org_id), id uuid not null, name text not null, city text not null default '',
  time_zone text not null, primary key (org_id, id), unique (org_id, name)
);
create table events (
  org_id uuid not null, id uuid not null, venue_id uuid not null, name text not null, performer text not null default '',
  starts_at timestamptz not null, time_is_tba boolean not null default false,
  status text not null default 'scheduled' check (status in ('scheduled','postponed','cancelled','over')),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, venue_id) references venues(org_id, id)
);
create index events_by_start on events (org_id, starts_at, id);
create sequence order_numbers start 2001;
create table orders (
  org_id uuid not null, id uuid not null, number bigint not null default nextval('order_numbers'),
  event_id uuid not null, owner_id uuid not null, placed_by_id uuid not null,
  quantity integer not null check (quantity between 1 and 50),
  state text not null check (state in ('pending-approval','pending-guest-list','pending-delivery','completed','denied','cancelled','expired')),
  purpose text not null default 'client', note text not null default '', host_attends boolean not null default true,
  decided_by_id uuid, decided_at timestamptz, decision_note text not null default '',
  placed_at timestamptz not null default now(), updated_at timestamptz not null default now(), version integer not null default 1,
  primary key (org_id, id), unique (org_id, number),
  foreign key (org_id, event_id) references events(org_id, id),
  foreign key (org_id, owner_id) references people(org_id, id),
  foreign key (org_id, placed_by_id) references people(org_id, id)
);
create index orders_by_owner on orders (org_id, owner_id, placed_at desc);
create index orders_by_state on orders (org_id, state, placed_at);
create index orders_by_event on orders (org_id, event_id);
create table order_guests (
  org_id uuid not null, id uuid not null, order_id uuid not null, position integer not null,
  name text not null default '', company text not null default '', kind text not null default 'contact' check (kind in ('contact','employee','myself','to-be-named')),
  primary key (org_id, id),
  foreign key (org_id, order_id) references orders(org_id, id) on delete cascade
);
create index order_guests_by_order on order_guests (org_id, order_id, position);
create table admissions (
  org_id uuid not null, id uuid not null, event_id uuid not null,
  category text not null default 'seat' check (category in ('seat','suite','club','standing','parking','pass')),
  level text not null default '', section text not null, row_name text not null, seat text not null,
  delivery text not null default 'mobile' check (delivery in ('mobile','pdf','will-call','hard-stock')),
  face_value_cents integer not null default 0, cost_cents integer not null default 0, fair_value_cents integer not null default 0,
  custody text not null default 'in-transit' check (custody in ('in-transit','on-hand','out','delivered')),
  commitment text not null default 'unreleased' check (commitment in ('unreleased','held','public','waitlist','survey','allocated','ordered')),
  outcome text check (outcome in ('used','no-show','unused','donated','resold','void')),
  holder_id uuid, received_at timestamptz, version integer not null default 1,
  primary key (org_id, id), unique (org_id, event_id, level, section, row_name, seat),
  foreign key (org_id, event_id) references events(org_id, id),
  foreign key (org_id, holder_id) references people(org_id, id)
);
create index admissions_free on admissions (org_id, event_id, section, row_name, seat) where commitment = 'public' and outcome is null;
create index admissions_by_custody on admissions (org_id, custody, event_id);
create index admissions_by_holder on admissions (org_id, holder_id);
-- INVARIANT: one live order per admission. The history of released seats stays.
create table order_admissions (
  org_id uuid not null, order_id uuid not null, admission_id uuid not null, released_at timestamptz,
  taken_at timestamptz not null default now(),
  primary key (org_id, order_id, admission_id),
  foreign key (org_id, order_id) references orders(org_id, id),
  foreign key (org_id, admission_id) references admissions(org_id, id)
);
create unique index order_admissions_one_live on order_admissions (org_id, admission_id) where released_at is null;

-- Audit, idempotency --------------------------------------------------------------------------------------

create table audit_entries (
  org_id uuid not null references organisations(org_id), id uuid not null,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid, principal_id uuid, function text not null,
  subject_kind text, subject_id uuid, subject_label text,
  outcome text not null check (outcome in ('done','refused','indeterminate')),
  witness text, decision jsonb, before jsonb, after jsonb, request_id text,
  primary key (org_id, id)
);
create index audit_entries_by_time on audit_entries (org_id, at desc, id desc);
create index audit_entries_by_subject on audit_entries (org_id, subject_id, at desc);
create index audit_entries_by_actor on audit_entries (org_id, actor_id, at desc);
-- A seal closes a batch: hash over the entries' hashes and the seal before it.
create table audit_seals (
  org_id uuid not null references organisations(org_id), sequence bigint not null,
  entries integer not null, hash text not null, previous text not null, sealed_at timestamptz not null default clock_timestamp(),
  primary key (org_id, sequence)
);
create table audit_sealed (
  org_id uuid not null, entry_id uuid not null, sequence bigint not null, position integer not null,
  primary key (org_id, entry_id), unique (org_id, sequence, position),
  foreign key (org_id, sequence) references audit_seals(org_id, sequence)
);
create table idempotency_keys (
  org_id uuid not null references organisations(org_id), person_id uuid not null, key text not null,
  function text not null, fingerprint text not null, answer jsonb, created_at timestamptz not null default now(),
  primary key (org_id, person_id, key)
);

-- Epochs --------------------------------------------------------------------------------------------------
-- A snapshot of a person's rights is good for one epoch of the person and one of the organisation. Whatever changes
-- rights moves an epoch, here and not in the program, so that no writer can forget it. Writers of rights take the
-- organisation's lock exclusively or the person's row; every decision holds the shared side (pipeline/subject-epochs).

create function move_person_epoch() returns trigger language plpgsql as $$
declare org uuid; person uuid;
begin
  if tg_op <> 'INSERT' then org := old.org_id; person := old.person_id;
    update people set epoch = epoch + 1 where org_id = org and id = person; end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.person_id is distinct from old.person_id) then
    update people set epoch = epoch + 1 where org_id = new.org_id and id = new.person_id; end if;
  return null;
end $$;
create function move_own_epoch() returns trigger language plpgsql as $$
begin
  new.epoch := old.epoch + 1;
  if new.manager_id is distinct from old.manager_id then
    update people set epoch = epoch + 1 where org_id = new.org_id and id in (old.manager_id, new.manager_id);
  end if;
  return new;
end $$;
create function move_organisation_epoch() returns trigger language plpgsql as $$
declare org uuid := coalesce(new.org_id, old.org_id);
begin
  perform pg_advisory_xact_lock(hashtextextended(org::text, 1));
  update organisations set epoch = epoch + 1 where org_id = org;
  return null;
end $$;
create function tell_manager_of_newcomer() returns trigger language plpgsql as $$
begin
  update people set epoch = epoch + 1 where org_id = new.org_id and id = new.manager_id;
  return null;
end $$;
create trigger person_epoch before update of licence, status, is_global_admin, global_role_id, manager_id, default_account_id on people
  for each row execute function move_own_epoch();
create trigger newcomer_epoch after insert on people for each row when (new.manager_id is not null) execute function tell_manager_of_newcomer();
create trigger person_epoch after insert or update or delete on person_applications for each row execute function move_person_epoch();
create trigger person_epoch after insert or update or delete on person_roles for each row execute function move_person_epoch();
create trigger person_epoch after insert or update or delete on person_accounts for each row execute function move_person_epoch();
create trigger person_epoch after insert or update or delete on group_members for each row execute function move_person_epoch();
create trigger organisation_epoch after insert or update or delete on roles for each row execute function move_organisation_epoch();
create trigger organisation_epoch after insert or update or delete on applications for each row execute function move_organisation_epoch();
create trigger organisation_epoch after insert or update of reviewer_id, reviewing_group_id or delete on ticket_types for each row execute function move_organisation_epoch();

-- The walls -----------------------------------------------------------------------------------------------

do $$
begin
  -- Roles belong to the whole server: another database of it may be creating them at this moment.
  begin create role counterfoil_app nologin; exception when duplicate_object or unique_violation then null; end;
  begin create role counterfoil_identity nologin; exception when duplicate_object or unique_violation then null; end;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant counterfoil_app, counterfoil_identity to %I', current_user);
  end if;
end $$;
revoke create on schema public from public;
grant usage on schema public to counterfoil_app, counterfoil_identity;
grant usage on sequence ticket_numbers, order_numbers to counterfoil_app;

-- Walls every table of the schema that has no wall yet. Each migration that adds a table ends by calling it.
create procedure raise_walls() language plpgsql as $walls$
declare t text;
begin
  for t in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- FORCE holds the owner too, where it is no superuser: without a policy it could load nothing.
    execute format('create policy owner on %I to %I using (true) with check (true)', t, current_user);
    if t like 'identity\_%' then
      execute format('create policy identity on %I to counterfoil_identity using (true) with check (true)', t);
      execute format('grant select, insert, update, delete on %I to counterfoil_identity', t);
    else
      execute format($policy$create policy tenant on %I to counterfoil_app
        using (org_id = nullif(current_setting('app.org', true), '')::uuid)
        with check (org_id = nullif(current_setting('app.org', true), '')::uuid)$policy$, t);
      if t in ('audit_entries', 'audit_seals', 'audit_sealed') then
        execute format('grant select, insert on %I to counterfoil_app', t);
      elsif t = 'organisations' then
        execute format('grant select, update on %I to counterfoil_app', t);
      else
        execute format('grant select, insert, update, delete on %I to counterfoil_app', t);
      end if;
    end if;
  end loop;
end $walls$;
revoke execute on procedure raise_walls() from public;
call raise_walls();
