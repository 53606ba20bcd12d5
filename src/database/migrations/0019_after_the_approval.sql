-- An order goes round again where a public official is named as its guest after the approval.
alter table order_approvals add column round integer not null default 0;

-- Whoever owned an order that an event ended is told: those of the last minutes are looked up.
create index orders_expired on orders (org_id, updated_at) where state = 'expired';

-- What was awarded from a waiting list and is not wanted goes back to it.
alter table order_admissions add column from_waitlist boolean not null default false;

call raise_walls();
