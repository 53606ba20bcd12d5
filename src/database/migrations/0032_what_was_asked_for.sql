-- What was asked for stays, when less is given. null: nobody was asked yet, or it was not kept then.
alter table orders add column asked_quantity integer check (asked_quantity >= 1);

update orders set asked_quantity = first.asked
from (select distinct on (org_id, order_id) org_id, order_id, asked from order_approvals
  order by org_id, order_id, position) first
where first.org_id = orders.org_id and first.order_id = orders.id;

call raise_walls();
