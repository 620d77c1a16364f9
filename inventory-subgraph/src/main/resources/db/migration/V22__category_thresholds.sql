-- Thresholds of a category at a place, for it and those below it, where nothing was decided for a product itself.
create table category_threshold (
    location_id uuid not null references location,
    category_id uuid not null,
    reorder_point numeric(15, 3) check (reorder_point >= 0),
    maximum numeric(15, 3) check (maximum >= 0),
    check (maximum >= reorder_point),
    check (reorder_point is not null or maximum is not null),
    primary key (location_id, category_id)
);

-- What holds by default at a place for the products of a category, which is given with those above it: the default of the
-- nearest category, at last the place's. One that contradicts a nearer one is none.
create function default_thresholds(place uuid, path uuid[], out reorder_point numeric, out maximum numeric)
    language sql stable as $$
    with decided as (
        select 0 as depth, location.default_reorder_point as low, location.default_maximum as high
          from location where location.id = place
         union all
        select array_position(path, threshold.category_id), threshold.reorder_point, threshold.maximum
          from category_threshold threshold
         where threshold.location_id = place and threshold.category_id = any(path)
    ), nearest as (
        select (array_agg(low order by depth desc) filter (where low is not null))[1] as low,
               max(depth) filter (where low is not null) as low_depth,
               (array_agg(high order by depth desc) filter (where high is not null))[1] as high,
               max(depth) filter (where high is not null) as high_depth
          from decided
    )
    select case when high < low and high_depth > low_depth then null else low end,
           case when high < low and low_depth > high_depth then null else high end
      from nearest
$$;

-- The defaults that levels should bear. They bear copies: see stock_level.
create view level_default as
select level.product_id, level.location_id, due.reorder_point, due.maximum
  from stock_level level
  left join product_card card on card.id = level.product_id
 cross join lateral default_thresholds(level.location_id, coalesce(card.category_path, '{}')) due;

-- A place's default reaches the levels there. The table lock waits for levels that are being made with the old one, and
-- for whoever holds levels, so that nobody waits in a circle.
create or replace function hand_defaults_to_levels() returns trigger language plpgsql as $$
begin
    lock table stock_level in exclusive mode;
    update stock_level level
       set default_reorder_point = due.reorder_point, default_maximum = due.maximum
      from level_default due
     where (due.product_id, due.location_id) = (level.product_id, level.location_id)
       and level.location_id = new.id
       and (level.default_reorder_point, level.default_maximum) is distinct from (due.reorder_point, due.maximum);
    return null;
end $$;

-- So does that of a category, for its products.
create function hand_category_defaults_to_levels() returns trigger language plpgsql as $$
declare
    changed category_threshold = case when tg_op = 'DELETE' then old else new end;
begin
    lock table stock_level in exclusive mode;
    update stock_level level
       set default_reorder_point = due.reorder_point, default_maximum = due.maximum
      from product_card card, level_default due
     where card.category_path @> array [changed.category_id]
       and level.product_id = card.id and level.location_id = changed.location_id
       and (due.product_id, due.location_id) = (level.product_id, level.location_id)
       and (level.default_reorder_point, level.default_maximum) is distinct from (due.reorder_point, due.maximum);
    return null;
end $$;

create trigger category_thresholds_count after insert or update or delete on category_threshold
    for each row execute function hand_category_defaults_to_levels();

-- New levels are made with their place's defaults; where categories have some, those count. The lock on the cards waits
-- for products on their way to another category.
create function give_new_levels_their_defaults() returns trigger language plpgsql as $$
begin
    if not exists (select from made join category_threshold using (location_id)) then
        return null;
    end if;
    perform from product_card where id in (select product_id from made) order by id for share;
    update stock_level level
       set default_reorder_point = due.reorder_point, default_maximum = due.maximum
      from made, level_default due
     where (level.product_id, level.location_id) = (made.product_id, made.location_id)
       and (due.product_id, due.location_id) = (made.product_id, made.location_id)
       and (level.default_reorder_point, level.default_maximum) is distinct from (due.reorder_point, due.maximum);
    return null;
end $$;

create trigger new_levels_have_defaults after insert on stock_level
    referencing new table as made
    for each statement execute function give_new_levels_their_defaults();

-- A product that becomes known, or moves to another category, gets the defaults of its categories. Levels are locked in
-- the order in which everybody locks them.
create function give_products_their_defaults() returns trigger language plpgsql as $$
declare
    changed uuid[];
begin
    if tg_op = 'INSERT' then
        changed := array(select id from became);
    else
        changed := array(select id from became join was using (id) where became.category_path <> was.category_path);
    end if;
    if cardinality(changed) = 0 then
        return null;
    end if;
    -- Waits for a default that is being handed to the levels, and is waited for by the next.
    lock table stock_level in row exclusive mode;
    perform from stock_level level join level_default due using (product_id, location_id)
      where product_id = any(changed)
        and (level.default_reorder_point, level.default_maximum) is distinct from (due.reorder_point, due.maximum)
      order by product_id, location_id
        for update of level;
    update stock_level level
       set default_reorder_point = due.reorder_point, default_maximum = due.maximum
      from level_default due
     where level.product_id = any(changed)
       and (due.product_id, due.location_id) = (level.product_id, level.location_id)
       and (level.default_reorder_point, level.default_maximum) is distinct from (due.reorder_point, due.maximum);
    return null;
end $$;

create trigger new_products_have_defaults after insert on product_card
    referencing new table as became
    for each statement execute function give_products_their_defaults();
create trigger moved_products_have_defaults after update on product_card
    referencing old table as was new table as became
    for each statement execute function give_products_their_defaults();
