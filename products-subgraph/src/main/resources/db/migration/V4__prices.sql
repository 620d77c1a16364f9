-- Every price a product ever had. Numbered per product without a gap, 1 is its first price: the order of the changes does
-- not depend on clocks.
create table price_change (
    product_id uuid not null references product on delete cascade,
    number     integer not null,
    price      numeric(15, 4) not null check (price >= 0),
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    changed_at timestamptz not null,
    -- the person; null when a service or an import did it
    changed_by uuid,
    -- the person's words; null when a service or an import did it
    reason     text,
    -- serves: a product's history, the newest first, page by page (read backwards)
    primary key (product_id, number)
);
