-- What happened to stock levels that people should hear of; kept for 30 days.
create table stock_alert (
    id uuid primary key default uuidv7(),    -- newest first is the order of the history
    kind text not null check (kind in ('STOCK_OUT', 'LOW_STOCK', 'OVERSTOCK', 'RECOVERED')),
    -- No foreign key: the level has one, and here it would lock the location's row once more.
    location_id uuid not null,
    product_id uuid not null,
    on_hand numeric(15, 3) not null,
    threshold numeric(15, 3),                -- the one that was crossed; null when there is none
    at timestamptz not null default now(),
    transaction xid8 not null default pg_current_xact_id() -- tells a listener whether it has read it already
);

-- The history and the unseen of a place, newest first, and their counts.
create index stock_alert_of_place on stock_alert (location_id, id desc);
-- What was committed since a listener last looked.
create index stock_alert_by_transaction on stock_alert (transaction);
-- The purge.
create index stock_alert_by_time on stock_alert (at);

-- Up to which alert a person has seen them.
create table stock_alert_seen (
    user_id uuid primary key,
    up_to uuid not null
);

-- The state of a level among those of which the worst wins; too much on hand is another matter.
create function stock_state(available numeric, shortfall numeric) returns text
    language sql immutable parallel safe
    return case when available <= 0 then 'OUT' when shortfall >= 0 then 'LOW' else 'ENOUGH' end;

-- Notes which levels entered or left a state. Only what happens in the course of business does: not the first goods of a
-- product for which nothing was decided at the place, not a new default of the place, and nothing in a transaction that is
-- `set local comptoir.quiet = 'on'`, as an import is.
create function note_stock_alerts() returns trigger language plpgsql as $$
begin
    if current_setting('comptoir.quiet', true) = 'on' then
        return null;
    end if;
    insert into stock_alert (kind, location_id, product_id, on_hand, threshold)
    select kind, location_id, product_id, on_hand,
           case kind when 'OVERSTOCK' then maximum when 'RECOVERED' then null else reorder_point end
      from (select location_id, product_id, after.on_hand, after.reorder_point, after.maximum,
                   stock_state(before.available, before.shortfall) as was,
                   stock_state(after.available, after.shortfall) as state,
                   coalesce(before.surplus > 0, false) as was_over,
                   coalesce(after.surplus > 0, false) as over
              from old_level before join new_level after using (product_id, location_id)
             where (before.reserved, before.own_reorder_point, before.own_maximum)
                   is distinct from (after.reserved, after.own_reorder_point, after.own_maximum)
                or (before.on_hand <> after.on_hand
                    and (before.moved_at is not null
                         or before.own_reorder_point is not null or before.own_maximum is not null))) changed
                cross join lateral (values
               ('STOCK_OUT', state = 'OUT' and was <> 'OUT'),
               ('LOW_STOCK', state = 'LOW' and was <> 'LOW'),
               ('OVERSTOCK', over and not was_over),
               ('RECOVERED', state = 'ENOUGH' and not over and (was <> 'ENOUGH' or was_over))) event (kind, happened)
     where happened
     order by product_id, location_id;
    if found then
        -- Only says that there is something to read, and only once the transaction is committed.
        perform pg_notify('stock_alert', '');
    end if;
    return null;
end $$;

create trigger stock_level_alerts after update on stock_level
    referencing old table as old_level new table as new_level
    for each statement execute function note_stock_alerts();
