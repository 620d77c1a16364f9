-- How fast stores sell, as the sales service told last.
create table sales_pace (
    location_id uuid not null references location,
    product_id uuid not null,
    as_of date not null,                 -- the last day that counts, in the store's time zone
    units_28 numeric(15, 3) not null,    -- sold less brought back in the last 28 days
    units_90 numeric(15, 3) not null,    -- the same in the last 90 days
    run uuid not null,
    -- Serves: the pace of some products of a place, and the replacement of a place's run.
    primary key (location_id, product_id)
);
