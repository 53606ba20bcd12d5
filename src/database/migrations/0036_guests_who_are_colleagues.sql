-- A guest who is an employee is known as that person, so that their seat comes into their own wallet.
alter table order_guests
  add column person_id uuid,
  add foreign key (org_id, person_id) references people(org_id, id);
create index order_guests_by_person on order_guests (org_id, person_id) where person_id is not null;

call raise_walls();
