-- The reason of a loss is its cause by name and then the person's note, which may have 500 characters itself.
alter table stock_movement
    drop constraint stock_movement_reason_check,
    add check (length(reason) <= 520);

-- Query.stockLevels and centralStock: all levels of a place, and their count.
create index stock_level_of_place on stock_level (location_id, product_id);
