-- Prices that count in some stores for a time, instead of the product's own.
create table price_list (
    id        uuid primary key,
    name      text not null,
    -- where it counts; none = everywhere. Stores are the sales subgraph's, so nothing here can refer to them.
    stores    uuid[] not null,
    -- first moment at which it counts
    starts_at timestamptz not null,
    -- first moment at which it no longer does; null = until further notice
    ends_at   timestamptz,
    saved_at  timestamptz not null,
    saved_by  uuid not null,
    constraint price_list_ends_after_it_begins check (ends_at > starts_at)
);

-- serves: the lists, the one that begins last first, page by page (read backwards)
create index price_list_by_beginning on price_list (starts_at, id);

create table list_price (
    list_id    uuid not null references price_list on delete cascade,
    product_id uuid not null references product on delete cascade,
    price      numeric(15, 4) not null check (price >= 0),
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    set_at     timestamptz not null,
    set_by     uuid not null,
    -- serves: the prices of a list, and how many there are
    primary key (list_id, product_id)
);

-- serves: what products cost in a store now, and the foreign key
create index list_price_by_product on list_price (product_id);
