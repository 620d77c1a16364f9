-- What the catalogue said last of a product in a store: a till sells at it for a day while the catalogue is away, also one
-- that was started meanwhile. Forgotten without harm; so nothing refers to it, and it refers to nothing.
create table last_price (
    store_id      uuid           not null,
    product_id    uuid           not null,
    -- By the database's clock. Said again, the same is written down again only when this is an hour ago.
    said_at       timestamptz    not null,
    name          varchar(500)   not null,
    regular_price numeric        not null,
    price         numeric        not null,              -- by the store's price list
    divisible     boolean        not null,
    stocked       boolean        not null,
    archived      boolean        not null,
    promotions    jsonb          not null,              -- those that concern it and were in force, in the catalogue's words
    primary key (store_id, product_id)
);

-- Those that are too old to sell at: where said_at < ?
create index last_price_by_age on last_price (said_at);
