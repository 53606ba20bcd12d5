-- What an order is judged by is read once an epoch of the organisation, so its changes move the epoch.
create trigger organisation_epoch after insert or update or delete on limits
  for each row execute function move_organisation_epoch();
create trigger organisation_epoch after insert or update or delete on chains
  for each row execute function move_organisation_epoch();
