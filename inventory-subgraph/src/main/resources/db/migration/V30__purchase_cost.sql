-- What products cost the company: the moving weighted average of their receipts, over all places. Goods that were there
-- before a receipt count at the average so far. In the company's currency.
create table product_cost_now (
    product_id uuid primary key,             -- locked, in its order, by whoever records receipts with a cost
    unit_cost numeric(15, 6) check (unit_cost >= 0), -- null only within the transaction that makes the row
    effective_at timestamptz
);

-- The averages there were, for the value of stock on a day of the past.
create table product_cost (
    product_id uuid not null,
    effective_at timestamptz not null,
    unit_cost numeric(15, 6) not null check (unit_cost >= 0),
    primary key (product_id, effective_at)
);
