-- Who bought, where somebody said so. The users service knows the person; one that was erased there leaves the id.
alter table sale add column customer_id uuid;

-- What a customer bought in a store, the newest first, page by page: where store_id = ? and customer_id = ?
create index sale_of_customer on sale (store_id, customer_id, sold_at desc, id desc) where customer_id is not null;

-- Sales that were put aside before they were paid. Kept for a while after they ended, so that who asks again is answered.
create table parked_sale (
    id               uuid         primary key,
    store_id         uuid         not null references store,
    register_id      uuid         not null references register,
    parked_at        timestamptz  not null,
    parked_by        uuid         not null,
    name             varchar(50),
    note             varchar(500),
    customer_id      uuid,
    discount_percent numeric,
    discount_amount  numeric,
    state            varchar(10)  not null default 'PARKED' check (state in ('PARKED', 'RESUMED', 'DISCARDED')),
    ended_at         timestamptz,
    -- Null when nobody did: it grew too old.
    ended_by         uuid,
    resumed_on       uuid         references register,
    discard_reason   varchar(200),
    -- How the inventory keeps the goods: never asked; WANTED until it has answered; UNWANTED until it has heard that they
    -- are free again.
    keeping          varchar(10)  not null check (keeping in ('NONE', 'WANTED', 'KEPT', 'UNWANTED', 'OVER')),
    check ((state = 'PARKED') = (ended_at is null))
);

-- The parked sales of stores, the oldest first.
create index parked_sale_of_store on parked_sale (store_id, id) where state = 'PARKED';
-- Those that grew too old: where state = 'PARKED' and parked_at < ?
create index parked_sale_by_age on parked_sale (parked_at) where state = 'PARKED';
-- Those that ended long enough ago to be forgotten: where ended_at < ?
create index parked_sale_ended on parked_sale (ended_at) where ended_at is not null;
-- What the inventory is to hear: where keeping in ('WANTED', 'UNWANTED') order by id
create index parked_sale_to_tell on parked_sale (id) where keeping in ('WANTED', 'UNWANTED');

create table parked_line (
    parked_sale_id   uuid           not null references parked_sale on delete cascade,
    ordinal          integer        not null,
    product_id       uuid           not null,
    quantity         numeric(15, 3) not null check (quantity > 0),
    discount_percent numeric,
    discount_amount  numeric,
    -- How many the inventory is to keep, or keeps. Made smaller when it has less, before it is asked again: so it is
    -- always asked for the same under one id until it has refused that.
    kept             numeric(15, 3) not null check (kept between 0 and quantity),
    primary key (parked_sale_id, ordinal)
);
