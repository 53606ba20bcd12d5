-- The lock under which rights hold still, and after it the epochs of the person and the organisation, in one step. A
-- single query could not: it would read the epochs as they were before it waited for the lock.
create function hold_rights(org uuid, person uuid) returns table (person_epoch bigint, organisation_epoch bigint)
language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(org::text, 1));
  return query select p.epoch, o.epoch from people p join organisations o on o.org_id = p.org_id
    where p.org_id = org and p.id = person for share of p;
end $$;
