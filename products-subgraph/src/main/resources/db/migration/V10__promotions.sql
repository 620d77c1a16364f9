-- What customers pay less for, and when. What it comes to on a bill is computed by the till.
create table promotion (
    id          uuid primary key,
    name        text not null,
    kind        text not null check (kind in ('PERCENT', 'AMOUNT', 'BUY_N_GET_M', 'BUNDLE')),
    -- PERCENT: off each unit
    percent     numeric(7, 4) check (percent > 0 and percent <= 100),
    -- AMOUNT: off each unit. BUNDLE: the price of the whole bundle
    amount      numeric(15, 4) check (amount >= 0),
    currency    text check (currency ~ '^[A-Z]{3}$'),
    -- BUY_N_GET_M: for so many units that are paid …
    buy_units   integer check (buy_units > 0),
    -- … so many more are free
    free_units  integer check (free_units > 0),
    -- whether every product is in it
    whole_range boolean not null,
    -- where it counts; none = everywhere
    stores      uuid[] not null,
    -- first moment at which it counts
    starts_at   timestamptz not null,
    -- first moment at which it no longer does; null = until further notice
    ends_at     timestamptz,
    -- false when it was ended by hand
    active      boolean not null default true,
    saved_at    timestamptz not null,
    saved_by    uuid not null,
    constraint promotion_ends_after_it_begins check (ends_at > starts_at),
    constraint promotion_says_what_it_takes_off check (case kind
        when 'PERCENT' then percent is not null
        when 'BUY_N_GET_M' then buy_units is not null and free_units is not null
        else amount is not null and currency is not null end)
);

-- serves: the promotions, the one that begins last first, page by page (read backwards)
create index promotion_by_beginning on promotion (starts_at, id);
-- serves: promotions on every product that are in force now
create index promotion_on_whole_range on promotion (starts_at) where whole_range and active;

-- The products that a promotion names; for a BUNDLE, its parts.
create table promotion_product (
    promotion_id uuid not null references promotion on delete cascade,
    product_id   uuid not null references product on delete cascade,
    -- BUNDLE: how many of it are in one bundle; 1 for the others
    quantity     numeric(15, 3) not null check (quantity > 0),
    -- serves: the products of a promotion
    primary key (promotion_id, product_id)
);

-- serves: the promotions that concern a product, and the foreign key
create index promotion_product_by_product on promotion_product (product_id);

-- The categories whose products, and those of the categories below, are in a promotion.
create table promotion_category (
    promotion_id uuid not null references promotion on delete cascade,
    category_id  uuid not null references category on delete cascade,
    -- serves: the categories of a promotion
    primary key (promotion_id, category_id)
);

-- serves: the promotions that concern a category, and the foreign key
create index promotion_category_by_category on promotion_category (category_id);
