create table stock_count (
    id uuid primary key,                     -- UUIDv7: in the order of opening
    location_id uuid not null references location,
    category_id uuid,                        -- only this category and those below it; null: everything
    name text not null check (length(name) between 1 and 100),
    status text not null default 'OPEN' check (status in ('OPEN', 'POSTED', 'CANCELLED')),
    opened_by uuid not null,
    opened_at timestamptz not null default now(),
    closed_by uuid,
    closed_at timestamptz,
    check ((status = 'OPEN') = (closed_by is null) and (status = 'OPEN') = (closed_at is null))
);

-- The counts of some places, the newest first.
create index stock_count_at_place on stock_count (location_id, id desc);
-- The open counts of a place, whose lines follow what is corrected there.
create index stock_count_open on stock_count (location_id) where status = 'OPEN';

create table stock_count_line (
    count_id uuid not null references stock_count,
    product_id uuid not null,
    counted numeric(15, 3) check (counted >= 0), -- null: was not counted, noted when the count was closed
    expected numeric(15, 3) not null,        -- on hand when it was counted, with what was corrected since
    unit_cost numeric(15, 6),                -- when the count was closed; null while open, or when not known
    counted_by uuid,
    counted_at timestamptz,
    primary key (count_id, product_id)
);

-- What belongs to a count: what was counted, and, while it is open, what its place ranges and nobody has counted yet.
create view stock_count_entry as
select line.count_id, line.product_id, line.counted, line.expected,
       case when count.status = 'OPEN' then cost.unit_cost else line.unit_cost end as unit_cost,
       line.counted_by, line.counted_at
  from stock_count_line line
  join stock_count count on count.id = line.count_id
  left join product_cost_now cost on cost.product_id = line.product_id
 union all
select count.id, level.product_id, null, level.on_hand, cost.unit_cost, null, null
  from stock_count count
  join stock_level level on level.location_id = count.location_id
  join product_card card on card.id = level.product_id
  left join product_cost_now cost on cost.product_id = level.product_id
 where count.status = 'OPEN'
   and card.stocked and (level.on_hand <> 0 or not card.archived)
   and (count.category_id is null or card.category_path @> array [count.category_id])
   and not exists (select from stock_count_line line
                    where line.count_id = count.id and line.product_id = level.product_id);
