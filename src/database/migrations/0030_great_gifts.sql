-- What a guest is given is a seat with its share of the parking space: more than an integer holds, though neither is.
alter table order_guests alter column gift_cents type bigint;
