-- Counts and sums of the stock are read from this alone. All its columns are keys, not `include`: seats of one lot are
-- equal in all of them, and PostgreSQL keeps equal keys once. It is a twentieth of what it was, so that reading it
-- whole is cheaper than reading the table, and a seat that moves on costs it little.
drop index admissions_stock;
create index admissions_stock on admissions
  (org_id, event_id, outcome, commitment, custody, category, face_value_cents, cost_cents, loaded_at);
-- The same for seats that can be asked for: everything that says so of the seat itself is in it.
create index admissions_open on admissions
  (org_id, event_id, audience_id, opens_at, closes_at, commitment, outcome, face_value_cents, cost_cents)
  where commitment = 'public' and outcome is null;

call raise_walls();
