-- How many products of a place are out, low and over: differences, whose sum is the count. A till adds a row and waits for
-- nobody; were there one row per place, all tills of a store would queue up for it. A task folds them now and then.
create table stock_attention (
    location_id uuid not null,
    outs bigint not null,
    lows bigint not null,
    overs bigint not null
);

-- Store.stockOuts, lowStock, overstock: their counts; and the folding of a place.
create index stock_attention_of_place on stock_attention (location_id) include (outs, lows, overs);

insert into stock_attention (location_id, outs, lows, overs)
select location_id,
       count(*) filter (where stock_state(available, shortfall) = 'OUT'),
       count(*) filter (where stock_state(available, shortfall) = 'LOW'),
       count(*) filter (where surplus > 0)
  from stock_level
 group by location_id;

-- Adds what a statement changed, whatever it was that changed levels. What was is set against what is by adding up, not
-- by joining: a plan that was made for one level would be kept for the thousands of an import.
create function count_stock_attention() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        insert into stock_attention (location_id, outs, lows, overs)
        select *
          from (select location_id,
                       coalesce(sum(sign) filter (where stock_state(available, shortfall) = 'OUT'), 0) as outs,
                       coalesce(sum(sign) filter (where stock_state(available, shortfall) = 'LOW'), 0) as lows,
                       coalesce(sum(sign) filter (where surplus > 0), 0) as overs
                  from (select location_id, available, shortfall, surplus, 1 as sign from new_level
                         union all
                        select location_id, available, shortfall, surplus, -1 from old_level) level
                 where available <= 0 or shortfall >= 0 or surplus > 0
                 group by location_id) change
         where (outs, lows, overs) <> (0, 0, 0);
    elsif tg_op = 'INSERT' then
        insert into stock_attention (location_id, outs, lows, overs)
        select location_id,
               count(*) filter (where stock_state(available, shortfall) = 'OUT'),
               count(*) filter (where stock_state(available, shortfall) = 'LOW'),
               count(*) filter (where surplus > 0)
          from new_level
         where available <= 0 or shortfall >= 0 or surplus > 0
         group by location_id;
    elsif tg_op = 'DELETE' then
        insert into stock_attention (location_id, outs, lows, overs)
        select location_id,
               -count(*) filter (where stock_state(available, shortfall) = 'OUT'),
               -count(*) filter (where stock_state(available, shortfall) = 'LOW'),
               -count(*) filter (where surplus > 0)
          from old_level
         where available <= 0 or shortfall >= 0 or surplus > 0
         group by location_id;
    else
        delete from stock_attention;
    end if;
    return null;
end $$;

-- The alerts do join, for the same reason by hash.
alter function note_stock_alerts() set enable_nestloop = off;

create trigger stock_level_made after insert on stock_level
    referencing new table as new_level for each statement execute function count_stock_attention();
create trigger stock_level_changed after update on stock_level
    referencing old table as old_level new table as new_level
    for each statement execute function count_stock_attention();
create trigger stock_level_gone after delete on stock_level
    referencing old table as old_level for each statement execute function count_stock_attention();
create trigger stock_level_emptied after truncate on stock_level
    for each statement execute function count_stock_attention();
