-- Who placed an order in an earlier round of its chain, and so decides about it in none.
alter table order_approvals
  add column placed_by_id uuid,
  add foreign key (org_id, placed_by_id) references people(org_id, id);
create index order_approvals_by_placer on order_approvals (org_id, placed_by_id, order_id) where placed_by_id is not null;
