-- Serves: what a store sold on the days that its pace counts.
create index sale_by_day on sale (store_id, day) include (id);

-- What the inventory was told of the stores' pace. A store that has no row was never told of.
create table pace_told (
    store_id     uuid   primary key references store,
    -- Grows with every import of sales, which may be of any day.
    changes      bigint not null default 0,
    -- The changes and the last day that were in what was told; null before the first time.
    told_changes bigint,
    told_until   date
);
