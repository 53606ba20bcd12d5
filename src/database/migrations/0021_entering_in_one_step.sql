-- What every call begins with, in one step instead of two: the program's role and the organisation from here on, and
-- the epochs of whose rights the call rests on, which stand still to its end where it will write.
create function enter(org uuid, person uuid, holds boolean, keeps_plans boolean)
  returns table (person_epoch bigint, organisation_epoch bigint)
language plpgsql as $$
begin
  perform set_config('role', 'counterfoil_app', true), set_config('app.org', org::text, true);
  if keeps_plans then perform set_config('plan_cache_mode', 'force_generic_plan', true); end if;
  if holds then
    return query select * from hold_rights(org, person);
  else
    return query select p.epoch, o.epoch from people p join organisations o on o.org_id = p.org_id
      where p.org_id = org and p.id = person;
  end if;
end $$;
