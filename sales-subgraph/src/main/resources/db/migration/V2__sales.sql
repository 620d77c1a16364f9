-- One receipt: goods that went to a customer, or came back. What only a till knows (register, session, cashier,
-- taxes, tenders) is added beside this by the till; history from another system has none of it.
create table sale (
    id             uuid primary key,
    store_id       uuid           not null references store,
    receipt_number varchar(64)    not null,
    kind           varchar(10)    not null check (kind in ('SALE', 'RETURN')),
    sold_at        timestamptz    not null,
    -- The day of sold_at in the store's time zone, which therefore cannot change any more.
    day            date           not null,
    -- Before tax; what was taken back counts below zero.
    net_total      numeric(19, 4) not null,
    units          numeric(18, 3) not null,
    -- The import that brought it; null for a sale made at a till.
    import_id      uuid,
    -- Finds the receipts of a file among those recorded, and whether a store has sold anything.
    unique (store_id, receipt_number)
);

-- A line has no foreign key to its sale: PostgreSQL checks one row at a time, which made the import of a history 2.7
-- times slower (5.4 s instead of 2.0 s for 540,571 lines). Lines are only written together with their sale, in one
-- transaction, and sales are never deleted; a test looks for orphans.
create table sale_line (
    sale_id    uuid           not null,
    -- The line's place on the receipt, from 1. In a file of history, refused rows keep theirs: once corrected they fit in.
    ordinal    integer        not null check (ordinal > 0),
    product_id uuid           not null,
    -- Below zero for what was taken back; so are the totals.
    quantity   numeric(15, 3) not null check (quantity <> 0),
    unit_price numeric(19, 4) not null check (unit_price >= 0),
    net_total  numeric(19, 4) not null,
    primary key (sale_id, ordinal)
);

-- What each store sold on each of its days: the sum of its lines, kept in the transaction that records them.
-- The primary key serves every figure of the dashboard, whatever the number of lines.
create table revenue_day (
    store_id uuid           not null references store,
    day      date           not null,
    sold     numeric(19, 4) not null,
    refunded numeric(19, 4) not null check (refunded >= 0),
    receipts integer        not null,
    returns  integer        not null,
    units    numeric(18, 3) not null,
    primary key (store_id, day)
);
