-- Who really decided, where they acted for somebody else; null where whoever decided did so themselves.
alter table orders add column acted_by_id uuid, add foreign key (org_id, acted_by_id) references people(org_id, id);
alter table order_approvals add column acted_by_id uuid, add foreign key (org_id, acted_by_id) references people(org_id, id);

-- As long as a round lasts: whoever spoke for themself, and whoever spoke for somebody else.
alter table order_approvals
  add column spoken_by_id uuid, add column stood_in_id uuid,
  add foreign key (org_id, spoken_by_id) references people(org_id, id),
  add foreign key (org_id, stood_in_id) references people(org_id, id);
create index order_approvals_by_speaker on order_approvals (org_id, spoken_by_id, order_id) where spoken_by_id is not null;
create index order_approvals_by_stand_in on order_approvals (org_id, stood_in_id, order_id) where stood_in_id is not null;

update order_approvals set spoken_by_id = order_approvals.decided_by_id
from orders where orders.org_id = order_approvals.org_id and orders.id = order_approvals.order_id
  and orders.state = 'pending-approval' and order_approvals.round = (select max(round) from order_approvals later
    where later.org_id = orders.org_id and later.order_id = orders.id);
