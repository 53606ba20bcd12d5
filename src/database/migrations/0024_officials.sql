-- Each order with guests looks whether one of them is named like a public official: those alone are read for it.
create index contacts_officials on contacts (org_id) where is_official;

call raise_walls();
