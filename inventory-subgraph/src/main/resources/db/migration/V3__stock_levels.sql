-- What a place holds of a product now: the sum of the movements, kept in the transaction that records them. A row exists
-- for the products a place ranges.
create table stock_level (
    product_id uuid not null,
    location_id uuid not null,
    allows_negative boolean not null,        -- the location's, so that the check below can see it
    on_hand numeric(15, 3) not null default 0,
    reserved numeric(15, 3) not null default 0 check (reserved >= 0),
    own_reorder_point numeric(15, 3) check (own_reorder_point >= 0), -- decided for this product here
    own_maximum numeric(15, 3) check (own_maximum >= 0),             -- decided for this product here
    default_reorder_point numeric(15, 3),    -- the location's, copied so that the columns below can be stored
    default_maximum numeric(15, 3),
    moved_at timestamptz,                    -- when goods last came or went; null: never
    available numeric(15, 3) not null generated always as (on_hand - reserved) stored,
    -- The thresholds that count. A default that contradicts what was decided for the product is no decision.
    reorder_point numeric(15, 3) generated always as (coalesce(own_reorder_point,
        case when own_maximum is null or default_reorder_point <= own_maximum then default_reorder_point end)) stored,
    maximum numeric(15, 3) generated always as (coalesce(own_maximum,
        case when own_reorder_point is null or default_maximum >= own_reorder_point then default_maximum end)) stored,
    -- What is missing to the reorder point; less than zero when nothing is.
    shortfall numeric(15, 3) not null generated always as (coalesce(own_reorder_point,
        case when own_maximum is null or default_reorder_point <= own_maximum then default_reorder_point end, 0)
        - (on_hand - reserved)) stored,
    -- What is there beyond the maximum; null when there is no maximum.
    surplus numeric(15, 3) generated always as (on_hand - coalesce(own_maximum,
        case when own_reorder_point is null or default_maximum >= own_reorder_point then default_maximum end)) stored,
    -- In the order in which rows are locked.
    primary key (product_id, location_id),
    foreign key (location_id, allows_negative) references location (id, allows_negative) on update cascade,
    check (own_maximum >= own_reorder_point),
    constraint stock_level_not_negative check (allows_negative or on_hand >= reserved)
);

-- Store.stockOuts: counted and paged per store from the index alone.
create index stock_level_out on stock_level (location_id, shortfall, product_id)
    include (on_hand, reserved, reorder_point, maximum) where available <= 0;
-- Store.lowStock
create index stock_level_low on stock_level (location_id, shortfall, product_id)
    include (on_hand, reserved, reorder_point, maximum) where available > 0 and shortfall >= 0;
-- Store.overstock
create index stock_level_over on stock_level (location_id, surplus, product_id)
    include (on_hand, reserved, reorder_point, maximum) where surplus > 0;

-- New levels copy the defaults of their location; a change of these reaches the levels that exist. The table lock makes
-- it wait for levels being made with the old ones.
create function hand_defaults_to_levels() returns trigger language plpgsql as $$
begin
    lock table stock_level in share row exclusive mode;
    update stock_level
       set default_reorder_point = new.default_reorder_point, default_maximum = new.default_maximum
     where location_id = new.id;
    return null;
end $$;

create trigger location_defaults_count after update of default_reorder_point, default_maximum on location
    for each row
    when (old.default_reorder_point is distinct from new.default_reorder_point
          or old.default_maximum is distinct from new.default_maximum)
    execute function hand_defaults_to_levels();
