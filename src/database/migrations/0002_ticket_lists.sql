-- Pages of tickets in each order of the lists, read from an index however many tickets there are.
create index tickets_by_creation on tickets (org_id, created_at desc, id desc);
create index tickets_by_update on tickets (org_id, updated_at desc, id desc);
create index tickets_by_priority on tickets (org_id, priority_id, created_at, id);
-- Most tickets are closed, and most lists are of open ones. The words are those of src/areas/tickets/store-views.ts;
-- the columns beside the order let the usual views be counted without a look at the tickets themselves.
create index tickets_open on tickets (org_id, created_at desc, id desc)
  include (application_id, is_template, is_archived, responsible_id, responsible_group_id)
  where status_class not in ('completed', 'cancelled');
create index tickets_open_by_priority on tickets (org_id, priority_id, created_at, id)
  where status_class not in ('completed', 'cancelled');
