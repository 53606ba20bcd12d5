-- Who placed an order in an earlier round of its chain, and so decides about it in none.
alter table order_approvals
  add column placed_by_id uuid,
  add foreign key (org_id, placed_by_id) references people(org_id, id);
create index order_approvals_by_placer on order_approvals (org_id, placed_by_id, order_id) where placed_by_id is not null;

-- Somebody of this organisation gets another address: what they sign in with goes along, in the same transaction. The
-- role that serves sees nothing of sign-in, so this one act is lent to it: by the organisation it is set to, for one of
-- its people. false: the address is another's, or they sign in to another organisation with the old one too.
create function move_sign_in(person uuid, address text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  account text;
begin
  select user_id into account from identity_membership where org_id = org and person_id = person;
  if exists (select from identity_user where email = lower(address) and id is distinct from account) then
    return false;
  end if;
  if exists (select from identity_membership where user_id = account and org_id is distinct from org) then
    return false;
  end if;
  update identity_user set email = lower(address), updated_at = now() where id = account;
  delete from identity_session where user_id = account;
  return true;
exception when unique_violation then
  return false;
end $$;
revoke execute on function move_sign_in(uuid, text) from public;
grant execute on function move_sign_in(uuid, text) to counterfoil_app;
